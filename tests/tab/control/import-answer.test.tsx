/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ImportAnswer } from '../../../tab/control/import-answer'
import { draw } from '../stage'
import { IMPORT_KEY, READY_REGISTER } from '../stand-in/control-samples'

const ways = { fileName: 'tilsyn.csv', isSending: false, onCancel: () => undefined }

test('the key of what was shown comes back with the import', async () => {
  const keys: string[] = []
  const user = draw(<ImportAnswer {...ways} answer={READY_REGISTER} onImport={(key) => void keys.push(key)} />)
  await user.click(screen.getByRole('button', { name: 'Les inn' }))
  expect(keys).toEqual([IMPORT_KEY])
})

test('a file that cannot be read says why and where', () => {
  draw(<ImportAnswer {...ways} answer={{ outcome: 'unreadable', problem: 'formula', place: { table: 'Ark1', cell: 'B7' } }} onImport={() => undefined} />)
  expect(screen.getByRole('alert').textContent).toMatch(/tilsyn\.csv.*Ark1, B7/)
})

test('of very many mistakes it is told how many are shown', () => {
  draw(<ImportAnswer {...ways} answer={{ ...READY_REGISTER, problemCount: 300 }} onImport={() => undefined} />)
  expect(screen.getByText('De første 1 vises.')).toBeTruthy()
})
