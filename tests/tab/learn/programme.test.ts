import { countDone, findComing, findLesson, isOpen, listOpen } from '../../../tab/learn/programme'
import { LEARNING, lessonView, programmeOf } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'

const programme = (...lessons: Parameters<typeof programmeOf>) => programmeOf(...lessons).programmes[0]!

test('what is done counts among what is mine, those to come too; what I am excused from counts in neither', () => {
  const lessons = [lessonView({ state: 'fulfilled' }), lessonView(), lessonView({ state: 'upcoming' }), lessonView({ state: 'excluded' })]
  expect(countDone(lessons)).toEqual({ done: 1, of: 3 })
  expect(countDone([])).toEqual({ done: 0, of: 0 })
})

test('what is due first comes first, and of those due together the one that is begun', () => {
  const later = lessonView({ lessonId: 'later', dueOn: '2025-12-20' })
  const begun = lessonView({ lessonId: 'begun', progress: { answered: 1, of: 3 } })
  const overdue = lessonView({ lessonId: 'overdue', state: 'overdue', dueOn: '2025-11-01' })
  expect(listOpen(programme(later, lessonView(), begun, overdue, lessonView({ state: 'fulfilled' }))).map(({ lessonId }) => lessonId)).toEqual(['overdue', 'begun', 'phishing', 'later'])
})

test('only what can be taken now is open', () =>
  expect((['open', 'due-soon', 'overdue', 'upcoming', 'fulfilled', 'excluded'] as const).filter((state) => isOpen({ state }))).toEqual(['open', 'due-soon', 'overdue']))

test('the next to come is the one with the first day', () => {
  const coming = (lessonId: string, opensOn: string) => lessonView({ lessonId, opensOn, state: 'upcoming' })
  expect(findComing(programme(coming('b', '2026-02-01'), coming('a', '2026-01-01')))?.lessonId).toBe('a')
  expect(findComing(programme(lessonView()))).toBeUndefined()
})

test('a link finds its lesson with its place, and nothing where it is of another time', () => {
  expect(findLesson(LEARNING.programmes, key('1'))).toMatchObject({ number: 2, lesson: { lessonId: 'phishing' }, programme: { requirementId: 'privacy-security' } })
  expect(findLesson(LEARNING.programmes, key('f'))).toBeUndefined()
})
