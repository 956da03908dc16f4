import { refuseFile } from '../../../bot/files/table'

test('a refusal names its place where there is one', () => {
  expect(refuseFile('encoding')).toEqual({ outcome: 'refused', problem: 'encoding' })
  expect(refuseFile('formula', { table: 'ansatte', cell: 'B7' })).toEqual({ outcome: 'refused', problem: 'formula', place: { table: 'ansatte', cell: 'B7' } })
})
