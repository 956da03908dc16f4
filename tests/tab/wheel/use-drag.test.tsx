/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import type { PointerEvent } from 'react'
import { useDrag } from '../../../tab/wheel/use-drag'
import { LAYOUT } from './wheel-stage'

const PLACE = { ring: 0, spot: 0 }
const spot = LAYOUT.rings[0]!.spots[0]!
const drawing = { current: { getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 100 }) } as unknown as SVGSVGElement }
const down = (changes: object = {}) => ({ button: 0, pointerType: 'mouse', clientX: 50, clientY: 0, ...changes }) as unknown as PointerEvent
const move = (clientX: number, clientY: number) => act(() => void window.dispatchEvent(new MouseEvent('pointermove', { clientX, clientY })))
const drag = (onDrop = jest.fn()) => ({ onDrop, ...renderHook(() => useDrag(drawing, { year: 2026, from: '2026-01-01', edge: 50, onDrop })) })

test('goes along the ring that the mark stands in', () => {
  const { result } = drag()
  act(() => result.current.take(down(), spot, PLACE))
  move(100, 50)
  expect(result.current.dragged).toMatchObject({ spot, dueOn: '2026-04-02' })
  expect(Math.hypot(result.current.dragged!.x, result.current.dragged!.y)).toBeCloseTo(Math.hypot(spot.x, spot.y), 6)
})

test.each([
  ['a finger, which scrolls', { pointerType: 'touch' }],
  ['another button', { button: 2 }],
])('%s drags nothing', (_, changes) => {
  const { result } = drag()
  act(() => result.current.take(down(changes), spot, PLACE))
  move(100, 50)
  expect(result.current.dragged).toBeUndefined()
})

test('nothing hears any more when it was cancelled, or when the wheel is gone', () => {
  const { result, onDrop, unmount } = drag()
  act(() => result.current.take(down(), spot, PLACE))
  move(100, 50)
  act(() => void window.dispatchEvent(new MouseEvent('pointercancel')))
  expect(result.current.dragged).toBeUndefined()
  act(() => result.current.take(down(), spot, PLACE))
  unmount()
  act(() => void window.dispatchEvent(new MouseEvent('pointerup')))
  expect(onDrop).not.toHaveBeenCalled()
})
