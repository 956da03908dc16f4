import { ApiProblem } from '../../../core/api/question'
import { EmploymentClass } from '../../../core/organisation/organisation-change'
import { WORDS } from '../../../tab/words'

test.each(['nb', 'nn', 'en'] as const)('in %s there is a text for everything the service may say', (language) => {
  const words = WORDS[language]
  expect(Object.keys(words.problems.refused).sort()).toEqual([...ApiProblem.shape.code.options].sort())
  expect(Object.keys(words.employmentClasses).sort()).toEqual([...EmploymentClass.options].sort())
})

test.each(['nb', 'nn', 'en'] as const)('in %s no text says «varsel» of anything but whistleblowing', (language) => {
  const { whistleblowingLink: _, ...mine } = WORDS[language].mine
  expect(JSON.stringify({ ...WORDS[language], mine })).not.toMatch(/vars(el|l)/i)
})

test('one and many are told apart', () => {
  expect([WORDS.nb.mine.minutes(1), WORDS.nb.mine.minutes(5)]).toEqual(['1 minutt å lese', '5 minutter å lese'])
  expect([WORDS.nn.mine.minutes(1), WORDS.nn.mine.minutes(5)]).toEqual(['1 minutt å lese', '5 minutt å lese'])
  expect([WORDS.en.mine.minutes(1), WORDS.en.mine.minutes(5)]).toEqual(['1 minute to read', '5 minutes to read'])
})

test('somebody whose name is not known is greeted all the same', () => {
  expect([WORDS.nb, WORDS.nn, WORDS.en].map(({ mine }) => mine.greeting(''))).toEqual(['Hei', 'Hei', 'Hello'])
})
