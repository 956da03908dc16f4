import { lessonDraft, saveLessonDraft } from '../../core/api/rules-questions'
import { toInstant } from '../../core/days/day'
import { LESSON_LIBRARY } from '../../core/library/lesson-library'
import { draftOfLesson, emptyLessonDraft, LessonDraft, titleOfDraft } from '../../core/publishing/lesson-draft'
import { createDraftStore } from '../publishing/draft-store'
import { answered, type Handler } from './handler'
import { beginWith, findKept, viewSavedDraft, viewVersions } from './kept-draft'
import { MAXIMUM_DRAFT_BYTES } from './lesson-publication'

/** A lesson to be edited. Nothing is stored before somebody saves. */
export const answerLessonDraft: Handler<typeof lessonDraft> = {
  question: lessonDraft,
  mayAsk: ['Controller'],
  async handle({ input: { lessonId, begin }, state }, ports) {
    const { lessons, people } = ports
    const publications = state.lessons.get(lessonId) ?? []
    const latest = publications.at(-1)
    const published = latest && draftOfLesson(await lessons(latest.contentSha256))
    const written = LESSON_LIBRARY.find((lesson) => lesson.lessonId === lessonId)
    const others = { published, library: written && draftOfLesson(written), empty: emptyLessonDraft() }
    const kept = await findKept(ports, 'lesson', lessonId)
    return answered({ lessonId, ...beginWith(kept, (content) => LessonDraft.safeParse(content), begin, others, people), versions: viewVersions(publications, people) })
  },
}

/** Keeps a draft, half done as it may be. */
export const answerSaveLessonDraft: Handler<typeof saveLessonDraft> = {
  question: saveLessonDraft,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  async handle({ input: { lessonId, basedOn, content }, caller, now }, { tables, people }) {
    const saved = await createDraftStore(tables.drafts).save('lesson', lessonId, { basedOn, content, title: titleOfDraft(content) }, { oid: caller.oid, at: toInstant(now) })
    return viewSavedDraft(saved, people, now)
  },
}
