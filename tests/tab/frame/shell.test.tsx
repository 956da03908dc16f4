/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { fakeHost, findHeading, listViolations, openTab } from '../stage'
import { NOTHING_TO_LEARN } from '../stand-in/learning-samples'
import { AUDITOR_FROM_OUTSIDE, LEADER, ME, MINE, obligation } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('goes to another page by its tab, and tells a keyboard and a screen reader where one is', async () => {
  const { user } = openTab({ answers: { me: () => LEADER } })
  await findHeading('Hei, Kari')
  expect(document.activeElement).toBe(document.body)
  await user.click(screen.getByRole('link', { name: 'Oversikt' }))
  const heading = await findHeading(/Oversikt|Fjordvik kommune/)
  expect(document.activeElement).toBe(heading)
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Oversikt')
})

test('does not show a page that the person has no tab for, whatever the link says', async () => {
  const { standIn } = openTab({ at: 'publish' })
  await findHeading('Hei, Ingrid')
  expect(standIn.asked.map(({ name }) => name)).toEqual(['me', 'mine', 'learning'])
})

test('begins with the figures for somebody who owes nothing', async () => {
  openTab({ answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  expect(await findHeading('Fjordvik kommune')).toBeTruthy()
})

test('tells Teams once that it is ready, also when the service refuses', async () => {
  const host = fakeHost()
  openTab({ host, answers: { me: () => refusal('guest') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Kvitter er for ansatte og innleide')
  expect(host.readyTimes).toBe(1)
  expect(await listViolations()).toEqual([])
})

test('lets a keyboard past the tabs', async () => {
  const { user } = openTab()
  const heading = await findHeading('Hei, Ingrid')
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Gå til innholdet')
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(heading)
})

test('never goes back to an older answer', async () => {
  const { user, standIn } = openTab({ answers: { learning: () => NOTHING_TO_LEARN, mine: () => ({ ...MINE, logNumber: 200, obligations: [] }) } })
  expect(await screen.findByText('Ingenting venter på deg nå')).toBeTruthy()
  standIn.change({ mine: () => ({ ...MINE, logNumber: 150, obligations: [obligation()] }) })
  await user.click(screen.getByRole('link', { name: 'Les etisk standard' }))
  await findHeading('Etisk standard')
  standIn.asked.length = 0
  window.dispatchEvent(new Event('visibilitychange'))
  await user.click(screen.getAllByRole('link', { name: 'Min side' })[0]!)
  await findHeading('Hei, Ingrid')
  expect(screen.getByText('Ingenting venter på deg nå')).toBeTruthy()
})

test('speaks the language the service knows the person by', async () => {
  openTab({ host: fakeHost({ locale: 'en-GB' }), answers: { me: () => ({ ...ME, language: 'nn' }) } })
  expect(await screen.findByRole('heading', { name: 'Dette har du gjort' })).toBeTruthy()
  await waitFor(() => expect(document.documentElement.lang).toBe('nn-NO'))
})
