import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useState } from 'react'
import type { WheelActivity } from '../../core/api/wheel-views'
import { useSpeech } from '../frame/speech'
import { monthName } from './describe-round'
import { TimelineMark } from './timeline-mark'
import { RoundTitle, type OpenRounds } from './round-title'
import { listRounds } from './list-rounds'

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    maxHeight: '80vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
    '@media print': { maxHeight: 'none', overflow: 'visible', border: 'none' },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', minWidth: '1040px', '@media print': { minWidth: 0, fontSize: '9px' } },
  head: { position: 'sticky', top: 0, zIndex: 2, padding: tokens.spacingHorizontalS, width: '6%', textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  corner: { left: 0, zIndex: 3 },
  name: { position: 'sticky', left: 0, zIndex: 1, width: '260px', minWidth: '180px', padding: tokens.spacingHorizontalS, textAlign: 'left', fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, hyphens: 'auto' },
  cell: { padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  current: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  currentCell: { backgroundColor: tokens.colorBrandBackground2 },
  more: { marginTop: tokens.spacingVerticalM },
})

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
/** Of twelve cells each; a browser draws them at once without anybody waiting. */
const ROWS_AT_A_TIME = 40

/** Activities as rows, months as columns; wider than a phone, so that it scrolls by itself. */
export function Timeline({ activities, month, name, onOpen }: { activities: readonly WheelActivity[]; month: number | undefined; name: string; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const [rows, setRows] = useState(ROWS_AT_A_TIME)
  const left = activities.length - rows
  return (
    <div>
      <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
        <table className={styles.table} aria-label={name}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
                {words.wheel.activity}
              </th>
              {MONTHS.map((each) => (
                <th key={each} scope="col" className={mergeClasses(styles.head, each === month && styles.current)} {...(each === month && { 'aria-current': 'date' as const })}>
                  <abbr title={monthName(each, language)} style={{ textDecoration: 'none' }}>
                    {monthName(each, language).slice(0, 3)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {activities.slice(0, rows).map((activity) => (
              <Row key={activity.requirementId} activity={activity} month={month} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setRows(rows + ROWS_AT_A_TIME)} data-print="never">
          {words.wheel.showMore(formatNumber(Math.min(left, ROWS_AT_A_TIME)))}
        </Button>
      )}
    </div>
  )
}

const Row = memo(function Row({ activity, month, onOpen }: { activity: WheelActivity; month: number | undefined; onOpen: OpenRounds }) {
  const styles = useStyles()
  const rounds = listRounds([activity])
  const [first] = rounds
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {first && rounds.length === 1 ? <RoundTitle round={first} onOpen={onOpen} /> : activity.title}
      </th>
      {MONTHS.map((each) => (
        <td key={each} className={mergeClasses(styles.cell, each === month && styles.currentCell)}>
          {rounds
            .filter(({ mark }) => Number(mark.dueOn.slice(5, 7)) === each)
            .map((round) => (
              <TimelineMark key={round.key} round={round} onOpen={onOpen} />
            ))}
        </td>
      ))}
    </tr>
  )
})
