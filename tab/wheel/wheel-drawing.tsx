import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Day } from '../../core/days/day'
import { MARK_SHAPES } from '../../core/wheel/mark-shapes'
import type { WheelSpot } from '../../core/wheel/pack-ring'
import { MARK_RADIUS, WHEEL_RADIUS, type WheelLayout } from '../../core/wheel/wheel-geometry'
import { HEARD_ONLY } from '../frame/heard-only'
import { useSpeech } from '../frame/speech'
import { useMarkClasses } from './mark-styles'
import { moveInWheel, placeFrom, type WheelPlace } from './move-in-wheel'
import { RingMarks } from './ring-marks'
import { SpotTip } from './spot-tip'
import { useDrag } from './use-drag'
import { WheelGround } from './wheel-ground'

const EDGE = WHEEL_RADIUS + 2

const useStyles = makeStyles({
  wheel: { position: 'relative', width: '100%', maxWidth: '760px', minWidth: 0 },
  drawing: { display: 'block', width: '100%', height: 'auto', aspectRatio: '1', userSelect: 'none' },
  marks: { '& [data-place]': { cursor: 'pointer', outlineStyle: 'none' }, '& [data-movable]': { cursor: 'grab' } },
  dragged: { pointerEvents: 'none' },
  ring: { fill: 'none', stroke: tokens.colorStrokeFocus2, strokeWidth: '3px', pointerEvents: 'none' },
  help: HEARD_ONLY,
})

export type WheelDrawingProps = {
  layout: WheelLayout
  ringNames: readonly string[]
  year: number
  month: number | undefined
  /** In the middle, below the year. */
  under: string
  name: string
  onOpen: (spot: WheelSpot) => void
  /** For whoever may move deadlines: what was dragged to which day, or, by its key, is to be moved to a day that is then typed. */
  onMove?: ((spot: WheelSpot, dueOn: Day | undefined) => void) | undefined
  /** The earliest day that anything can be moved to; after the year's last where nothing can. */
  movableFrom: Day
}

/** The wheel itself. One listener of each kind for all marks, one ring around the one that is looked at, and one tip beside it. */
export function WheelDrawing({ layout, ringNames, year, month, under, name, onOpen, onMove, movableFrom }: WheelDrawingProps) {
  const styles = useStyles()
  const classes = useMarkClasses()
  const speech = useSpeech()
  const id = useId()
  const drawing = useRef<SVGSVGElement>(null)
  const grid = useRef<SVGGElement>(null)
  const [looked, setLooked] = useState<WheelPlace>()
  // The ground is there at once; the marks follow, ring by ring, without holding up what somebody does meanwhile.
  const shown = useMemo(() => ({ ...layout, ringNames }), [layout, ringNames])
  const drawn = useDeferredValue(shown, undefined)
  const start = useMemo(() => drawn && placeFrom(drawn, drawn.todayAngle ?? 0), [drawn])
  const spotAt = ({ ring, spot }: WheelPlace) => drawn?.rings[ring]?.spots[spot]
  const movable = onMove !== undefined && movableFrom <= `${year}-12-31`
  const { dragged, take, endedHere } = useDrag(drawing, { year, from: movableFrom, edge: EDGE, onDrop: (spot, dueOn) => onMove?.(spot, dueOn) })
  const at = dragged ? { ...dragged.spot, x: dragged.x, y: dragged.y } : looked && spotAt(looked)

  const moveBy = (event: KeyboardEvent) => {
    const place = placeOf(event)
    if (!place || !drawn) return
    if (event.key === 'Escape') setLooked(undefined)
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const spot = spotAt(place)
      if (spot) onOpen(spot)
      return
    }
    if (event.key.toLowerCase() === 'm' && isMovable(event)) {
      const spot = spotAt(place)
      if (spot) onMove?.(spot, undefined)
      return
    }
    const next = moveInWheel(drawn, place, event.key)
    if (!next) return
    event.preventDefault()
    moveFocus(grid.current, next)
  }

  return (
    <div className={styles.wheel} onPointerLeave={() => setLooked(undefined)}>
      <p id={`${id}-help`} className={styles.help} data-print="never">
        {speech.words.wheel.wheelHelp}
        {movable && ` ${speech.words.wheel.moveHelp}`}
      </p>
      <svg ref={drawing} viewBox={`${-EDGE} ${-EDGE} ${2 * EDGE} ${2 * EDGE}`} className={styles.drawing} focusable={false}>
        <WheelGround layout={layout} ringNames={ringNames} year={year} month={month} under={under} id={id} />
        {drawn && drawn.rings.length > 0 && (
          <g
            ref={grid}
            role="grid"
            aria-readonly
            aria-label={name}
            aria-describedby={`${id}-help`}
            className={styles.marks}
            onKeyDown={moveBy}
            onPointerDown={(event) => {
              const place = placeOf(event)
              const spot = place && spotAt(place)
              if (spot && isMovable(event)) take(event, spot, place)
            }}
            onClick={(event) => {
              if (endedHere()) return
              const place = placeOf(event)
              const spot = place && spotAt(place)
              if (spot) onOpen(spot)
            }}
            onPointerOver={(event) => setLooked((before) => placeOf(event) ?? before)}
            onFocus={(event) => {
              const place = placeOf(event)
              setLooked(place)
              if (place) keepTabStop(grid.current, event.target)
            }}
            onBlur={() => setLooked(undefined)}
          >
            {drawn.rings.map((ring, index) => (
              <RingMarks key={ring.key} ring={ring} index={index} name={drawn.ringNames[index] ?? ''} start={start?.ring === index ? start.spot : undefined} scale={drawn.markScale} movable={movable} classes={classes} speech={speech} />
            ))}
          </g>
        )}
        {dragged && (
          <g className={mergeClasses(classes[dragged.spot.state].mark, styles.dragged)} transform={`translate(${dragged.x} ${dragged.y}) scale(${drawn?.markScale ?? 1})`}>
            <path className={classes[dragged.spot.state].outline} d={MARK_SHAPES[dragged.spot.state].outline} />
          </g>
        )}
        {at && <circle className={styles.ring} cx={at.x} cy={at.y} r={MARK_RADIUS * (drawn?.markScale ?? 1) + 4} />}
      </svg>
      {at && <SpotTip spot={at} ringName={drawn?.ringNames[(dragged?.place ?? looked)?.ring ?? 0] ?? ''} edge={EDGE} movedTo={dragged?.dueOn} />}
    </div>
  )
}

/** On which mark something happened. */
function placeOf({ target }: SyntheticEvent): WheelPlace | undefined {
  const written = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : undefined
  const [ring, spot] = written?.split('.').map(Number) ?? []
  return ring === undefined || spot === undefined ? undefined : { ring, spot }
}

function isMovable({ target }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('[data-movable]') !== null
}

function moveFocus(grid: SVGGElement | null, { ring, spot }: WheelPlace): void {
  const next = grid?.querySelector(`[data-place="${ring}.${spot}"]`)
  if (next instanceof SVGElement) next.focus()
}

/** The Tab key comes back to the mark it left from. Set by hand, because drawing a thousand marks anew for it would be felt. */
function keepTabStop(grid: SVGGElement | null, focused: EventTarget): void {
  grid?.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1')
  if (focused instanceof Element) focused.closest('[data-place]')?.setAttribute('tabindex', '0')
}
