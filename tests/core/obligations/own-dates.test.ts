import { LANGUAGES } from '../../../core/language/language'
import { MEASURES, ORDERS } from '../../../core/obligations/own-dates'
import { Requirement } from '../../../core/obligations/requirement'

test.each([MEASURES, ORDERS])('what makes $requirementId owed is a requirement like any other', (requirement) => {
  expect(Requirement.parse(requirement)).toEqual(requirement)
  for (const language of LANGUAGES) expect(requirement.title[language]).not.toBe('')
})
