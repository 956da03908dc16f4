import fc from 'fast-check'
import { answerQuestion, beginLesson, isRightAnswer, listRightAnswers, nextStep, selectQuestions, type LessonProgress } from '../../../core/training/take-lesson'
import { sampleLesson } from '../../sample/sample-lesson'

const lesson = sampleLesson()
const RIGHT: Record<string, string[]> = { sender: ['address'], signs: ['haste', 'link'], report: ['true'] }
const WRONG: Record<string, string[]> = { sender: ['colour'], signs: ['haste'], report: ['false'] }

/** Answers what is asked, right or wrong as told; right when nothing more is told. */
function take(answers: readonly boolean[], of = lesson, progress: LessonProgress = beginLesson(of.questions)): { progress: LessonProgress; asked: string[] } {
  const asked: string[] = []
  for (let index = 0; ; index++) {
    const next = nextStep(of, progress)
    if (next.step === 'done') return { progress, asked }
    const { questionId } = next.question
    asked.push(questionId)
    const answered = answerQuestion(of, progress, { questionId, attempt: next.attempt, chosen: (answers[index] === false ? WRONG : RIGHT)[questionId] ?? [] })
    if (answered.outcome === 'not-asked') throw new Error('what is asked can be answered')
    progress = answered.progress
  }
}

test('all questions come in their order, and with all right it is done', () => {
  const { progress, asked } = take([])
  expect(asked).toEqual(['sender', 'signs', 'report'])
  expect(nextStep(lesson, progress)).toEqual({ step: 'done', hasRepeats: false, right: 3, of: 3 })
})

test('wrong ones come again after the others until enough are right', () => {
  const { progress, asked } = take([false, true, false, false])
  expect(asked).toEqual(['sender', 'signs', 'report', 'sender', 'report', 'sender'])
  expect(nextStep(lesson, progress)).toMatchObject({ step: 'done', hasRepeats: true, right: 3 })
})

test('a pass mark that is reached leaves a wrong one behind, and says that there was one', () =>
  expect(take([true, true, false], sampleLesson('phishing', { passMark: 60 })).asked).toEqual(['sender', 'signs', 'report']))

test('an answer delivered again is the first one, and one that is not asked for changes nothing', () => {
  const fresh = beginLesson(lesson.questions)
  const first = answerQuestion(lesson, fresh, { questionId: 'sender', attempt: 0, chosen: ['colour'] })
  if (first.outcome !== 'answered') throw new Error('the first question is asked')
  expect(answerQuestion(lesson, first.progress, { questionId: 'sender', attempt: 0, chosen: ['address'] })).toMatchObject({ outcome: 'answered-before', progress: first.progress, attempt: { isRight: false } })
  for (const stray of [{ questionId: 'report', attempt: 0, chosen: ['true'] }, { questionId: 'sender', attempt: 1, chosen: ['address'] }, { questionId: 'signs', attempt: 0, chosen: [] }, { questionId: 'ghost', attempt: 0, chosen: ['x'] }])
    expect(answerQuestion(lesson, first.progress, stray)).toEqual({ outcome: 'not-asked' })
})

test('whatever is answered wrong, it ends once all is answered right', () =>
  fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (answers) => expect(nextStep(lesson, take(answers).progress)).toMatchObject({ step: 'done', right: 3 }))))

test('only exactly the right options are right, in any order', () => {
  const [, signs] = lesson.questions
  if (!signs) throw new Error('there is a second question')
  expect(listRightAnswers(signs)).toEqual(['haste', 'link'])
  expect([['link', 'haste'], ['haste'], ['haste', 'link', 'greeting'], ['haste', 'haste']].map((chosen) => isRightAnswer(signs, chosen))).toEqual([true, false, false, false])
})

test('a renewal asks what was wrong at first and what has changed since; everything when that would be nothing', () => {
  const ids = (questions: readonly { questionId: string }[]) => questions.map(({ questionId }) => questionId)
  expect(ids(selectQuestions(lesson, { lesson, progress: take([true, false]).progress }))).toEqual(['signs'])
  const rewritten = { ...lesson, questions: lesson.questions.map((question) => (question.questionId === 'report' ? { ...question, explanation: { nb: 'Ny', nn: 'Ny', en: 'New' } } : question)) }
  expect(ids(selectQuestions(rewritten, { lesson, progress: take([]).progress }))).toEqual(['report'])
  expect(ids(selectQuestions(lesson, { lesson, progress: take([]).progress }))).toEqual(['sender', 'signs', 'report'])
})

test('a question that a newer version does not have any more is not asked', () => {
  const shorter = { ...lesson, questions: lesson.questions.slice(1) }
  expect(nextStep(shorter, beginLesson(lesson.questions))).toMatchObject({ step: 'question', question: { questionId: 'signs' }, number: 1, of: 2 })
})
