import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { ExclusionReason, ObligationWhy, StandingState } from '../obligations/obligation'
import { LessonId } from '../training/lesson'
import { question } from './question'
import { EvidenceView, RecordView } from './views'
import { writtenReason } from './written-reason'

const inEachLanguage = z.record(Language, z.string())
const where = z.enum(['here', 'elsewhere'])

/** A lesson of a programme that concerns me, and where it stands. */
export const LessonView = z.strictObject({
  obligationKey: Sha256Hex,
  step: z.int(),
  lessonId: LessonId,
  title: inEachLanguage,
  minutes: z.int(),
  where,
  /** The day it was or will be released to me. */
  opensOn: Day,
  dueOn: Day,
  why: ObligationWhy,
  /** What is said of it where somebody brought it back. */
  returnReason: inEachLanguage.optional(),
  state: StandingState,
  excludedBecause: ExclusionReason.optional(),
  excludedSince: Day.optional(),
  /** Only of one that is begun and not completed. */
  progress: z.strictObject({ answered: z.int(), of: z.int() }).optional(),
  fulfilledBy: RecordView.optional(),
  evidence: EvidenceView.optional(),
})
export type LessonView = z.infer<typeof LessonView>

/** Its lessons are in the order in which they are released. */
export const ProgrammeView = z.strictObject({ requirementId: z.string(), title: inEachLanguage, reason: inEachLanguage, lessons: z.array(LessonView) })
export type ProgrammeView = z.infer<typeof ProgrammeView>

/** What I am to learn, and have learned. */
export const learning = question({
  method: 'GET',
  path: '/api/learning',
  input: z.strictObject({}),
  answer: z.strictObject({ programmes: z.array(ProgrammeView), logNumber: z.int() }),
})

/** A control question as it is asked: nothing tells which answers are right. A statement has no options but true and false. */
export const QuestionView = z.strictObject({
  questionId: z.string(),
  kind: z.enum(['single', 'multiple', 'true-false']),
  question: z.string(),
  options: z.array(z.strictObject({ optionId: z.string(), text: z.string() })),
})
export type QuestionView = z.infer<typeof QuestionView>

/** What comes now. `attempt` goes back with the answer, so that one sent twice counts once. */
export const NextView = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('question'), questionId: z.string(), number: z.int(), of: z.int(), attempt: z.int() }),
  z.strictObject({ step: z.literal('done'), right: z.int(), of: z.int() }),
])
export type NextView = z.infer<typeof NextView>

/**
 * A published lesson in one language. With an obligation of mine comes where I am in it; without one it is there to be read, at
 * any time and whether or not it is owed.
 */
export const lessonText = question({
  method: 'GET',
  path: '/api/lesson',
  input: z.strictObject({ lessonId: LessonId, language: Language, obligationKey: Sha256Hex.optional() }),
  answer: z.strictObject({
    lessonId: LessonId,
    version: z.string(),
    /** Of all it consists of; goes back with an answer. */
    contentSha256: Sha256Hex,
    title: z.string(),
    minutes: z.int(),
    body: z.string(),
    picture: z.strictObject({ path: z.string(), alternative: z.string() }).optional(),
    film: z.strictObject({ url: z.string(), title: z.string() }).optional(),
    reflection: z.string(),
    /** Absent of a lesson that lives in another system. */
    questions: z.array(QuestionView).optional(),
    elsewhere: z.strictObject({ system: z.string(), url: z.string() }).optional(),
    /** Only of an obligation of mine that is open. */
    next: NextView.optional(),
  }),
})

const chosen = z.array(z.string().max(20)).min(1).max(6)
/** Whether it was right, which answers are, and why. */
export const JudgedAnswer = z.strictObject({ isRight: z.boolean(), rightAnswers: z.array(z.string()), explanation: z.string() })
export type JudgedAnswer = z.infer<typeof JudgedAnswer>


const mine = { lessonId: LessonId, obligationKey: Sha256Hex, step: z.int().min(0), language: Language }

/** Answers a control question of a lesson that I owe, on the same terms as in chat. The last right answer completes the lesson. */
export const giveAnswer = question({
  method: 'POST',
  path: '/api/lesson/answer',
  input: z.strictObject({
    ...mine,
    contentSha256: Sha256Hex,
    questionId: z.string().max(20),
    attempt: z.int().min(0).max(1000),
    chosen,
  }),
  answer: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('answered'), judged: JudgedAnswer, next: NextView }),
    /** Not judged where it had been completed before. */
    z.strictObject({ outcome: z.literal('completed'), judged: JudgedAnswer.optional(), record: RecordView }),
  ]),
})

/** Completes a lesson whose questions are all answered and of which nothing is recorded yet: storage was away just then. */
export const finishLesson = question({
  method: 'POST',
  path: '/api/lesson/end',
  input: z.strictObject(mine),
  answer: z.strictObject({ record: RecordView }),
})

/** Answers a control question for practice: nothing of it is kept. */
export const practise = question({
  method: 'POST',
  path: '/api/lesson/practice',
  input: z.strictObject({ lessonId: LessonId, language: Language, questionId: z.string().max(20), chosen }),
  answer: JudgedAnswer,
})

/** The receipt (kursbevis) of a lesson of my own. */
export const lessonReceipt = question({
  method: 'GET',
  path: '/api/lesson/receipt',
  input: z.strictObject({ recordKey: Sha256Hex }),
  answer: z.strictObject({
    record: RecordView,
    evidence: EvidenceView,
    personName: z.string(),
    /** Of all the lesson consisted of. */
    contentSha256: Sha256Hex,
    commitment: z.string(),
    /** Absent until the log has numbered it. */
    logNumber: z.int().optional(),
    channel: z.enum(['msteams-bot', 'tab', 'import']),
    /** Only where I answered questions myself. */
    answered: z.strictObject({ questions: z.int(), passMark: z.int(), language: Language }).optional(),
  }),
})

/** I say that what somebody else registered about me is not so. It does not count any more, and what it was for is open again. */
export const objectToRecord = question({
  method: 'POST',
  path: '/api/objection',
  input: z.strictObject({ recordKey: Sha256Hex, reason: writtenReason }),
  answer: z.strictObject({ record: RecordView }),
})

/** Everything there is to read, whether or not somebody owes it. */
export const allTexts = question({
  method: 'GET',
  path: '/api/texts',
  input: z.strictObject({}),
  answer: z.strictObject({
    /** Absent until the first version is in force. */
    standard: z.strictObject({ title: inEachLanguage, version: z.string(), minutes: z.record(Language, z.int()) }).optional(),
    lessons: z.array(z.strictObject({ lessonId: LessonId, title: inEachLanguage, version: z.string(), minutes: z.int(), where })),
    /** Those in force, with their lessons that are published, in order. */
    programmes: z.array(z.strictObject({ requirementId: z.string(), title: inEachLanguage, lessonIds: z.array(LessonId) })),
    logNumber: z.int(),
  }),
})
