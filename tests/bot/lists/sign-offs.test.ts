import { toRow } from '../../../bot/lists/list'
import { signOffs } from '../../../bot/lists/sign-offs'
import { LIST_SAMPLES } from './list-samples'

const [ofUnit, ofPerson] = LIST_SAMPLES.signOffs
if (!ofUnit || !ofPerson) throw new Error('there are samples')

test('what a unit owed is signed off by somebody, and is about no person', () => {
  const { fields } = toRow(signOffs, ofUnit)
  expect(fields).toMatchObject({ Title: 'risk-review 2026', Outcome: 'done', DoneOn: '2026-11-12', UnitId: 'u-kindergarten', ActorId: 'p-leader' })
  expect(fields).not.toHaveProperty('PersonId')
})

test('what a person owed shows whose it was, and why it was not relevant', () => {
  expect(toRow(signOffs, ofPerson).fields).toMatchObject({ PersonId: 'p-leader', Outcome: 'not-relevant', SignOffReason: 'Ingen slike avtaler her' })
})

test('a row whose record is no sign-off is not read as one', () => {
  const [signed] = LIST_SAMPLES.signatures
  expect(() => signOffs.fromFields({ ...toRow(signOffs, ofUnit).fields, Record: JSON.stringify(signed?.fact) })).toThrow('signature')
})
