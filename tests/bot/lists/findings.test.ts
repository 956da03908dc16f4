import { findings } from '../../../bot/lists/findings'
import { LIST_SAMPLES } from './list-samples'

const [differs, refused] = LIST_SAMPLES.findings
if (!differs || !refused) throw new Error('there are samples')

test('the same thing found again is the same finding, another thing is not', () => {
  expect(findings.key({ ...differs, foundAt: '2030-01-01T00:00:00Z', detail: 'other' })).toBe(findings.key(differs))
  expect(findings.key(refused)).not.toBe(findings.key(differs))
  expect(findings.key({ ...differs, aboutKey: 'x' })).not.toBe(findings.key(differs))
})

test('a finding says to the controller in words what is wrong', () => {
  expect(findings.toFields(differs)['Title']).toBe('Raden i listen er en annen enn i loggen')
  expect(findings.toFields(refused)['Title']).toBe('SharePoint tok ikke imot raden')
})
