/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab, pageText } from '../stage'
import { COMPLETIONS } from '../stand-in/import-samples'
import { CONTROLLER, key } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function open(answers: Overrides = {}, fileName = 'rapport.csv') {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER, ...answers } })
  const panel = within(await screen.findByRole('region', { name: 'Les inn fullførte kurs' }))
  await tab.user.type(panel.getByLabelText(/Kurssystem/), 'KS Læring')
  await tab.user.upload(panel.getByLabelText(/^Kursfil/), new File(['a;b'], fileName))
  const press = async (name: string) => {
    const button = await panel.findByRole('button', { name })
    await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'))
    await tab.user.click(button)
  }
  const sent = (question: string) => tab.standIn.asked.filter(({ name }) => name === question).map(({ input }) => input as Record<string, unknown>)
  return { ...tab, panel, press, sent }
}
const file = { fileName: 'rapport.csv', contentBase64: 'YTti' }

test('a file is looked over, and then carried out part by part as it was shown', async () => {
  const { panel, press, sent } = await open()
  await press('Se over kursfilen')
  expect(await panel.findByText('1 100 rader gir noe nytt, 70 er kjent fra før, 0 gjelder andre kurs, og 330 kan ikke brukes.')).toBeTruthy()
  expect(sent('previewCompletionImport')).toEqual([{ file, system: 'KS Læring' }])
  await press('Les inn kursene')
  expect(await screen.findByText('Filen er lest inn. 1 100 fullførte leksjoner er registrert.', { selector: 'p' })).toBeTruthy()
  expect(sent('importCompletions').map(({ from, importKey, mapping }) => [from, importKey, mapping])).toEqual([0, 1000].map((from) => [from, key('2'), COMPLETIONS.mapping]))
})

test('each row that cannot be used says why', async () => {
  const { panel, press } = await open()
  await press('Se over kursfilen')
  const table = within(await panel.findByRole('table', { name: 'Rader i filen som ikke kan brukes, og hvorfor' }))
  expect(table.getAllByRole('row').map(({ textContent }) => textContent)).toEqual(['RadHvorfor', '4Ingen ansatt har dette nummeret eller denne adressen.', '19Registreringen er gjort ugyldig, og filen henter den ikke tilbake.'])
  expect(pageText()).toContain('De 2 første vises.')
})

test('what is changed is looked over again before it can be carried out', async () => {
  const { user, panel, press, sent } = await open()
  await press('Se over kursfilen')
  const course = within(await panel.findByRole('group', { name: 'Førstehjelp (320 rader)' }))
  await user.click(course.getByRole('checkbox', { name: 'Passord' }))
  expect(panel.queryByRole('button', { name: 'Les inn kursene' })).toBeNull()
  expect(panel.getByText('Valgene er endret. Se over på nytt før du leser inn filen.')).toBeTruthy()
  await press('Se over på nytt')
  await panel.findByRole('button', { name: 'Les inn kursene' })
  expect(sent('previewCompletionImport')[1]).toMatchObject({ mapping: { courses: [{ course: 'Svindel', lessonIds: ['phishing'] }, { course: 'Førstehjelp', lessonIds: ['passwords'] }] } })
})

test('a file that cannot be read says what is wrong with it, and where', async () => {
  const { panel, press } = await open({ previewCompletionImport: () => ({ outcome: 'unreadable', problem: 'merged-cells', place: { table: 'Ark1', cell: 'B7' } }) })
  await press('Se over kursfilen')
  expect((await panel.findByRole('alert')).textContent).toContain('Noen celler er slått sammen. Del dem opp.')
  expect(panel.getByText('Sted: Ark1, B7')).toBeTruthy()
})

test.each([
  ['rapport.exe', 'Velg én fil av typen xlsx eller csv.'],
])('%s is not sent at all', async (name, said) => {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER } })
  const panel = within(await screen.findByRole('region', { name: 'Les inn fullførte kurs' }))
  await tab.user.setup({ applyAccept: false }).upload(panel.getByLabelText(/^Kursfil/), new File(['x'], name))
  expect(await panel.findByText(said)).toBeTruthy()
})

test('asks for the system before anything is sent', async () => {
  const { user, panel, press, sent } = await open()
  await user.clear(panel.getByLabelText(/Kurssystem/))
  await press('Se over kursfilen')
  expect(panel.getByText('Skriv hva systemet heter.')).toBeTruthy()
  expect(sent('previewCompletionImport')).toEqual([])
})

test('broken off midway, it says so and may be tried again', async () => {
  const { panel, press, standIn } = await open({ importCompletions: () => refusal('unavailable') })
  await press('Se over kursfilen')
  await press('Les inn kursene')
  expect(await panel.findByText('Kvitter er opptatt akkurat nå')).toBeTruthy()
  standIn.change({ importCompletions: () => ({ recorded: 0, rowsDone: 1500, rows: 1500, logNumber: 101 }) })
  await press('Prøv igjen')
  expect(await screen.findByText('Filen er lest inn. Ingenting var nytt.', { selector: 'p' })).toBeTruthy()
})

test('leaves axe nothing to say', async () => {
  const { panel, press } = await open()
  await press('Se over kursfilen')
  await panel.findByRole('button', { name: 'Les inn kursene' })
  expect(await listViolations()).toEqual([])
})
