import { withPaperSignature } from '../../../tab/unit/with-paper-signature'
import { record, UNIT } from '../stand-in/samples'

test('lays the confirmed registration into the unit, for that person alone', () => {
  const confirmed = record({ kind: 'paper-signature' })
  const changed = withPaperSignature(UNIT, 'p-dmitri-ivanov', confirmed)
  expect(changed.people.find(({ personId }) => personId === 'p-dmitri-ivanov')?.obligation).toMatchObject({ state: 'fulfilled', fulfilledBy: confirmed })
  expect(changed.people.filter((person, index) => person !== UNIT.people[index])).toHaveLength(1)
})

test('changes nothing for somebody who is not there', () => {
  expect(withPaperSignature(UNIT, 'p-nobody', record())).toEqual(UNIT)
})
