import { requirements } from '../../../bot/lists/requirements'
import { LIST_SAMPLES } from './list-samples'

const [sample] = LIST_SAMPLES.requirements
if (!sample) throw new Error('there is a sample')

test('each version of a requirement has a row of its own', () => {
  expect(requirements.key({ ...sample, version: 4 })).not.toBe(requirements.key(sample))
  expect(requirements.key({ ...sample, effectiveOn: '2030-01-01' })).toBe(requirements.key(sample))
})

test('a row tells in plain words whom it concerns and by when', () => {
  expect(requirements.toFields(sample)).toMatchObject({ Title: 'Etisk standard', DueInDays: 14, Audience: 'permanent, hourly-paid, hired-in, apprentice, elected' })
})
