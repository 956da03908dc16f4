import { memo } from 'react'
import { MARK_SHAPES } from '../../core/wheel/mark-shapes'
import type { WheelRing } from '../../core/wheel/wheel-geometry'
import type { Speech } from '../frame/speech'
import { describeSpot } from './describe-round'
import type { MarkClasses } from './mark-styles'
import { mayBeMoved } from './may-be-moved'

/** Two figures fit into a mark. */
const MOST_WRITTEN = 99

const MOVABLE = { 'data-movable': true, 'aria-keyshortcuts': 'M' } as const

/**
 * The marks of a ring as cells of a row. Nothing here listens or knows where the keyboard is: there may be a thousand, so the wheel
 * around them does both, and a ring is drawn once.
 */
export const RingMarks = memo(function RingMarks({ ring, index, name, start, scale, movable, classes, speech }: { ring: WheelRing; index: number; name: string; /** The spot where the keyboard enters the wheel, if it is here. */ start: number | undefined; scale: number; /** For whoever may move deadlines. */ movable: boolean; classes: MarkClasses; speech: Speech }) {
  return (
    <g role="row" aria-label={name}>
      {ring.spots.map((spot, place) => {
        const { outline, sign, several, numberDown } = MARK_SHAPES[spot.state]
        const styles = classes[spot.state]
        const count = spot.entries.length
        return (
          <g key={spot.key} role="gridcell" tabIndex={place === start ? 0 : -1} aria-label={describeSpot(spot, speech)} {...(movable && mayBeMoved(spot) && MOVABLE)} data-place={`${index}.${place}`} className={styles.mark} transform={`translate(${round(spot.x)} ${round(spot.y)})${scale === 1 ? '' : ` scale(${scale})`}`}>
            <path className={styles.outline} d={count > 1 ? several : outline} />
            {count > 1 ? (
              <text className={styles.count} y={4.3 + numberDown} aria-hidden>
                {count > MOST_WRITTEN ? `${MOST_WRITTEN}+` : count}
              </text>
            ) : (
              sign !== undefined && <path className={styles.sign} d={sign} />
            )}
          </g>
        )
      })}
    </g>
  )
})

function round(value: number): number {
  return Math.round(value * 10) / 10
}
