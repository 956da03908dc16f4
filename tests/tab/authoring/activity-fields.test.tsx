/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { emptyRequirementDraft, type RequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const content = emptyRequirementDraft('act', '2026-01-12')
const answers = { me: () => CONTROLLER, requirementDraft: () => ({ ...PROGRAMME_OPENED, requirementId: 'new-one', content, from: 'empty', versions: [] }) }
const at = 'edit-requirement/new-one/act'

/** At once: a page with so many fields is drawn anew for each letter. */
async function write(user: ReturnType<typeof openTab>['user'], field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

const save = async ({ user, standIn }: ReturnType<typeof openTab>) => {
  await user.click(screen.getByText('Lagre utkastet'))
  await screen.findByText(/^Lagret av /)
  return (standIn.asked.find(({ name }) => name === 'saveRequirementDraft')?.input as { content: RequirementDraft }).content.activity
}

test('an activity says what it is about and whose wheel it is in', async () => {
  const tab = openTab({ at, answers })
  const { user } = tab
  await user.selectOptions(await screen.findByLabelText('Tema'), 'ethics')
  await write(user, screen.getByLabelText('Hvilket årshjul den står i'), 'solb')
  await user.click(screen.getByText(/^Legg til Solbakken barnehage/))
  expect(screen.getByText(/^Årshjulet til Solbakken barnehage/)).toBeTruthy()
  await user.click(screen.getByLabelText('Lederen må bekrefte det en annen har kvittert for'))
  expect(await save(tab)).toMatchObject({ theme: 'ethics', ofUnitId: 'u-kindergarten', isConfirmedByLeader: true })
})

test('an activity says what demands it and where it is done', async () => {
  const tab = openTab({ at, answers })
  const { user } = tab
  await write(user, await screen.findByLabelText('Navnet på systemet'), 'Framsikt')
  await write(user, screen.getByLabelText('Lenke til systemet'), 'https://framsikt.no')
  await user.click(screen.getByText('Legg til grunnlag'))
  await write(user, screen.getByLabelText('Navn, slik det siteres, bokmål'), 'Kommuneloven')
  await write(user, screen.getByLabelText('Paragraf eller punkt'), '§ 25-1')
  await user.click(screen.getByLabelText('Krever også at det rapporteres'))
  expect(await save(tab)).toMatchObject({ doneIn: { system: 'Framsikt', url: 'https://framsikt.no' }, basis: [{ kind: 'law', title: { nb: 'Kommuneloven' }, section: '§ 25-1', mustReport: true }] })
})

test('what is shown only has no form', async () => {
  const { user } = openTab({ at, answers })
  expect(await screen.findByText('Skjemaet for kvittering')).toBeTruthy()
  await user.click(screen.getByLabelText(/bare til orientering/))
  expect(screen.queryByText('Skjemaet for kvittering')).toBeNull()
})

test('what is wrong is told at its field', async () => {
  const problems = [{ path: 'basis.0.url', problem: 'not-a-link' }, { path: 'theme', problem: 'empty' }]
  const { user } = openTab({ at, answers: { ...answers, requirementDraft: () => ({ ...PROGRAMME_OPENED, content: { ...content, activity: { ...content.activity, basis: [{ kind: 'law', title: { nb: 'L', nn: 'L', en: 'L' }, section: '', url: 'x', within: [], mustReport: false }] } }, versions: [] }), previewRequirement: () => ({ concerned: 0, newly: 0, noLonger: 0, opened: 0, closed: 0, kept: 0, byUnit: [], problems, nextVersion: '1', previewKey: '0'.repeat(64) }) } })
  await write(user, (await screen.findAllByLabelText(/^Hvorfor/)).at(-1) as HTMLElement, 'Fordi det må til')
  await user.click(screen.getByText('Se hvem det gjelder'))
  expect(await screen.findByText('Skriv en hel lenke som begynner med https://.')).toBeTruthy()
  expect(screen.getByText('Grunnlag 1: Skriv en hel lenke som begynner med https://.')).toBeTruthy()
})
