import { FileProblem } from '../../../core/api/organisation-questions'
import { HR_PROBLEMS } from '../../../core/directory/hr-file'
import { ORGANISATION_PROBLEMS } from '../../../core/directory/list-organisation-problems'
import { PREVIEW_LISTS } from '../../../core/directory/preview-import'
import { LANGUAGES } from '../../../core/language/language'
import { ORGANISATION_WORDS } from '../../../tab/words/organisation'

test.each(LANGUAGES)('in %s every mistake, every change and everything to mend has words', (language) => {
  const { problems, unreadable, preview, workList } = ORGANISATION_WORDS[language]
  expect(Object.keys(problems.codes).sort()).toEqual([...HR_PROBLEMS].sort())
  expect(Object.keys(unreadable.problems).sort()).toEqual([...FileProblem.options].sort())
  expect(Object.keys(preview.counts).sort()).toEqual([...PREVIEW_LISTS].sort())
  expect(Object.keys(workList.kinds).sort()).toEqual([...ORGANISATION_PROBLEMS].sort())
})

test('one and many are told apart', () => {
  expect(LANGUAGES.map((language) => ORGANISATION_WORDS[language].preview.unchanged(1, '1'))).toEqual(['1 person er uendret', '1 person er uendra', '1 person is unchanged'])
  expect(LANGUAGES.map((language) => ORGANISATION_WORDS[language].preview.counts.unitsClosed(2, '2'))).toEqual(['2 enheter legges ned', '2 einingar blir lagde ned', '2 units are closed'])
})

test.each(LANGUAGES)('in %s a reason that nobody foresaw still says that nothing was saved', (language) => {
  const { refused } = ORGANISATION_WORDS[language].byHand
  expect(refused('x')).not.toBe(refused('unknown'))
  expect(refused('constructor')).toBe(refused('x'))
})
