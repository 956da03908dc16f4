import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { WheelActivity } from '../../core/api/wheel-views'
import { layoutWheel, type RingChoice } from '../../core/wheel/wheel-geometry'
import { useSpeech } from '../frame/speech'
import { ComingRounds } from './coming-rounds'
import type { WheelAnswer } from './filter-activities'
import type { Round } from './list-rounds'
import type { MoveRounds } from './move-in-dialog'
import { nameRing } from './name-rings'
import type { OpenRounds } from './round-title'
import { PrintList } from './print-list'
import { RingKey, WheelKey } from './wheel-key'
import { WheelDrawing } from './wheel-drawing'

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 2.1fr) minmax(260px, 1fr)', alignItems: 'start' },
    '@media print': { gridTemplateColumns: '150mm minmax(0, 1fr)', gap: '8mm', alignItems: 'start' },
  },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0, '@media print': { rowGap: '3mm', fontSize: '8pt', lineHeight: '10pt', maxHeight: '158mm', overflow: 'hidden' } },
  screen: { '@media print': { display: 'none' } },
})

type WheelWithKeyProps = { answer: WheelAnswer; activities: readonly WheelActivity[]; rounds: readonly Round[]; by: RingChoice; month: number | undefined; name: string; onOpen: OpenRounds; onMove?: MoveRounds | undefined }

/** The wheel with what its signs mean and what comes next; on paper with the whole list, on one sheet. */
export function WheelWithKey({ answer, activities, rounds, by, month, name, onOpen, onMove }: WheelWithKeyProps) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, formatNumber } = speech
  const { year, today } = answer
  const firstDay = `${year}-01-01`
  const layout = useMemo(() => layoutWheel({ activities, by, year, today }), [activities, by, year, today])
  const ringNames = useMemo(() => layout.rings.map((ring) => nameRing(ring, answer, speech)), [layout, answer, speech])
  const isCrowded = layout.rings.some(({ spots }) => spots.some(({ entries }) => entries.length > 1))
  const under = activities.length === 1 ? words.wheel.oneActivity : words.wheel.several(formatNumber(activities.length))
  return (
    <div className={styles.beside} data-paper="landscape">
      <WheelDrawing layout={layout} ringNames={ringNames} year={year} month={month} under={under} name={words.wheel.wheelName(name, year)} onOpen={({ entries }) => onOpen(entries)} onMove={onMove && (({ entries: [round] }, dueOn) => round && onMove({ round, dueOn }))} movableFrom={today < firstDay ? firstDay : today} />
      <div className={styles.side}>
        <WheelKey rounds={rounds} today={month === undefined ? undefined : today} isCrowded={isCrowded} />
        <RingKey rings={layout.rings} names={ringNames} />
        <div className={styles.screen}>
          <ComingRounds rounds={rounds} today={today} onOpen={onOpen} />
        </div>
        <PrintList rounds={rounds} />
      </div>
    </div>
  )
}
