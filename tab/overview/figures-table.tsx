import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { overview } from '../../core/api/overview-questions'
import { localeOf } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'
import { TextLink } from '../frame/text-link'
import { ShareBar } from './share-bar'
import { formatShare, shareSigned } from './share'

type Unit = AnswerOf<typeof overview>['unit']

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.5fr) minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalS },
  name: { gridColumn: '1 / -1', fontWeight: tokens.fontWeightSemibold, hyphens: 'auto', [WIDE]: { width: '34%' } },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  share: { gridColumn: '1 / -1', [WIDE]: { width: '30%' } },
  shareBox: { display: 'grid', gridTemplateColumns: 'minmax(48px, 1fr) 3.5em', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  percent: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  count: {
    display: 'flex',
    // Names may take two lines; below the figures they leave those on one.
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
    [WIDE]: { display: 'table-cell', textAlign: 'right', padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  right: { textAlign: 'right !important' as 'right', paddingRight: '0 !important', paddingLeft: `${tokens.spacingHorizontalM} !important` },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [WIDE]: { display: 'none' } },
})

const COUNTS = ['signed', 'outstanding', 'overdue', 'excluded'] as const

/** Units with their figures; those with units below lead further down. */
export function FiguresTable({ caption, units }: { caption: string; units: readonly Unit[] }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words } = useSpeech()
  const { columns } = words.overview
  return (
    <table role="table" aria-label={caption} className={tableStyles.table}>
      <thead role="rowgroup" className={tableStyles.head}>
        <tr role="row">
          <th role="columnheader">{columns.unit}</th>
          <th role="columnheader">{columns.share}</th>
          {COUNTS.map((count) => (
            <th key={count} role="columnheader" className={styles.right}>
              {columns[count]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableStyles.body}>
        {units.map((unit) => (
          <UnitRow key={unit.unitId} unit={unit} />
        ))}
      </tbody>
    </table>
  )
}

function UnitRow({ unit }: { unit: Unit }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, language, formatNumber } = useSpeech()
  const share = shareSigned(unit)
  return (
    <tr role="row" className={mergeClasses(tableStyles.row, styles.row)}>
      <th role="rowheader" scope="row" className={mergeClasses(tableStyles.cell, styles.name)}>
        {unit.hasChildren ? (
          <TextLink className={styles.link} href={hrefOf({ page: 'overview', unitId: unit.unitId })}>
            {unit.name}
          </TextLink>
        ) : (
          unit.name
        )}
      </th>
      <td role="cell" className={mergeClasses(tableStyles.cell, styles.share)}>
        <div className={styles.shareBox}>
          <ShareBar figures={unit} />
          <span className={styles.percent}>{share === undefined ? '–' : formatShare(share, localeOf(language))}</span>
        </div>
      </td>
      {COUNTS.map((count) => (
        <td key={count} role="cell" className={styles.count}>
          <span className={styles.caption} aria-hidden>
            {words.overview.columns[count]}
          </span>
          {formatNumber(unit[count])}
        </td>
      ))}
    </tr>
  )
}
