import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { Language } from '../language/language'
import { ExclusionReason } from '../obligations/obligation'
import { LessonId } from '../training/lesson'
import { question } from './question'

const inEachLanguage = z.record(Language, z.string())

/** One lesson in a unit and all below it. What proves a completion is never mixed: each class is a figure of its own. */
export const LessonFigures = z.strictObject({
  lessonId: LessonId,
  title: inEachLanguage,
  outOn: Day,
  isBroughtBack: z.boolean(),
  done: z.strictObject({ own: z.int(), meeting: z.int(), registered: z.int(), imported: z.int() }),
  outstanding: z.int(),
  /** Part of those outstanding. */
  overdue: z.int(),
  excluded: z.array(z.strictObject({ because: ExclusionReason, count: z.int() })),
  /** Of the workplaces with people in the audience, those that talked about it or took it in a meeting. */
  talks: z.strictObject({ workplaces: z.int(), held: z.int() }),
})
export type LessonFigures = z.infer<typeof LessonFigures>

/** Figures of training for a unit: the top of what the caller may see when none is named. No names. */
export const trainingFigures = question({
  method: 'GET',
  path: '/api/overview/training',
  input: z.strictObject({ unitId: z.string().optional() }),
  answer: z.strictObject({
    unitId: z.string(),
    /** Lessons that are out, in the order of the programme. */
    programmes: z.array(z.strictObject({ requirementId: z.string(), title: inEachLanguage, lessons: z.array(LessonFigures) })),
    asOf: Instant,
    logNumber: z.int(),
  }),
})
