import { importLibrary, previewLibrary } from '../../core/api/authoring-questions'
import type { Day } from '../../core/days/day'
import { toInstant } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { LESSON_LIBRARY } from '../../core/library/lesson-library'
import { listStarterProgrammes, suggestFirstDay } from '../../core/library/programmes'
import type { LearnRequirement } from '../../core/obligations/requirement'
import { decideLessonPublication, type Publisher } from '../../core/publishing/decide-lesson-publication'
import { draftOfLesson } from '../../core/publishing/lesson-draft'
import { draftOfRequirement } from '../../core/publishing/requirement-draft'
import type { LessonHere } from '../../core/training/lesson'
import { sha256 } from '../hashing'
import { createDraftStore, type DraftStore } from '../publishing/draft-store'
import { carryOut, previewKeyOf } from './carry-out'
import { answered, refused, type ApiPorts, type Handler } from './handler'
import { publisherOf } from './publisher'

/** In the log, as the reason of every version that came from here. */
const REASON = 'Startbiblioteket'

/** What the starter library would bring here. Stores nothing. */
export const answerPreviewLibrary: Handler<typeof previewLibrary> = {
  question: previewLibrary,
  mayAsk: ['Controller'],
  async handle({ state, today }, { tables }) {
    const suggestedFirstDay = suggestFirstDay(today)
    const missing = await listMissing(state, createDraftStore(tables.drafts), suggestedFirstDay)
    return answered({
      lessons: missing.lessons.map(({ lessonId, title, minutes, questions }) => ({ lessonId, title, minutes, questions: questions.length })),
      programmes: missing.programmes.map(({ requirementId, title, lessonIds }) => ({ requirementId, title, lessons: lessonIds.length })),
      suggestedFirstDay,
      previewKey: missing.previewKey,
    })
  },
}

/** Publishes those lessons and leaves those programmes as drafts. Ended halfway it is begun again, and does what is left. */
export const answerImportLibrary: Handler<typeof importLibrary> = {
  question: importLibrary,
  mayAsk: ['Controller'],
  async handle({ input: { firstOn, previewKey }, caller, state, now, today }, ports) {
    if (firstOn < today) return refused('not-ready', [{ path: 'firstOn', problem: 'past' }])
    const drafts = createDraftStore(ports.tables.drafts)
    const missing = await listMissing(state, drafts, firstOn)
    if (previewKey !== missing.previewKey) return refused('out-of-date')
    const publisher = publisherOf(caller, ports.settings)
    const outcomes = await Promise.all(missing.lessons.map((lesson) => publishLesson(lesson, state, publisher, today, now, ports)))
    const by = { oid: caller.oid, at: toInstant(now) }
    const saved = await Promise.all(
      missing.programmes.map((programme) =>
        drafts.save('requirement', programme.requirementId, { basedOn: 0, content: draftOfRequirement(programme, firstOn), title: programme.title }, by),
      ),
    )
    return answered({
      lessons: outcomes.filter(({ outcome }) => outcome === 'done').length,
      programmes: saved.filter(({ outcome }) => outcome === 'saved').length,
      logNumber: Math.max(ports.readModel.state().logNumber, ...outcomes.map((done) => (done.outcome === 'done' ? done.logNumber : 0))),
    })
  },
}

type Missing = { lessons: LessonHere[]; programmes: LearnRequirement[]; previewKey: string }

/** What nobody has published, or begun to write, under the same name. */
async function listMissing({ lessons, requirements }: LogState, drafts: DraftStore, firstOn: Day): Promise<Missing> {
  const written = new Set((await drafts.list('requirement')).map(({ id }) => id))
  const missingLessons = LESSON_LIBRARY.filter(({ lessonId }) => !lessons.has(lessonId))
  const programmes = listStarterProgrammes(firstOn).filter(({ requirementId }) => !requirements.has(requirementId) && !written.has(requirementId))
  const previewKey = previewKeyOf(missingLessons.map(({ lessonId }) => lessonId), programmes.map(({ requirementId }) => requirementId))
  return { lessons: missingLessons, programmes, previewKey }
}

async function publishLesson(lesson: LessonHere, state: LogState, publisher: Publisher, today: Day, now: Date, { texts, ...ports }: ApiPorts): ReturnType<typeof carryOut> {
  const { lessonId } = lesson
  const decision = decideLessonPublication(state, sha256, { lessonId, level: 'major', effectiveOn: today, reason: REASON, content: draftOfLesson(lesson) }, publisher, now)
  if (decision.outcome === 'not-ready') throw new Error(`The lesson ${lessonId} of the library is not ready to be published`)
  await texts.save(decision.publication.contentSha256, decision.content)
  return carryOut(decision.publication, ports)
}
