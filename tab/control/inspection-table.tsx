import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { InspectionLine } from '../../core/api/inspection-questions'
import { FindingClass } from '../../core/facts/control-facts'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'
import { TextLink } from '../frame/text-link'
import { InspectionBadge } from './state-badge'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  captioned: { overflowWrap: 'anywhere', hyphens: 'auto', '::before': { content: 'attr(data-caption) ": "', color: tokens.colorNeutralForeground2 }, [WIDE]: { '::before': { content: 'none' } } },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', hyphens: 'auto' },
  small: { color: tokens.colorNeutralForeground2, display: 'block' },
})

/** The register, one line for each inspection; the title leads to it. */
export function InspectionTable({ inspections }: { inspections: readonly InspectionLine[] }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, language } = useSpeech()
  const { list, kinds } = words.inspections
  const { columns } = list
  const cell = mergeClasses(tableStyles.cell, styles.captioned)
  return (
    <table role="table" aria-label={list.caption} className={tableStyles.table}>
      <thead role="rowgroup" className={tableStyles.head}>
        <tr role="row">
          {[columns.title, columns.heldOn, columns.by, columns.units, columns.findings, columns.state, columns.nextDueOn].map((name) => (
            <th key={name} role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableStyles.body}>
        {inspections.map((each) => (
          <tr key={each.inspectionId} role="row" className={mergeClasses(tableStyles.row, styles.row)}>
            <th role="rowheader" scope="row" className={mergeClasses(tableStyles.cell, styles.title)}>
              <TextLink href={hrefOf({ page: 'inspections', inspectionId: each.inspectionId })}>{each.title}</TextLink>
            </th>
            <td role="cell" className={cell} data-caption={columns.heldOn}>
              {formatDay(each.heldOn, language)}
            </td>
            <td role="cell" className={cell} data-caption={columns.by}>
              {each.by}
              <span className={styles.small}>{kinds[each.inspectionKind]}</span>
            </td>
            <td role="cell" className={cell} data-caption={columns.units}>
              {each.unitNames.join(', ')}
            </td>
            <td role="cell" className={cell} data-caption={columns.findings}>
              <Counts findings={each.findings} />
            </td>
            <td role="cell" className={cell} data-caption={columns.state}>
              <InspectionBadge state={each.state} />
            </td>
            <td role="cell" className={cell} data-caption={columns.nextDueOn}>
              {each.nextDueOn === undefined ? '–' : formatDay(each.nextDueOn, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counts({ findings }: Pick<InspectionLine, 'findings'>) {
  const { words, formatNumber } = useSpeech()
  const found = FindingClass.options.filter((each) => findings[each].found > 0)
  if (found.length === 0) return words.inspections.noFindings
  return found.map((each) => words.inspections.counts[each](findings[each].found, formatNumber(findings[each].found))).join(', ')
}
