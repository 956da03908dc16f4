import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { noTexts } from '../../core/publishing/lesson-draft'
import type { FormOptionDraft } from '../../core/publishing/form-draft'
import { freeIdOfName } from '../../core/publishing/id-of-name'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { useEditingLanguage, useIsWrittenOnce, useProblemOf } from '../rules/editing'
import { moved, replaced, without } from '../rules/lists'
import { OrderButtons } from '../rules/order-buttons'
import { TextInEach } from '../rules/text-in-each'
import { ID_LENGTH, writtenIn } from './written-in'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end', '& > div': { flex: '1 1 200px', maxWidth: '360px' } },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
})
const MOST_OPTIONS = 12

/** What a choice may be answered with. An answer is named once, after its first words, and keeps that name: conditions refer to it. */
export function OptionFields({ path, options, onChange }: { path: string; options: readonly FormOptionDraft[]; onChange: (options: FormOptionDraft[]) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const language = useEditingLanguage()
  const isWrittenOnce = useIsWrittenOnce()
  const problemOf = useProblemOf()
  const [written, setWritten] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const add = () => {
    setIsChecked(written.trim() === '')
    if (written.trim() === '') return
    const optionId = freeIdOfName(written, options.map((option) => option.optionId), ID_LENGTH)
    onChange([...options, { optionId, label: writtenIn(noTexts(), language, written.trim(), isWrittenOnce) }])
    setWritten('')
  }
  const wrong = problemOf(path).validationMessage
  return (
    <>
      {options.map((option, at) => (
        <div key={option.optionId} className={styles.option}>
          <TextInEach label={text.option(at + 1)} path={`${path}.${at}.label`} value={option.label} onChange={(label) => onChange(replaced(options, at, { ...option, label }))} />
          <OrderButtons name={text.option(at + 1)} index={at} count={options.length} onMove={(to) => onChange(moved(options, at, to))} onRemove={() => onChange(without(options, at))} />
        </div>
      ))}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <div className={styles.add}>
        <Field label={text.newOption} {...markWrong(isChecked && text.labelMissing)}>
          <Input
            value={written}
            maxLength={120}
            onChange={(_, { value }) => setWritten(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </Field>
        <Button onClick={add} disabledFocusable={options.length >= MOST_OPTIONS}>
          {text.addOption}
        </Button>
      </div>
    </>
  )
}
