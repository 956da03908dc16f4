import { Lesson } from '../../core/training/lesson'
import type { TextStore } from '../ports'
import { requireText } from '../publishing/require-text'

/** Lessons are frozen under their hash, so one that was read once never has to be fetched again. More than any municipality has in use. */
const LESSONS_KEPT = 200

/** All that a published lesson consists of. Throws `FrozenTextError` when it is missing or altered: that is never shown. */
export type ReadLesson = (contentSha256: string) => Promise<Lesson>

export function createLessonReader(texts: TextStore): ReadLesson {
  const kept = new Map<string, Lesson>()
  return async (contentSha256) => {
    const known = kept.get(contentSha256)
    if (known) return known
    const lesson = Lesson.parse(JSON.parse(await requireText(texts, contentSha256)))
    const [oldest] = kept.keys()
    if (kept.size >= LESSONS_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(contentSha256, lesson)
    return lesson
  }
}
