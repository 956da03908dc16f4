import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Day } from '../../core/days/day'
import type { WheelSpot } from '../../core/wheel/pack-ring'
import { angleOfDay, angleOfPoint, dayAtAngle, pointAt, type Point } from '../../core/wheel/wheel-circle'
import type { WheelPlace } from './move-in-wheel'

/** A mark on its way to another day. */
export type Dragged = { spot: WheelSpot; /** Whose ring it stays in. */ place: WheelPlace; dueOn: Day } & Point

/** Less is a click by an unsteady hand. */
const LEAST_PIXELS = 5

type Drag = {
  dragged: Dragged | undefined
  /** Where a button of the mouse or a pen goes down on a mark. Fingers scroll. */
  take: (event: PointerEvent, spot: WheelSpot, place: WheelPlace) => void
  /** Whether the click that is being handled is only the end of a drag. */
  endedHere: () => boolean
}

/**
 * Lets a mark be dragged along its ring, from the day `from` to the end of the year. `edge` is half the drawing's width in its own
 * units. Escape lets go of it where it was.
 */
export function useDrag(drawing: RefObject<SVGSVGElement | null>, { year, from, edge, onDrop }: { year: number; from: Day; edge: number; onDrop: (spot: WheelSpot, dueOn: Day) => void }): Drag {
  const [dragged, setDragged] = useState<Dragged>()
  const letGo = useRef<() => void>(undefined)
  const hasEnded = useRef(false)
  useEffect(() => () => letGo.current?.(), [])

  function dayUnder({ clientX, clientY }: { clientX: number; clientY: number }): Day {
    const { left, top, width, height } = drawing.current?.getBoundingClientRect() ?? new DOMRect()
    return dayAtAngle(year, angleOfPoint({ x: ((clientX - left) / width - 0.5) * 2 * edge, y: ((clientY - top) / height - 0.5) * 2 * edge }), from)
  }

  return {
    dragged,
    take(down, spot, place) {
      hasEnded.current = false
      if (down.button !== 0 || down.pointerType === 'touch') return
      const listening = new AbortController()
      let latest: Dragged | undefined
      const stop = () => {
        listening.abort()
        setDragged(undefined)
      }
      const listen = <K extends keyof WindowEventMap>(name: K, hear: (event: WindowEventMap[K]) => void) => window.addEventListener(name, hear, { signal: listening.signal })
      letGo.current = stop
      listen('pointermove', (event) => {
        if (!latest && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < LEAST_PIXELS) return
        const dueOn = dayUnder(event)
        latest = { spot, place, dueOn, ...pointAt(Math.hypot(spot.x, spot.y), angleOfDay(year)(dueOn) ?? 0) }
        setDragged(latest)
      })
      listen('pointerup', () => {
        stop()
        hasEnded.current = latest !== undefined
        if (latest && latest.dueOn !== spot.from) onDrop(spot, latest.dueOn)
      })
      listen('pointercancel', stop)
      listen('keydown', (event) => {
        if (event.key !== 'Escape' || !latest) return
        stop()
        hasEnded.current = true
      })
    },
    endedHere: () => hasEnded.current,
  }
}
