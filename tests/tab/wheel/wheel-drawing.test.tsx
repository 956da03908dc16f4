/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import { WheelDrawing } from '../../../tab/wheel/wheel-drawing'
import { draw, listViolations, pageText } from '../stage'
import { THIS_YEAR } from '../stand-in/wheel-samples'
import { LAYOUT, ROUNDS } from './wheel-stage'

const NAMES = ['Fjordvik kommune', 'Oppvekst og utdanning', 'Solbakken barnehage']
const wheel = (onOpen = jest.fn(), onMove?: jest.Mock, movableFrom = `${THIS_YEAR}-05-12`) => ({
  onOpen,
  user: draw(<main><h1>Årshjul</h1><WheelDrawing layout={LAYOUT} ringNames={NAMES} year={THIS_YEAR} month={5} under="8 aktiviteter" name="Årshjul for Solbakken" onOpen={onOpen} onMove={onMove} movableFrom={movableFrom} /></main>),
})
const focused = () => document.activeElement?.getAttribute('aria-label')?.replace(/, \d+\. .*/, '')

test('has a mark for each round, in a row for each ring, each saying title, day and state', () => {
  wheel()
  const grid = screen.getByRole('grid', { name: 'Årshjul for Solbakken' })
  expect(within(grid).getAllByRole('row').map((row) => [row.getAttribute('aria-label'), within(row).getAllByRole('gridcell').length])).toEqual([['Fjordvik kommune', 7], ['Oppvekst og utdanning', 2], ['Solbakken barnehage', 3]])
  expect(within(grid).getAllByRole('gridcell')).toHaveLength(ROUNDS.length)
  expect(within(grid).getByRole('gridcell', { name: /^Risikovurdering av korrupsjon og misligheter, 30\. april \d{4}, Over fristen$/ })).toBeTruthy()
})

test('one stop of the Tab key leads into it, where today is, and the arrows from there', async () => {
  const { user } = wheel()
  await user.tab()
  expect(focused()).toBe('Oppfølging av kontrakter')
  await user.keyboard('{ArrowLeft}')
  expect(focused()).toBe('Risikovurdering av korrupsjon og misligheter')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Etisk refleksjon i enheten')
  await user.keyboard('{ArrowDown}{End}')
  expect(focused()).toBe('Gjennomgang av nøkler')
  await user.keyboard('{Home}')
  expect(focused()).toBe('Branntilsyn')
  expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)
  expect(document.querySelector('[role=gridcell][tabindex="0"]')).toBe(document.activeElement)
})

test('opens what the keyboard is at by Enter and by the space bar, and what is clicked', async () => {
  const { user, onOpen } = wheel()
  await user.tab()
  await user.keyboard('{Enter}')
  await user.keyboard(' ')
  await user.click(screen.getByRole('gridcell', { name: /^Innspill til budsjettet/ }))
  const opened = onOpen.mock.calls as [{ entries: { activity: { requirementId: string } }[] }][]
  expect(opened.map(([{ entries }]) => entries[0]?.activity.requirementId)).toEqual(['contracts', 'contracts', 'budget'])
})

test('tells what the pointer or the keyboard is at, until Escape or until one leaves', async () => {
  const { user } = wheel()
  await user.hover(screen.getByRole('gridcell', { name: /^Innspill til budsjettet/ }))
  expect(pageText()).toContain('Innspill til budsjettetFrist 31. august')
  await user.tab()
  expect(pageText()).toContain('Oppfølging av kontrakterFrist 20. mai')
  await user.keyboard('{Escape}')
  expect(pageText()).not.toContain('Frist 20. mai')
})

test('says how one moves in it, and leaves axe nothing to say', async () => {
  wheel()
  await waitFor(() => expect(screen.getAllByRole('gridcell').length).toBeGreaterThan(0))
  const help = document.getElementById(screen.getByRole('grid').getAttribute('aria-describedby') ?? '')
  expect(help?.textContent).toContain('Det samme står som liste.')
  expect(await listViolations()).toEqual([])
})

test('an empty wheel has no grid', () => {
  draw(<WheelDrawing layout={{ ...LAYOUT, rings: [] }} ringNames={[]} year={2026} month={undefined} under="" name="x" onOpen={() => undefined} movableFrom="2026-05-12" />)
  act(() => undefined)
  expect(screen.queryByRole('grid')).toBeNull()
})

describe('a controller', () => {
  const EDGE = 502
  const budget = () => screen.getByRole('gridcell', { name: /^Innspill til budsjettet/ })
  /** As a mouse does it, over a drawing of 1,004 pixels, whose middle is at (502, 502). */
  const point = (name: string, on: EventTarget, { x, y }: { x: number; y: number }) => act(() => void on.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, clientX: x + EDGE, clientY: y + EDGE })))
  const daysOf = (onMove: jest.Mock) => (onMove.mock.calls as [{ entries: { activity: { requirementId: string } }[] }, string?][]).map(([{ entries }, dueOn]) => [entries[0]?.activity.requirementId, dueOn])
  beforeEach(() => jest.spyOn(SVGElement.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, width: 2 * EDGE, height: 2 * EDGE } as DOMRect))
  afterEach(() => jest.restoreAllMocks())

  test('drags a mark along its ring to another day, and sees which on the way', () => {
    const onMove = jest.fn()
    const { onOpen } = wheel(jest.fn(), onMove)
    point('pointerdown', budget(), { x: -300, y: 200 })
    point('pointermove', window, { x: -400, y: 8 })
    // Also while the pointer is over another ring's mark.
    point('pointerover', screen.getByRole('gridcell', { name: /^Branntilsyn, 31\. august/ }), { x: -400, y: 8 })
    expect(pageText()).toContain(`Flyttes til 30. september ${THIS_YEAR} · Fjordvik kommune`)
    point('pointerup', window, { x: -400, y: 8 })
    point('click', budget(), { x: -400, y: 8 })
    expect(daysOf(onMove)).toEqual([['budget', `${THIS_YEAR}-09-30`]])
    expect(onOpen).not.toHaveBeenCalled()
    expect(pageText()).not.toContain('Flyttes til')
  })

  test('cannot take it into the past, nor across the new year', () => {
    const onMove = jest.fn()
    wheel(jest.fn(), onMove)
    for (const to of [{ x: 300, y: -10 }, { x: 5, y: -400 }]) {
      point('pointerdown', budget(), { x: -300, y: 200 })
      point('pointermove', window, to)
      point('pointerup', window, to)
    }
    expect(daysOf(onMove)).toEqual([['budget', `${THIS_YEAR}-05-12`], ['budget', `${THIS_YEAR}-12-31`]])
  })

  test('lets go by Escape, and an unsteady click is a click', () => {
    const onMove = jest.fn()
    const { onOpen } = wheel(jest.fn(), onMove)
    point('pointerdown', budget(), { x: -300, y: 200 })
    point('pointermove', window, { x: -400, y: 8 })
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))
    point('pointerup', window, { x: -400, y: 8 })
    point('click', budget(), { x: -400, y: 8 })
    expect(onOpen).not.toHaveBeenCalled()
    point('pointerdown', budget(), { x: -300, y: 200 })
    point('pointermove', window, { x: -302, y: 202 })
    point('pointerup', window, { x: -302, y: 202 })
    point('click', budget(), { x: -302, y: 202 })
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(onMove).not.toHaveBeenCalled()
  })

  test('moves it by a key, to a day that is then typed', async () => {
    const onMove = jest.fn()
    const { user } = wheel(jest.fn(), onMove)
    act(() => budget().focus())
    await user.keyboard('m')
    expect(daysOf(onMove)).toEqual([['budget', undefined]])
    expect(document.getElementById(screen.getByRole('grid').getAttribute('aria-describedby') ?? '')?.textContent).toContain('med tasten M')
    expect(await listViolations()).toEqual([])
  })

  test('moves nothing that is done, and nothing in a year that has passed', () => {
    const onMove = jest.fn()
    wheel(jest.fn(), onMove, `${THIS_YEAR + 1}-02-01`)
    point('pointerdown', budget(), { x: -300, y: 200 })
    point('pointermove', window, { x: -400, y: 8 })
    expect(pageText()).not.toContain('Flyttes til')
    expect(document.querySelector('[data-movable]')).toBeNull()
  })
})

test('nobody else drags anything', () => {
  wheel()
  expect(document.querySelector('[data-movable]')).toBeNull()
})
