import { LessonFigures, trainingFigures } from '../../../core/api/training-figures-questions'

const figures = {
  lessonId: 'phishing', title: { nb: 'a', nn: 'a', en: 'a' }, outOn: '2026-11-02', isBroughtBack: false,
  done: { own: 1, meeting: 0, registered: 0, imported: 0 }, outstanding: 2, overdue: 1, excluded: [{ because: 'on-leave', count: 1 }], talks: { workplaces: 2, held: 1 },
}

test('each class of evidence is a figure of its own, and none may be left out', () => {
  expect(LessonFigures.safeParse(figures).success).toBe(true)
  expect(LessonFigures.safeParse({ ...figures, done: { own: 1 } }).success).toBe(false)
  expect(LessonFigures.safeParse({ ...figures, names: ['Kari'] }).success).toBe(false)
})

test('a unit may be named, or the top of what one may see is meant', () => {
  expect(trainingFigures.input.safeParse({}).success).toBe(true)
  expect(trainingFigures.input.safeParse({ unitId: 'u-1' }).success).toBe(true)
})
