import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Attach20Regular } from '@fluentui/react-icons/svg/attach'
import { Camera20Regular } from '@fluentui/react-icons/svg/camera'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useRef, useState } from 'react'
import { MOST_FILES, type FormField } from '../../core/obligations/activity-form'
import { useSpeech } from '../frame/speech'
import { FieldGroup } from './field-group'
import { ACCEPTED, readFile, type ChosenFile, type ReadFile } from './read-file'

const useStyles = makeStyles({
  choosers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hidden: { display: 'none' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
})

export type FilesFieldProps = {
  field: Extract<FormField, { kind: 'files' }>
  /** Of the whole form: there is room for three altogether. */
  files: readonly ChosenFile[]
  problem: string | undefined
  onChange: (change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) => void
}

type Refused = { outcome: Exclude<ReadFile['outcome'], 'read'> | 'too-many'; shownName: string }

/** Files to lie beside the sign-off. What the service would refuse is said here, file by file; the others stay. */
export function FilesField({ field: { fieldId, label, help, isRequired }, files, problem, onChange }: FilesFieldProps) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const { files: texts } = words.activity.form
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const own = files.filter((file) => file.fieldId === fieldId)

  const take = async (chosen: readonly File[]) => {
    const read = await Promise.all(chosen.map((file) => readFile(fieldId, file)))
    const fit = read.flatMap((each) => (each.outcome === 'read' ? [each.file] : []))
    const room = Math.max(0, MOST_FILES - files.length)
    onChange((before) => [...before, ...fit].slice(0, Math.max(before.length, MOST_FILES)))
    setRefused([
      ...read.flatMap((each) => (each.outcome === 'read' ? [] : [each])),
      ...fit.slice(room).map(({ shownName }) => ({ outcome: 'too-many' as const, shownName })),
    ])
  }
  const choosers = [
    { ref: chooser, name: texts.add, icon: <Attach20Regular />, more: { accept: ACCEPTED, multiple: true } },
    { ref: camera, name: texts.photo, icon: <Camera20Regular />, more: { accept: 'image/jpeg,image/png', capture: 'environment' as const } },
  ]
  return (
    <FieldGroup legend={label[language]} of="many" hint={[help?.[language], texts.hint].filter((part) => part !== undefined).join(' ')} isRequired={isRequired} problem={problem}>
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((file, index) => (
            <li key={`${index}-${file.shownName}`} className={styles.file}>
              {texts.chosen(file.shownName, describeSize(file.bytes, formatNumber))}
              <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={texts.remove(file.shownName)} onClick={() => onChange((before) => before.filter((other) => other !== file))} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.choosers}>
        {choosers.map(({ ref, name, icon, more }) => (
          <span key={name}>
            <input
              ref={ref}
              type="file"
              className={styles.hidden}
              tabIndex={-1}
              aria-label={`${label[language]}: ${name}`}
              {...more}
              onChange={({ target }) => {
                const chosen = [...(target.files ?? [])]
                // So that the same file can be chosen again.
                target.value = ''
                void take(chosen)
              }}
            />
            <Button icon={icon} onClick={() => ref.current?.click()} {...(problem !== undefined && { 'aria-invalid': true })}>
              {name}
            </Button>
          </span>
        ))}
      </div>
      {refused.map(({ outcome, shownName }, index) => (
        <p key={index} role="alert" className={styles.wrong}>
          {texts.problems[outcome](shownName)}
        </p>
      ))}
    </FieldGroup>
  )
}

function describeSize(bytes: number, formatNumber: (value: number) => string): string {
  const megabytes = bytes / (1024 * 1024)
  return megabytes >= 0.1 ? `${formatNumber(Math.round(megabytes * 10) / 10)} MB` : `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} kB`
}
