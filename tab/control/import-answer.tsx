import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { previewInspectionImport } from '../../core/api/inspection-questions'
import type { AnswerOf } from '../../core/api/question'
import { INSPECTION_COLUMNS } from '../../core/control/inspection-columns'
import { formatDay } from '../../core/language/language'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'

type Answer = AnswerOf<typeof previewInspectionImport>
type Ready = Extract<Answer, { outcome: 'ready' }>

const useStyles = makeStyles({
  sum: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingLeft: '1.2em' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  place: { '::before': { content: 'attr(data-caption) ": "', color: tokens.colorNeutralForeground2 }, [WIDE]: { '::before': { content: 'none' }, whiteSpace: 'nowrap' } },
})

const COUNTED = ['new', 'changed', 'same', 'wrong'] as const

/** What a file would do, in plain words, then the button that does it; or why it cannot be read. */
export function ImportAnswer({ answer, fileName, isSending, onImport, onCancel }: { answer: Answer; fileName: string; isSending: boolean; onImport: (importKey: string) => void; onCancel: () => void }) {
  const { words, language } = useSpeech()
  const { unreadable } = words.organisation
  switch (answer.outcome) {
    case 'ready':
      return <ReadyImport ready={answer} isSending={isSending} onImport={() => onImport(answer.importKey)} onCancel={onCancel} />
    case 'wrong-columns':
      return <Notice tone="wrong" urgent title={words.inspectionImport.missing(answer.missing.map((key) => INSPECTION_COLUMNS[key].heading[language]).join(', '))} />
    case 'unreadable': {
      const { problem, place } = answer
      const where = place && [place.table, place.cell, place.row === undefined ? undefined : unreadable.row(String(place.row))].filter((part) => part !== undefined && part !== '').join(', ')
      return (
        <Notice tone="wrong" title={unreadable.title(fileName)} urgent>
          <p>{unreadable.problems[problem]}</p>
          {where !== undefined && where !== '' && <p>{unreadable.place(where)}</p>}
        </Notice>
      )
    }
  }
}

function ReadyImport({ ready: { counts, inspections, problems, problemCount }, isSending, onImport, onCancel }: { ready: Ready; isSending: boolean; onImport: () => void; onCancel: () => void }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const texts = words.inspectionImport
  const told = COUNTED.filter((name) => counts[name] > 0).map((name) => texts.counts[name](counts[name], formatNumber(counts[name])))
  const hasChanges = counts.new + counts.changed > 0
  return (
    <>
      {told.length > 0 && <p className={styles.sum}>{told.join(', ')}.</p>}
      {inspections.length > 0 && (
        <ul className={styles.list}>
          {inspections.map(({ outcome, title, by, heldOn, findings }, index) => (
            <li key={index}>{texts.change(texts.outcomes[outcome], title, by, formatDay(heldOn, language), formatNumber(findings))}</li>
          ))}
        </ul>
      )}
      {problemCount > 0 && (
        <>
          <Notice tone="warning" title={texts.problemsTitle(problemCount, formatNumber(problemCount))}>
            <p>{texts.leftOut}</p>
            {problemCount > problems.length && <p>{texts.more(formatNumber(problems.length))}</p>}
          </Notice>
          <Problems problems={problems} />
        </>
      )}
      {!hasChanges && problemCount === 0 && <Notice tone="good" title={texts.nothing} />}
      <div className={styles.actions}>
        {hasChanges && (
          <Button appearance="primary" disabledFocusable={isSending} onClick={onImport}>
            {isSending ? words.frame.sending : texts.carryOut}
          </Button>
        )}
        <Button onClick={onCancel}>{words.frame.cancel}</Button>
      </div>
    </>
  )
}

function Problems({ problems }: Pick<Ready, 'problems'>) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, language } = useSpeech()
  const texts = words.inspectionImport
  const { columns } = texts
  const place = mergeClasses(tableStyles.cell, styles.place)
  const explain = ({ problem, value, suggestions = [] }: Ready['problems'][number]) =>
    [texts.problems[problem], value === undefined ? undefined : texts.value(value), suggestions.length > 0 ? texts.suggestions(suggestions.join(` ${texts.or} `)) : undefined].filter((part) => part !== undefined).join(' ')
  return (
    <table role="table" aria-label={texts.problemsCaption} className={tableStyles.table}>
      <thead role="rowgroup" className={tableStyles.head}>
        <tr role="row">
          {[columns.row, columns.column, columns.what].map((name) => (
            <th key={name} role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableStyles.body}>
        {problems.map((each, index) => (
          <tr key={index} role="row" className={mergeClasses(tableStyles.row, styles.row)}>
            <td role="cell" className={place} data-caption={columns.row}>
              {each.row}
            </td>
            <td role="cell" className={place} data-caption={columns.column}>
              {each.column === undefined ? '–' : INSPECTION_COLUMNS[each.column].heading[language]}
            </td>
            <td role="cell" className={tableStyles.cell}>
              {explain(each)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
