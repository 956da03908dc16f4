/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { listViolations, openTab, pageText } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { IMPORT_KEY, READY, WRONG } from '../stand-in/organisation-samples'
import { refusal, type Overrides } from '../stand-in/service'

async function choose(answers: Overrides = {}, name = 'hr.csv') {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER, ...answers } })
  const field = await screen.findByLabelText(/Fil eller filer/)
  await tab.user.upload(field, new File(['a;b'], name))
  const lookOver = async () => {
    const button = screen.getByRole('button', { name: 'Se over' })
    await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'))
    await tab.user.click(button)
  }
  const sent = (question: string) => tab.standIn.asked.filter(({ name: asked }) => asked === question).map(({ input }) => input)
  return { ...tab, lookOver, sent }
}
const files = [{ fileName: 'hr.csv', contentBase64: 'YTti' }]

test('a file is looked over, shown in plain words and carried out as it was shown', async () => {
  const { user, lookOver, sent, standIn } = await choose()
  await lookOver()
  await screen.findByText('412 personer er uendret, 1 enhet får nytt navn, 60 begynner, 1 slutter, 1 får en annen ansettelsesform.')
  expect(sent('previewHrFile')).toEqual([{ files }])
  expect(await listViolations()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Les inn filen' }))
  expect(await screen.findByText('Filen er lest inn. 9 endringer er lagret.', { selector: 'p' })).toBeTruthy()
  expect(sent('importHrFile')).toEqual([{ files, importKey: IMPORT_KEY, endsManyConfirmed: false }])
  expect(screen.getByRole('status').textContent).toBe('Filen er lest inn. 9 endringer er lagret.')
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'organisationProblems').length).toBeGreaterThan(1))
})

test('a file with mistakes shows each with its table, row and column, and nothing can be carried out', async () => {
  const { lookOver } = await choose({ previewHrFile: () => WRONG })
  await lookOver()
  expect(await screen.findByRole('table', { name: 'Feil i filen og hvor de står' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Les inn filen' })).toBeNull()
})

test('a file that cannot be read says why and where', async () => {
  const { lookOver } = await choose({ previewHrFile: () => ({ outcome: 'unreadable', fileName: 'hr.xlsx', problem: 'merged-cells', place: { table: 'ansatte', cell: 'B7' } }) })
  await lookOver()
  expect((await screen.findByRole('alert')).textContent).toBe('Filen hr.xlsx kan ikke lesesNoen celler er slått sammen. Del dem opp.Sted: ansatte, B7')
})

test('a picture is no file of HR', async () => {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER } })
  const field = await screen.findByLabelText<HTMLInputElement>(/Fil eller filer/)
  // Drag and drop does not ask what the field accepts.
  field.removeAttribute('accept')
  await tab.user.upload(field, new File(['x'], 'bilde.png'))
  expect(await screen.findByText('Velg filer av typen xlsx eller csv, høyst åtte.')).toBeTruthy()
})

test('what changed in between has to be looked over again', async () => {
  const { user, lookOver } = await choose({ previewHrFile: () => READY, importHrFile: () => refusal('out-of-date') })
  await lookOver()
  await user.click(await screen.findByRole('button', { name: 'Les inn filen' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Det er kommet noe nytt i mellomtiden')
  expect(pageText()).not.toContain('Filen er lest inn')
})
