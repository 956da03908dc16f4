import { StepView } from '../../../core/api/wheel-views'
import { LANGUAGES } from '../../../core/language/language'
import { ExclusionReason, ObligationWhy, StandingState } from '../../../core/obligations/obligation'
import { ObjectKind } from '../../../core/organisation/organisation-change'
import { ACTIVITY_WORDS } from '../../../tab/words/activity'

test.each(LANGUAGES)('in %s every state, cause, step and kind of object has words', (language) => {
  const { states, page, objectKinds } = ACTIVITY_WORDS[language]
  expect(Object.keys(states)).toEqual(expect.arrayContaining([...StandingState.options]))
  expect(Object.keys(page.why).sort()).toEqual([...ObligationWhy.options].sort())
  expect(Object.keys(page.excluded).sort()).toEqual([...ExclusionReason.options].sort())
  expect(Object.keys(page.steps).sort()).toEqual([...StepView.shape.kind.options].sort())
  expect(Object.keys(objectKinds).sort()).toEqual([...ObjectKind.options].sort())
})

test.each(LANGUAGES)('in %s a step names who did it', (language) => {
  for (const say of Object.values(ACTIVITY_WORDS[language].page.steps)) expect(say('Kari', 'Amina', '1. mai')).toMatch(/^Kari /)
})

test('one and many are told apart', () => {
  expect([1, 3].map(ACTIVITY_WORDS.nb.tasks.hint)).toEqual(['Du har 1 oppgave i årshjulet', 'Du har 3 oppgaver i årshjulet'])
  expect([1, 3].map(ACTIVITY_WORDS.nn.tasks.hint)).toEqual(['Du har 1 oppgåve i årshjulet', 'Du har 3 oppgåver i årshjulet'])
  expect([1, 3].map(ACTIVITY_WORDS.en.tasks.hintOverdue)).toEqual(['1 is overdue.', '3 are overdue.'])
})
