import { documents } from '../../../bot/lists/documents'
import { LIST_SAMPLES } from './list-samples'

const [nb, nn] = LIST_SAMPLES.documents
if (!nb || !nn) throw new Error('there are samples')

test('each version has a row of its own in each language', () => {
  expect(documents.key(nb)).not.toBe(documents.key(nn))
  expect(documents.key({ ...nb, version: { major: 12, minor: 4 } })).not.toBe(documents.key(nb))
  expect(documents.key({ ...nb, markdown: 'other words' })).toBe(documents.key(nb))
})

test('the text stands in the row as people read it', () => expect(documents.toFields(nb)['DocumentText']).toBe(nb.markdown))
