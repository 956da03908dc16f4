/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { IMPORT_KEY, READY_REGISTER } from '../stand-in/control-samples'
import { CONTROLLER } from '../stand-in/samples'
import { type Overrides } from '../stand-in/service'

async function lookOver(answers: Overrides = {}, name = 'tilsyn.csv') {
  const tab = openTab({ at: 'inspections', answers: { me: () => CONTROLLER, ...answers } })
  const input = await screen.findByLabelText('Fil')
  await tab.user.upload(input, new File(['a;b'], name, { type: 'text/csv' }))
  return { ...tab, asked: (question: string) => tab.standIn.asked.filter(({ name: asked }) => asked === question).map(({ input: sent }) => sent) }
}
const press = async ({ user }: Awaited<ReturnType<typeof lookOver>>, name: string) => user.click(await screen.findByRole('button', { name }))

test('a file is looked over in plain words, and carried out as it was shown', async () => {
  const tab = await lookOver()
  await press(tab, 'Se over filen')
  expect(await screen.findByText('1 nytt, 1 endret, 3 uten endring, 1 med feil.')).toBeTruthy()
  expect(screen.getByText('Nytt: Rømning, Brannvesenet, 21. september 2025. Funn i filen: 2.')).toBeTruthy()
  await press(tab, 'Les inn')
  expect(await screen.findByText('2 tilsyn og revisjoner er lest inn', { selector: 'p' })).toBeTruthy()
  expect(tab.asked('importInspections')).toMatchObject([{ importKey: IMPORT_KEY, file: { fileName: 'tilsyn.csv', contentBase64: 'YTti' } }])
})

test('what is wrong is told row by row, with what it may have meant', async () => {
  await press(await lookOver(), 'Se over filen')
  const table = within(await screen.findByRole('table', { name: 'Feil i filen, rad for rad' }))
  expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['7', 'enhet', 'Vi kjenner ingen enhet med dette navnet eller nummeret. Det står «Solbaken». Mente du Solbakken barnehage eller Solvik?'])
  expect(await listViolations()).toEqual([])
})

test('a file that changes nothing says so, and offers nothing to carry out', async () => {
  await press(await lookOver({ previewInspectionImport: () => ({ ...READY_REGISTER, counts: { new: 0, changed: 0, same: 3, wrong: 0 }, inspections: [], problems: [], problemCount: 0 }) }), 'Se over filen')
  expect(await screen.findByText('Alt i filen er i registeret fra før.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Les inn' })).toBeNull()
})

test('a file without its columns, or that cannot be read, says why', async () => {
  const tab = await lookOver({ previewInspectionImport: () => ({ outcome: 'wrong-columns', missing: ['by', 'heldOn'] }) })
  await press(tab, 'Se over filen')
  expect(await screen.findByText('Filen mangler kolonner: myndighet, dato. Bruk malen, eller gi kolonnene disse overskriftene.')).toBeTruthy()
})

test('another kind of file is not sent', async () => {
  const tab = openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  const input = await screen.findByLabelText('Fil')
  input.removeAttribute('accept')
  await tab.user.upload(input, new File(['x'], 'tilsyn.pdf'))
  expect(await screen.findByText('Velg en fil av typen CSV eller Excel (.xlsx).')).toBeTruthy()
})

test('the template has the headings that the import knows', async () => {
  const made: Blob[] = []
  URL.createObjectURL = (blob) => {
    made.push(blob as Blob)
    return 'blob:1'
  }
  URL.revokeObjectURL = () => undefined
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const tab = openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  await tab.user.click(await screen.findByRole('button', { name: 'Last ned mal' }))
  expect(made).toHaveLength(1)
  click.mockRestore()
})
