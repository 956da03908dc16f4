import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { previewHrFile } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'

type Wrong = Extract<AnswerOf<typeof previewHrFile>, { outcome: 'wrong' }>

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  place: { '::before': { content: 'attr(data-caption) ": "', color: tokens.colorNeutralForeground2 }, [WIDE]: { '::before': { content: 'none' }, whiteSpace: 'nowrap' } },
})

/** Everything that has to be mended in the file, where it stands. */
export function ProblemTable({ wrong: { problems, problemCount } }: { wrong: Wrong }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, formatNumber } = useSpeech()
  const { problems: texts } = words.organisation
  const { columns } = texts
  return (
    <>
      <Notice tone="wrong" title={texts.title(problemCount, formatNumber(problemCount))} urgent>
        <p>{texts.text}</p>
        {problemCount > problems.length && <p>{texts.more(formatNumber(problems.length))}</p>}
      </Notice>
      <table role="table" aria-label={texts.caption} className={tableStyles.table}>
        <thead role="rowgroup" className={tableStyles.head}>
          <tr role="row">
            {[columns.table, columns.row, columns.column, columns.what].map((name) => (
              <th key={name} role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={tableStyles.body}>
          {problems.map(({ code, table, row, column, otherRow }, index) => (
            <tr key={index} role="row" className={mergeClasses(tableStyles.row, styles.row)}>
              <td role="cell" className={mergeClasses(tableStyles.cell, styles.place)} data-caption={columns.table}>
                {table}
              </td>
              <td role="cell" className={mergeClasses(tableStyles.cell, styles.place)} data-caption={columns.row}>
                {row ?? '–'}
              </td>
              <td role="cell" className={mergeClasses(tableStyles.cell, styles.place)} data-caption={columns.column}>
                {column ?? '–'}
              </td>
              <td role="cell" className={tableStyles.cell}>
                {texts.codes[code]}
                {otherRow !== undefined && ` ${texts.otherRow(String(otherRow))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
