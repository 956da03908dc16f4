import { requirements } from '../../../bot/lists/requirements'
import { PROGRAMME } from '../../sample/sample-rules'
import { LIST_SAMPLES } from './list-samples'

const [sample] = LIST_SAMPLES.requirements
if (!sample) throw new Error('there is a sample')

test('each version of a requirement has a row of its own', () => {
  expect(requirements.key({ ...sample, version: 4 })).not.toBe(requirements.key(sample))
  expect(requirements.key({ ...sample, effectiveOn: '2030-01-01' })).toBe(requirements.key(sample))
})

test('a row tells whom it concerns, by when and what must be signed, and holds the whole rule', () => {
  const fields = requirements.toFields(sample)
  expect(fields).toMatchObject({ Title: 'Etisk standard', RequirementKind: 'sign', DocumentId: 'ethics-standard', DueInDays: 14 })
  expect(JSON.parse(String(fields['Audience']))).toEqual(sample.requirement.audience)
  expect(JSON.parse(String(fields['Definition']))).toEqual(sample.requirement)
})

test('a rule that nobody signs by names no document', () => {
  expect(requirements.toFields({ ...sample, requirement: PROGRAMME })).not.toHaveProperty('DocumentId')
})
