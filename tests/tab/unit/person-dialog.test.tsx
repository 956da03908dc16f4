/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { PERSON_TRAINING } from '../stand-in/leader-samples'
import { openTab, pageText } from '../stage'
import { LEADER } from '../stand-in/samples'

async function open(requirements = PERSON_TRAINING.requirements) {
  const tab = openTab({ at: 'unit', answers: { me: () => LEADER, personTraining: () => ({ ...PERSON_TRAINING, requirements }) } })
  await tab.user.click(await screen.findByRole('button', { name: 'Detaljer om opplæring: Dmitri Ivanov' }))
  await screen.findByRole('dialog')
  return tab
}
const [standard, programme] = PERSON_TRAINING.requirements
const withState = (changes: object) => programme && [{ ...programme, lessons: programme.lessons.slice(1).map((lesson) => ({ ...lesson, ...changes })) }]

test('says of each lesson how it is known that it was taken, or by when it is due', async () => {
  await open()
  await screen.findByRole('region', { name: 'Etisk standard' })
  expect(pageText()).toContain('Fullført: 14. november 2025, tatt i møte (Kari Nordby)')
  expect(pageText()).toContain('Ikke tatt: frist 1. desember 2025')
})

test.each([
  [{ state: 'upcoming', opensOn: '2025-12-10' }, 'kommer 10. desember 2025'],
  [{ state: 'excluded', excludedBecause: 'on-leave' }, 'Unntatt: Har permisjon'],
  [{ state: 'overdue' }, 'Over fristen: frist 1. desember 2025'],
])('%j says: %s', async (changes, said) => {
  await open(withState(changes))
  expect(await screen.findByText(said)).toBeTruthy()
})

test('offers nothing where there is nothing to do', async () => {
  await open(withState({ state: 'excluded', excludedBecause: 'on-leave' }))
  await screen.findByText('Unntatt: Har permisjon')
  expect(screen.queryByRole('button', { name: /^Registrer fullført/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Gjør ugyldig: Passord/ })).toBeNull()
})

test('somebody whom nothing concerns is said to be so', async () => {
  await open([])
  expect(await screen.findByText('Ingen krav gjelder denne personen nå.')).toBeTruthy()
  expect(standard?.kind).toBe('sign')
})

test('tells what the person was sent, and what became of it', async () => {
  const { standIn } = await open()
  const sent = within(await screen.findByRole('region', { name: 'Påminnelser fra Kvitter' }))
  expect(await sent.findByText(/^Ikke nådd, .* Har blokkert Kvitter i Teams\.$/)).toBeTruthy()
  expect(standIn.asked.filter(({ name }) => name === 'sentTo').map(({ input }) => input)).toEqual([{ personId: 'p-dmitri-ivanov' }])
})
