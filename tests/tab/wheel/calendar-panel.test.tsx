/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { LANGUAGES } from '../../../core/language/language'
import { CalendarPanel } from '../../../tab/wheel/calendar-panel'
import { WORDS } from '../../../tab/words'
import { listViolations } from '../stage'
import { refusal } from '../stand-in/service'
import { playPart } from './play-part'

const words = WORDS.nb.calendar
const ADDRESS = `https://kvitter.test/calendar/${'s'.repeat(43)}.ics`
const HAS = { calendarFeed: () => ({ hasOne: true, madeAt: '2026-11-02T08:00:00.000Z' }) }
const deeds = (asked: { name: string; input: unknown }[]) => asked.filter(({ name }) => name === 'renewCalendarFeed').map(({ input }) => input)

test('says what it is, that it is secret, and that it holds nothing of others', async () => {
  playPart(<CalendarPanel />)
  expect(await screen.findByText(words.none)).toBeTruthy()
  for (const said of [words.privacy, words.secret, words.howTitle, ...words.how]) expect(screen.getByText(said)).toBeTruthy()
})

test('makes the first address at once, shows it and copies it, and says so aloud', async () => {
  const { user, standIn } = playPart(<CalendarPanel />)
  await user.click(await screen.findByRole('button', { name: words.make }))
  const field = await screen.findByLabelText<HTMLInputElement>(words.address)
  expect([field.value, field.readOnly]).toEqual([ADDRESS, true])
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(await navigator.clipboard.readText()).toBe(ADDRESS)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words.copied))
  expect(deeds(standIn.asked)).toEqual([{ deed: 'renew' }])
})

test('says when Teams keeps the clipboard to itself', async () => {
  const { user } = playPart(<CalendarPanel />)
  await user.click(await screen.findByRole('button', { name: words.make }))
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'))
  await user.click(await screen.findByRole('button', { name: words.copy }))
  expect(await screen.findAllByText(words.notCopied)).not.toEqual([])
})

test('shows no address of before, and asks before it makes a new one', async () => {
  const { user, standIn } = playPart(<CalendarPanel />, { answers: HAS })
  expect(await screen.findByText(words.has('2. november 2026'))).toBeTruthy()
  expect(screen.queryByLabelText(words.address)).toBeNull()
  await user.click(screen.getByRole('button', { name: words.renew }))
  expect(screen.getByRole('dialog').textContent).toContain(words.renewText)
  expect(deeds(standIn.asked)).toEqual([])
  await user.click(screen.getAllByRole('button', { name: words.renew }).at(-1)!)
  expect(await screen.findByLabelText(words.address)).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('ends it, after asking', async () => {
  const { user, standIn } = playPart(<CalendarPanel />, { answers: HAS })
  await user.click(await screen.findByRole('button', { name: words.end }))
  await user.click(screen.getAllByRole('button', { name: words.end }).at(-1)!)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words.ended))
  expect(deeds(standIn.asked)).toEqual([{ deed: 'end' }])
})

test('says when it was refused', async () => {
  const { user } = playPart(<CalendarPanel />, { answers: { renewCalendarFeed: () => refusal('unavailable') } })
  await user.click(await screen.findByRole('button', { name: words.make }))
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test.each(LANGUAGES)('leaves axe nothing to say in %s', async (language) => {
  const { user } = playPart(<CalendarPanel />, { language })
  await user.click(await screen.findByRole('button', { name: WORDS[language].calendar.make }))
  await screen.findByLabelText(WORDS[language].calendar.address)
  expect(await listViolations()).toEqual([])
})
