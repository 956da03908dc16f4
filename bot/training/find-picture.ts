import type { LessonHere } from '../../core/training/lesson'
import { requireText } from '../publishing/require-text'
import { FrozenTextError, type Log, type ReadModel, type TextStore } from '../ports'
import type { ReadLesson } from './lesson-reader'

export type Picture = { mediaType: NonNullable<LessonHere['picture']>['mediaType']; bytes: Buffer }
/** The picture under that hash, when a published lesson names it: nothing else that lies frozen is for everybody. */
export type FindPicture = (sha256: string) => Promise<Picture | undefined>

export function createFindPicture({ readModel, lessons, texts, log }: { readModel: Pick<ReadModel, 'state'>; lessons: ReadLesson; texts: TextStore; log: Log }): FindPicture {
  // Each published content is read once, whoever asks for whatever: a made-up hash costs nothing.
  const read = new Set<string>()
  const mediaTypes = new Map<string, Picture['mediaType']>()

  async function readNew(): Promise<void> {
    for (const { lessonId, contentSha256 } of [...readModel.state().lessons.values()].flat()) {
      if (read.has(contentSha256)) continue
      const picture = await findNamed(lessonId, contentSha256)
      if (picture) mediaTypes.set(picture.sha256, picture.mediaType)
      read.add(contentSha256)
    }
  }

  async function findNamed(lessonId: string, contentSha256: string): Promise<LessonHere['picture']> {
    try {
      const lesson = await lessons(contentSha256)
      return lesson.where === 'here' ? lesson.picture : undefined
    } catch (error) {
      if (!(error instanceof FrozenTextError)) throw error
      // Two requests may have begun to read it at once.
      if (!read.has(contentSha256)) log.error('A published lesson cannot be read for its picture', { lessonId, problem: error.problem }, error)
      return undefined
    }
  }

  return async (sha256) => {
    if (!mediaTypes.has(sha256)) await readNew()
    const mediaType = mediaTypes.get(sha256)
    return mediaType && { mediaType, bytes: Buffer.from(await requireText(texts, sha256), 'base64') }
  }
}
