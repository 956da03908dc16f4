import { listOptions } from '../../../tab/learn/question-options'
import { WORDS } from '../../../tab/words'

const asked = { questionId: 'q', question: 'Stemmer det?' }

test('a statement is right or not, in the reader’s language', () => {
  expect(listOptions({ ...asked, kind: 'true-false', options: [] }, WORDS.nn)).toEqual([{ optionId: 'true', text: 'Ja, det stemmer' }, { optionId: 'false', text: 'Nei, det stemmer ikkje' }])
})

test('any other question has the options it came with', () => {
  const options = [{ optionId: 'a', text: 'A' }, { optionId: 'b', text: 'B' }]
  expect(listOptions({ ...asked, kind: 'multiple', options }, WORDS.nb)).toEqual(options)
})
