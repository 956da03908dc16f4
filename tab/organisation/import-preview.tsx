import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { previewHrFile } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { PREVIEW_LISTS, type PreviewListName } from '../../core/directory/preview-import'
import { formatDay } from '../../core/language/language'
import { EmploymentClass } from '../../core/organisation/organisation-change'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'

export type ReadyImport = Extract<AnswerOf<typeof previewHrFile>, { outcome: 'ready' }>
type List = ReadyImport['lists'][PreviewListName]

const useStyles = makeStyles({
  lists: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', minHeight: '32px', display: 'list-item', alignContent: 'center', fontWeight: tokens.fontWeightSemibold },
  lines: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: '1.6em' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  sum: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
})

/** What the file would do, in plain words, with who and what behind each number; then the button that does it. */
export function ImportPreview({ ready, isSending, onImport, onCancel }: { ready: ReadyImport; isSending: boolean; onImport: (endsManyConfirmed: boolean) => void; onCancel: () => void }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const [isConfirmed, setIsConfirmed] = useState(false)
  const { preview } = words.organisation
  const lists = PREVIEW_LISTS.filter((name) => ready.lists[name].total > 0)
  const numbers = lists.map((name) => preview.counts[name](ready.lists[name].total, formatNumber(ready.lists[name].total)))
  return (
    <>
      <p className={styles.sum}>{[preview.unchanged(ready.unchanged, formatNumber(ready.unchanged)), ...numbers].join(', ')}.</p>
      {ready.ignored.length > 0 && <p className={styles.small}>{preview.ignored(ready.ignored.join(', '))}</p>}
      <div className={styles.lists}>
        {lists.map((name) => (
          <PreviewList key={name} name={name} list={ready.lists[name]} />
        ))}
      </div>
      {ready.changes === 0 ? (
        <Notice tone="good" title={preview.nothing} />
      ) : (
        ready.endsMany && (
          <Notice tone="warning" title={preview.endsMany.title}>
            <p>{preview.endsMany.text}</p>
            <Checkbox checked={isConfirmed} onChange={(_, { checked }) => setIsConfirmed(checked === true)} label={preview.endsMany.confirm} />
          </Notice>
        )
      )}
      <div className={styles.actions}>
        {ready.changes > 0 && (
          <Button appearance="primary" disabledFocusable={isSending || (ready.endsMany && !isConfirmed)} onClick={() => onImport(isConfirmed)}>
            {isSending ? words.frame.sending : preview.carryOut}
          </Button>
        )}
        <Button onClick={onCancel}>{words.frame.cancel}</Button>
      </div>
    </>
  )
}

function PreviewList({ name, list: { total, first } }: { name: PreviewListName; list: List }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const { preview } = words.organisation
  const before = (was: string) => {
    const parsed = EmploymentClass.safeParse(was)
    return preview.before(name === 'classChanged' && parsed.success ? words.employmentClasses[parsed.data] : was)
  }
  return (
    <details>
      <summary className={styles.summary}>{preview.titles[name](formatNumber(total))}</summary>
      <ul className={styles.lines}>
        {first.map((line, index) => (
          <li key={index}>
            {[line.name, line.unitName, line.was ? before(line.was) : undefined, formatDay(line.on, language)].filter((part) => part !== undefined && part !== '').join(', ')}
          </li>
        ))}
      </ul>
      {total > first.length && <p className={styles.small}>{preview.more(formatNumber(first.length), formatNumber(total))}</p>}
    </details>
  )
}
