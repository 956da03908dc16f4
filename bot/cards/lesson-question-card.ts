import { verb, type Card } from './card'
import { choiceInput, execute, heading, notice, paragraph, title as titleLine } from './elements'
import { AnswerClick, LessonData } from './lesson-data'
import { SAMPLE_LESSON_DATA } from './samples'
import type { LessonQuestionView } from './training-views'

const SAMPLE: LessonQuestionView = {
  data: { ...SAMPLE_LESSON_DATA, contentSha256: 'c'.repeat(64), questionId: 'signs', attempt: 0 },
  title: 'Kjenn igjen svindel på e-post',
  kind: 'multiple',
  question: 'Hva er tegn på at en e-post er svindel?',
  options: [
    { id: 'haste', text: 'Det haster' },
    { id: 'sender', text: 'En ukjent avsender' },
    { id: 'greeting', text: 'En hyggelig hilsen' },
  ],
  number: 2,
  of: 3,
}

/** One control question. Which answers are right is nowhere on it. */
export const lessonQuestionCard: Card<'lessonQuestion'> = {
  name: 'lessonQuestion',
  verbs: {
    'next-question': verb(LessonData, (turn, of) => turn.nextQuestion(of)),
    'answer-lesson': verb(AnswerClick, (turn, click) => turn.answerLesson(click)),
  },
  samples: {
    'several may be right': SAMPLE,
    'one is right': { ...SAMPLE, kind: 'single', number: 1 },
    'a statement': { ...SAMPLE, kind: 'true-false', question: 'Du skal si fra også når du har klikket på lenken.', options: [], number: 3 },
    'asked again': { ...SAMPLE, data: { ...SAMPLE.data, attempt: 1 } },
    'nothing chosen': { ...SAMPLE, notice: 'not-valid' },
    'changed meanwhile': { ...SAMPLE, notice: 'changed' },
  },
  summarise: ({ number, of, question }, { training }) => `${training.summary.question(number, of)}. ${question}`,
  render: ({ data, title, kind, question, options, number, of, notice: what }, { training, button }) => {
    const { question: words } = training
    const choices =
      kind === 'true-false'
        ? [{ title: words.isTrue, value: 'true' }, { title: words.isFalse, value: 'false' }]
        : options.map(({ id, text }) => ({ title: text, value: id }))
    const { contentSha256: _, questionId: __, attempt, ...lesson } = data
    return {
      body: [
        heading(words.heading(number, of)),
        ...(what ? [notice(what === 'not-valid' ? training.notice.notValid : training.notice.changed)] : []),
        ...(attempt > 0 ? [notice(words.again)] : []),
        titleLine(title),
        paragraph(kind === 'multiple' ? words.chooseSeveral : kind === 'single' ? words.chooseOne : words.isItTrue),
        choiceInput({ id: 'chosen', label: question, errorMessage: words.error, isMultiSelect: kind === 'multiple', choices }),
      ],
      actions: [
        execute('answer-lesson', training.button.answer, data, { needsInputs: true }),
        execute('read-lesson', training.button.readAgain, { ...lesson, page: 1 }),
        execute('show-lesson', button.back, lesson),
      ],
    }
  },
}
