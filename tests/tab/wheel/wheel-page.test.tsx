/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { REQUESTS } from '../stand-in/control-samples'
import { CONTROLLER, DIRECTOR, LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'
import { THIS_YEAR, wheelOf } from '../stand-in/wheel-samples'
import { WORDS } from '../../../tab/words'
import { holdPhone } from './wheel-stage'

const askedFor = (standIn: ReturnType<typeof openTab>['standIn']) => standIn.asked.filter(({ name }) => name === 'wheel').map(({ input }) => input)

test('begins with one’s own wheel of this year for somebody who leads', async () => {
  const { standIn } = openTab({ at: 'wheel', answers: { me: () => LEADER } })
  await findHeading('Mitt årshjul')
  await screen.findByRole('grid')
  expect(askedFor(standIn)).toEqual([{ year: THIS_YEAR, language: 'nb', mine: 'yes' }])
})

test('begins with the municipality’s for those who see all figures and lead nobody, whose own is a link away', async () => {
  const { user, standIn } = openTab({ at: 'wheel', answers: { me: () => DIRECTOR } })
  await user.click(await screen.findByRole('link', { name: 'Mitt årshjul' }))
  await findHeading('Mitt årshjul')
  expect(askedFor(standIn)).toEqual([{ year: THIS_YEAR, language: 'nb' }, { year: THIS_YEAR, language: 'nb', mine: 'yes' }])
})

test('shows a unit’s wheel, and another year of it', async () => {
  const { user, standIn } = openTab({ at: 'wheel/u-kindergarten?view=list', answers: { me: () => CONTROLLER } })
  await findHeading('Solbakken barnehage')
  await user.click(screen.getByRole('link', { name: String(THIS_YEAR + 1) }))
  await screen.findByRole('heading', { level: 2, name: 'mars (1)' })
  expect(window.location.hash).toBe(`#/wheel/u-kindergarten?year=${THIS_YEAR + 1}&view=list`)
  expect(askedFor(standIn)).toEqual([{ year: THIS_YEAR, language: 'nb', unitId: 'u-kindergarten' }, { year: THIS_YEAR + 1, language: 'nb', unitId: 'u-kindergarten' }])
})

test('is a list on a phone, where a wheel has no room, until it is turned', async () => {
  const phone = holdPhone()
  openTab({ at: 'wheel', answers: { me: () => LEADER } })
  await screen.findByRole('heading', { level: 2, name: 'januar (1)' })
  expect(screen.queryByRole('grid')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Hjul' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Liste' }).getAttribute('aria-current')).toBe('true')
  act(() => phone.turn())
  expect(await screen.findByRole('grid')).toBeTruthy()
  phone.putAway()
})

test('says so when the wheel is not one the person may see', async () => {
  openTab({ at: 'wheel/u-other', answers: { me: () => LEADER, wheel: () => refusal('forbidden') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikke tilgang til dette')
})

testAccess({ at: 'wheel', person: LEADER }, () => screen.findByRole('grid'))
testAccess({ at: 'wheel/u-kindergarten?view=list', person: CONTROLLER }, () => screen.findAllByRole('heading', { level: 2 }))
testAccess({ at: 'wheel/u-kindergarten?view=timeline&theme=ethics', person: CONTROLLER }, () => screen.findByRole('table'))

test('asks a leader whose sign-off was drawn for its evidence, before the tasks', async () => {
  openTab({ at: 'wheel', answers: { me: () => LEADER, ownSpotChecks: () => REQUESTS } })
  await findHeading('Mitt årshjul')
  await screen.findByRole('heading', { level: 2, name: WORDS.nb.spotChecks.own.title })
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings[0]).toBe(WORDS.nb.spotChecks.own.title)
})

test('leads a leader who may add activities to the place where they are made', async () => {
  openTab({ at: 'wheel/u-kindergarten', answers: { me: () => LEADER, wheel: () => wheelOf(THIS_YEAR, { mayAdd: true }) } })
  expect((await screen.findByRole('link', { name: 'Legg til egne aktiviteter' })).getAttribute('href')).toBe('#/own-wheel')
})

test('shows in one’s own wheel what is to be done now first, and one’s own calendar last', async () => {
  openTab({ at: 'wheel', answers: { me: () => ({ ...LEADER, ledUnits: [], hasTasks: true }) } })
  await screen.findByRole('grid')
  expect(await screen.findByRole('region', { name: WORDS.nb.activity.tasks.toDo })).toBeTruthy()
  expect(await screen.findByRole('region', { name: WORDS.nb.calendar.title })).toBeTruthy()
})
