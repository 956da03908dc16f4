/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab, testAccess } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

const FILE = new File(['tittel;når'], 'hjul.csv', { type: 'text/csv' })
const answers = { me: () => CONTROLLER }

async function lookOver(user: ReturnType<typeof openTab>['user']) {
  await user.upload(await screen.findByLabelText('Fil'), FILE)
  await user.click(screen.getByRole('button', { name: 'Se over' }))
}

test('a sheet is looked over, its wrong rows told in plain words, and the right ones become drafts', async () => {
  const { user, standIn } = openTab({ at: 'import-wheel', answers })
  await lookOver(user)
  expect(await screen.findByText(/^Kan bli utkast: 1\. Må rettes: 1\./)).toBeTruthy()
  expect(screen.getByText('Enheten finnes ikke. Den dagen finnes ikke.')).toBeTruthy()
  expect(screen.getByText('30. april 2026')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lag 1 utkast' }))
  expect((await screen.findAllByText('1 utkast er lagret.')).length).toBeGreaterThan(0)
  expect(standIn.asked.map(({ name }) => name)).toContain('importWheel')
})

test('other columns must be looked over again first', async () => {
  const { user, standIn } = openTab({ at: 'import-wheel', answers })
  await lookOver(user)
  await user.selectOptions(await screen.findByLabelText('Veiledning'), '')
  expect(screen.getByText('Se over på nytt etter at du har endret kolonnene.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Lag / })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Se over på nytt' }))
  expect(standIn.asked.filter(({ name }) => name === 'previewWheelImport').at(-1)?.input).toMatchObject({ mapping: { columns: { guidance: '' } } })
})

test('what cannot be read, and what is no sheet, is told', async () => {
  const { user } = openTab({ at: 'import-wheel', answers: { ...answers, previewWheelImport: () => ({ outcome: 'unreadable', problem: 'too-many-rows', place: { table: 'hjul', row: 900 } }) } })
  await lookOver(user)
  expect(await screen.findByText('Filen lar seg ikke lese')).toBeTruthy()
})

test('there is a template to begin with', async () => {
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  const { user } = openTab({ at: 'import-wheel', answers })
  await user.click(await screen.findByRole('button', { name: 'Last ned en mal (CSV)' }))
  expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['arshjul.csv'])
})

testAccess({ at: 'import-wheel', person: CONTROLLER }, (words) => screen.findByText(words.activityEditor.import.template))
