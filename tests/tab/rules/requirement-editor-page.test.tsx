/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab, testAccess } from '../stage'
import { PREVIEW_KEY, PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('the audience shows at once how many and where, as it is built', async () => {
  const tab = open()
  expect(await screen.findByText('Målgruppen er 800.')).toBeTruthy()
  await tab.user.click(screen.getByRole('checkbox', { name: 'innleid' }))
  await tab.user.type(screen.getByLabelText('Enheter', { selector: 'input' }), 'solb')
  await tab.user.click(screen.getByRole('button', { name: /^Legg til Solbakken barnehage/ }))
  await waitFor(() => expect(sent(tab, 'countAudience').at(-1)).toMatchObject({ audience: { within: ['u-kindergarten'], employmentClasses: expect.not.arrayContaining(['hired-in']) as unknown } }))
  tab.standIn.change({ countAudience: () => ({ concerned: 0, byUnit: [], problems: [] }) })
  await tab.user.click(screen.getByRole('checkbox', { name: 'lærling' }))
  expect(await screen.findByText('Målgruppen treffer ingen.')).toBeTruthy()
})

test('lessons stand in their order, and their days are shown', async () => {
  const tab = open()
  expect(await screen.findByText(/Kjenn igjen svindel: Åpner 12. januar 2026/)).toBeTruthy()
  await tab.user.click(screen.getByRole('button', { name: 'Flytt kjenn igjen svindel ned' }))
  await tab.user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
  await waitFor(() => expect(sent(tab, 'saveRequirementDraft')).toEqual([expect.objectContaining({ content: expect.objectContaining({ lessonIds: ['passwords', 'phishing'] }) as unknown })]))
})

test('before it is published it says what opens and what goes, and warns of an audience that matches nobody', async () => {
  const tab = open()
  await tab.user.type(await screen.findByLabelText(/^Hvorfor/, { selector: 'textarea[maxlength]' }), 'Nytt år')
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('912 åpne oppgaver blir borte.')).toBeTruthy()
  tab.standIn.change({ previewRequirement: () => ({ concerned: 0, newly: 0, noLonger: 0, opened: 0, closed: 0, kept: 0, byUnit: [], problems: [], previewKey: PREVIEW_KEY, nextVersion: '2' }) })
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('Kravet treffer ingen')).toBeTruthy()
})

test('it is withdrawn after a look at what goes away', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Trekk tilbake kravet' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.type(dialog.getByLabelText(/^Hvorfor/), 'Erstattet')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('912 åpne oppgaver blir borte hos 600.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  expect((await screen.findAllByText(/^Kravet er trukket tilbake fra /)).length).toBeGreaterThan(0)
  expect(sent(tab, 'withdrawRequirement')).toEqual([expect.objectContaining({ requirementId: 'privacy-security', reason: 'Erstattet', previewKey: PREVIEW_KEY })])
})

test('a lesson is brought back now, with the reason in three languages', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Hent en leksjon fram igjen nå' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('Hvorfor, nynorsk: Feltet er tomt.')).toBeTruthy()
  for (const language of ['bokmål', 'nynorsk', 'engelsk']) await tab.user.type(dialog.getByLabelText(`Hvorfor nå, slik kortet sier det, ${language}`), 'Sak')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('310 får den igjen.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  await waitFor(() => expect(sent(tab, 'returnLesson')).toEqual([expect.objectContaining({ lessonId: 'phishing', dueInDays: 7 })]))
})

test('a deadline is moved by hand, with a reason', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Flytt en frist' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.type(dialog.getByLabelText(/^Ny frist/), '2025-12-20')
  await tab.user.type(dialog.getByLabelText(/^Hvorfor/), 'Jul')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('6 åpne og 2 kommende oppgaver får ny frist.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  await waitFor(() => expect(sent(tab, 'moveRound')).toEqual([expect.objectContaining({ round: '2025', dueOn: '2025-12-20', reason: 'Jul' })]))
})

test('an activity has units, a schedule and its next rounds', async () => {
  const content = emptyRequirementDraft('act', '2026-01-12')
  open({ requirementDraft: () => ({ ...PROGRAMME_OPENED, content, from: 'empty', versions: [] }) })
  expect(await screen.findByLabelText('Hvor ofte')).toBeTruthy()
  expect(await screen.findByText('Åpner 12. januar 2026, frist 2. februar 2026')).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('Hvem eller hva').value).toBe('units')
  expect(screen.queryByRole('button', { name: 'Trekk tilbake kravet' })).toBeNull()
})

test('one that is withdrawn says so', async () => {
  open({ requirementDraft: () => ({ ...PROGRAMME_OPENED, withdrawnFrom: '2025-11-01' }) })
  expect(await screen.findByText('Trukket tilbake fra 1. november 2025')).toBeTruthy()
})

testAccess({ at: 'edit-requirement/privacy-security', person: CONTROLLER }, (words) => screen.findByText(words.rules.audience.count('800')))
