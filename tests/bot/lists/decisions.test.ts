import { decisions } from '../../../bot/lists/decisions'
import { toRow } from '../../../bot/lists/list'
import { LIST_SAMPLES } from './list-samples'

const fieldsOf = (kind: string) => {
  const sample = LIST_SAMPLES.decisions.find(({ fact }) => fact.kind === kind)
  if (!sample) throw new Error(`there is a ${kind} among the samples`)
  return toRow(decisions, sample).fields
}

test('a publication says what is in force from when, why and by whom', () => {
  expect(fieldsOf('document-publication')).toMatchObject({ Title: 'Etisk standard 1.0', EffectiveOn: '2026-11-10', DecisionReason: 'Årlig gjennomgang', ActorId: 'p-controller', UnitId: 'none' })
  expect(fieldsOf('requirement-publication')).toMatchObject({ Title: 'Etisk standard', RequirementId: 'ethics-standard', EffectiveOn: '2026-11-02' })
})

test('a voiding says which registration is void, whose, and why', () => {
  expect(fieldsOf('voiding')).toMatchObject({ VoidedKey: 'e'.repeat(64), PersonId: 'p-9', DecisionReason: 'Feil person', UnitId: 'u-kindergarten' })
})

test('a row whose record is no decision is not read as one', () => {
  const [signed] = LIST_SAMPLES.signatures
  expect(() => decisions.fromFields({ ...fieldsOf('voiding'), Record: JSON.stringify(signed?.fact) })).toThrow('signature')
})
