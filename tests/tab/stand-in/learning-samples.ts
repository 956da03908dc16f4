import type { AnswerOf } from '../../../core/api/question'
import type { RecordView } from '../../../core/api/views'
import type { allTexts, giveAnswer, learning, LessonView, lessonText, NextView, QuestionView } from '../../../core/api/training-questions'
import type { Language } from '../../../core/language/language'
import type { LessonHere } from '../../../core/training/lesson'
import { answerQuestion, beginLesson, isRightAnswer, listRightAnswers, nextStep, type NextStep } from '../../../core/training/take-lesson'
import { key, record, TITLE } from './samples'
import type { Overrides } from './service'

const PROGRAMME = {
  requirementId: 'privacy-security',
  title: { nb: 'Personvern og informasjonssikkerhet', nn: 'Personvern og informasjonstryggleik', en: 'Privacy and information security' },
  reason: { nb: 'Alle behandler personopplysninger.', nn: 'Alle behandlar personopplysningar.', en: 'Everybody handles personal data.' },
}

const alike = (text: string) => ({ nb: text, nn: text, en: text })

/** A lesson with a question of each kind. */
export const PHISHING: LessonHere = {
  where: 'here',
  lessonId: 'phishing',
  title: { nb: 'Kjenn igjen svindel', nn: 'Kjenn att svindel', en: 'Recognise fraud' },
  minutes: 4,
  body: { nb: 'Se på avsenderen før du svarer.\n\n## Gjør dette\n\n- Ring et nummer du har fra før.', nn: 'Sjå på avsendaren før du svarer.', en: 'Look at the sender before you reply.' },
  reflection: { nb: 'Hva gjør du når noen ber om penger?', nn: 'Kva gjer du når nokon ber om pengar?', en: 'What do you do when somebody asks for money?' },
  conversationGuide: [alike('1')],
  questions: [
    {
      kind: 'single', questionId: 'sender', question: { nb: 'Hva ser du på først?', nn: 'Kva ser du på først?', en: 'What do you look at first?' }, explanation: alike('Adressen avslører mye.'),
      options: [{ optionId: 'address', text: alike('Adressen'), isRight: true }, { optionId: 'colour', text: alike('Fargen'), isRight: false }],
    },
    {
      kind: 'multiple', questionId: 'signs', question: { nb: 'Hva er tegn på svindel?', nn: 'Kva er teikn på svindel?', en: 'What are signs of fraud?' }, explanation: alike('Hastverk og lenker går igjen.'),
      options: [{ optionId: 'haste', text: alike('Det haster'), isRight: true }, { optionId: 'link', text: alike('En lenke'), isRight: true }, { optionId: 'greeting', text: alike('En hilsen'), isRight: false }],
    },
    { kind: 'true-false', questionId: 'report', question: alike('Du skal si fra.'), explanation: alike('Ja, også når du har klikket.'), isTrue: true },
  ],
  passMark: 80,
}
export const PASSWORDS: LessonHere = { ...PHISHING, lessonId: 'passwords', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' } }
const SHARING = { nb: 'Deling og e-post', nn: 'Deling og e-post', en: 'Sharing and e-mail' }

export function lessonView(changes: Partial<LessonView> = {}): LessonView {
  return { obligationKey: key('1'), step: 0, lessonId: 'phishing', title: PHISHING.title, minutes: 4, where: 'here', opensOn: '2025-11-10', dueOn: '2025-12-01', why: 'released', state: 'open', ...changes }
}

/** The record of a lesson, of own answers where nothing else is said. */
export function lessonRecord(changes: Partial<RecordView> = {}): RecordView {
  return record({ recordKey: key('8'), kind: 'completion', lessonId: 'phishing', title: PHISHING.title, documentVersion: '1.0', ...changes })
}

/** Each state once: completed, open, to come. */
export const LESSONS: LessonView[] = [
  lessonView({ obligationKey: key('7'), lessonId: 'passwords', title: PASSWORDS.title, state: 'fulfilled', evidence: 'own', fulfilledBy: lessonRecord({ recordKey: key('6'), lessonId: 'passwords', title: PASSWORDS.title }) }),
  lessonView(),
  lessonView({ obligationKey: key('3'), lessonId: 'sharing', title: SHARING, opensOn: '2025-12-12', dueOn: '2026-01-02', state: 'upcoming' }),
]
export function programmeOf(...lessons: LessonView[]): AnswerOf<typeof learning> {
  return { programmes: [{ ...PROGRAMME, lessons }], logNumber: 100 }
}
export const LEARNING = programmeOf(...LESSONS)
export const NOTHING_TO_LEARN: AnswerOf<typeof learning> = { programmes: [], logNumber: 100 }

export const TEXTS: AnswerOf<typeof allTexts> = {
  standard: { title: TITLE, version: '2.0', minutes: { nb: 5, nn: 5, en: 6 } },
  lessons: [
    { lessonId: 'sharing', title: SHARING, version: '1.0', minutes: 30, where: 'elsewhere' },
    { lessonId: 'phishing', title: PHISHING.title, version: '1.2', minutes: 4, where: 'here' },
    { lessonId: 'passwords', title: PASSWORDS.title, version: '1.0', minutes: 4, where: 'here' },
  ],
  programmes: [{ requirementId: PROGRAMME.requirementId, title: PROGRAMME.title, lessonIds: ['phishing', 'passwords'] }],
  logNumber: 100,
}

export function shownLesson(lesson: LessonHere = PHISHING, language: Language = 'nb', next?: NextView): AnswerOf<typeof lessonText> {
  const viewQuestion = (question: LessonHere['questions'][number]): QuestionView => ({
    questionId: question.questionId,
    kind: question.kind,
    question: question.question[language],
    options: question.kind === 'true-false' ? [] : question.options.map(({ optionId, text }) => ({ optionId, text: text[language] })),
  })
  const { lessonId, title, minutes, body, reflection, questions } = lesson
  return { lessonId, version: '1.0', contentSha256: key('c'), title: title[language], minutes, body: body[language], reflection: reflection[language], questions: questions.map(viewQuestion), ...(next && { next }) }
}

/** A school of one: the answers to the open lesson count, and change what comes afterwards. */
export function learningAnswers(): Overrides {
  let progress = beginLesson(PHISHING.questions)
  let lessons = LESSONS
  const toNext = (step: NextStep): NextView =>
    step.step === 'done' ? { step: 'done', right: step.right, of: step.of } : { step: 'question', questionId: step.question.questionId, number: step.number, of: step.of, attempt: step.attempt }
  const complete = () => {
    const completed = lessonRecord({ recordedAt: '2025-11-21T06:34:00.000Z' })
    lessons = lessons.map((each) => (each.lessonId === 'phishing' ? { ...each, state: 'fulfilled' as const, evidence: 'own' as const, fulfilledBy: completed } : each))
    return completed
  }
  const judge = (questionId: string, chosen: readonly string[]) => {
    const question = PHISHING.questions.find((each) => each.questionId === questionId)
    if (!question) throw new Error(`the tab answers what is not asked: ${questionId}`)
    return { isRight: isRightAnswer(question, chosen), rightAnswers: listRightAnswers(question), explanation: question.explanation.nb }
  }
  return {
    learning: () => programmeOf(...lessons),
    lessonText: ({ lessonId, language = 'nb', obligationKey }) =>
      shownLesson(lessonId === 'passwords' ? PASSWORDS : PHISHING, language as Language, obligationKey === undefined ? undefined : toNext(nextStep(PHISHING, progress))),
    giveAnswer: (input): AnswerOf<typeof giveAnswer> => {
      const { questionId = '', attempt, chosen } = input as unknown as { questionId: string; attempt: number; chosen: string[] }
      const answered = answerQuestion(PHISHING, progress, { questionId, attempt, chosen })
      if (answered.outcome === 'not-asked') throw new Error(`the tab answers what is not asked now: ${questionId}/${attempt}`)
      progress = answered.progress
      const next = nextStep(PHISHING, progress)
      const judged = judge(questionId, chosen)
      return next.step === 'done' ? { outcome: 'completed', judged, record: complete() } : { outcome: 'answered', judged, next: toNext(next) }
    },
    finishLesson: () => ({ record: complete() }),
    practise: (input) => {
      const { questionId, chosen } = input as unknown as { questionId: string; chosen: string[] }
      return judge(questionId, chosen)
    },
    lessonReceipt: ({ recordKey = '' }) => ({
      record: lessonRecord({ recordKey }),
      evidence: 'own',
      personName: 'Ingrid Solberg',
      contentSha256: key('c'),
      commitment: '8d4f2c1e9b7a6053f1e2d3c4b5a697887766554433221100ffeeddccbbaa9988',
      logNumber: 12_345,
      channel: 'msteams-bot',
      answered: { questions: 3, passMark: 80, language: 'nb' },
    }),
    objectToRecord: ({ reason }) => ({ record: record({ recordKey: key('e'), kind: 'voiding', reason }) }),
    allTexts: () => TEXTS,
  }
}
