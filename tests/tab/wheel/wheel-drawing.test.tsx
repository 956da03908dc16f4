/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import { WheelDrawing } from '../../../tab/wheel/wheel-drawing'
import { draw, listViolations, pageText } from '../stage'
import { LAYOUT, ROUNDS } from './wheel-stage'

const NAMES = ['Fjordvik kommune', 'Oppvekst og utdanning', 'Solbakken barnehage']
const wheel = (onOpen = jest.fn()) => ({ onOpen, user: draw(<main><h1>Årshjul</h1><WheelDrawing layout={LAYOUT} ringNames={NAMES} year={2026} month={5} under="8 aktiviteter" name="Årshjul for Solbakken" onOpen={onOpen} /></main>) })
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
  draw(<WheelDrawing layout={{ ...LAYOUT, rings: [] }} ringNames={[]} year={2026} month={undefined} under="" name="x" onOpen={() => undefined} />)
  act(() => undefined)
  expect(screen.queryByRole('grid')).toBeNull()
})
