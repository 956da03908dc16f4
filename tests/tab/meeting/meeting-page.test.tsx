/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { MEETING } from '../stand-in/leader-samples'
import { findHeading, openTab, testAccess } from '../stage'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const AT = 'meeting/u-kindergarten/privacy-security/passwords'

async function open(answers: Overrides = {}) {
  const tab = openTab({ at: AT, answers: { me: () => LEADER, ...answers } })
  await findHeading('Møte: Passord')
  const goOn = () => tab.user.click(screen.getByRole('button', { name: 'Videre' }))
  const toPeople = async () => {
    for (let step = 0; step < 3; step += 1) await goOn()
    await screen.findByRole('heading', { name: 'Hvem er her' })
  }
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'holdMeeting').map(({ input }) => input as Record<string, unknown>)
  return { ...tab, goOn, toPeople, sent }
}
const tickDay = (day: string) => fireEvent.change(screen.getByLabelText(/Dagen møtet var/), { target: { value: day } })

test('leads through the lesson, the conversation, the questions and the people, with the keyboard at each heading', async () => {
  const { goOn, user } = await open()
  for (const [index, name] of ['Leksjonen', 'Snakk sammen', 'Oppgaver', 'Hvem er her'].entries()) {
    const heading = screen.getByRole('heading', { level: 2, name })
    expect(screen.getByText(`Del ${index + 1} av 4`)).toBeTruthy()
    if (index > 0) expect(document.activeElement).toBe(heading)
    if (index < 3) await goOn()
  }
  expect(screen.queryByRole('button', { name: 'Videre' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Tilbake' }))
  expect(screen.getByRole('heading', { level: 2, name: 'Oppgaver' })).toBeTruthy()
})

test('registers who is ticked, on the day, and says who got it', async () => {
  const { toPeople, user, sent } = await open()
  await toPeople()
  await user.click(screen.getByRole('checkbox', { name: /Amina Hassan/ }))
  await user.click(screen.getByRole('checkbox', { name: /Dmitri Ivanov/ }))
  tickDay('2025-11-20')
  await user.click(screen.getByRole('button', { name: 'Registrer møtet' }))
  expect(await screen.findByRole('region', { name: '2 har fått leksjonen' })).toBeTruthy()
  expect(sent()).toMatchObject([{ unitId: 'u-kindergarten', requirementId: 'privacy-security', lessonId: 'passwords', heldOn: '2025-11-20', language: 'nb', personIds: ['p-amina', 'p-dmitri'] }])
  expect(screen.getByText('Enheten står med at dere snakket om den 20. november 2025.')).toBeTruthy()
})

test('sent again after the answer got lost it is the same meeting', async () => {
  const { toPeople, user, sent, standIn } = await open({ holdMeeting: () => refusal('unavailable') })
  await toPeople()
  await user.click(screen.getByRole('button', { name: 'Kryss av alle som mangler den' }))
  tickDay('2025-11-20')
  await user.click(screen.getByRole('button', { name: 'Registrer møtet' }))
  expect(await screen.findByText('Kvitter er opptatt akkurat nå')).toBeTruthy()
  standIn.change({ holdMeeting: () => ({ attendances: [], logNumber: 101 }) })
  await user.click(screen.getByRole('button', { name: 'Registrer møtet' }))
  await screen.findByRole('region', { name: 'Ingen fikk leksjonen' })
  const [first, second] = sent()
  expect(second).toEqual(first)
  expect(first?.personIds).toEqual(['p-amina', 'p-dmitri'])
})

test('a course that lives elsewhere has no questions here', async () => {
  const { questions: _, passMark: __, picture: ___, film: ____, where: _____, ...shared } = MEETING.lesson as Extract<typeof MEETING.lesson, { where: 'here' }>
  await open({ meeting: () => ({ ...MEETING, lesson: { ...shared, where: 'elsewhere', system: 'KS Læring', url: 'https://kurs.test/1' } }) })
  expect(screen.getByText('Del 1 av 3')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Åpne kurset i KS Læring' })).toBeTruthy()
})

test('says when the meeting is not for this person', async () => {
  openTab({ at: AT, answers: { me: () => LEADER, meeting: () => refusal('not-found') } })
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Vi fant det ikke'))
})

test('prints a sheet to sign, with names and nothing about them', async () => {
  const { user, print } = await open()
  await user.click(screen.getByRole('button', { name: 'Skriv ut oppmøteliste' }))
  expect(print).toHaveBeenCalledTimes(1)
})

testAccess({ at: AT, person: LEADER }, (words) => findHeading(new RegExp(words.trainingLeader.meeting.title(''))))
