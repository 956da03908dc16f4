import type { LessonHere } from '../../core/training/lesson'
import { requireText } from '../publishing/require-text'
import type { ReadModel, TextStore } from '../ports'
import type { ReadLesson } from './lesson-reader'

export type Picture = { mediaType: NonNullable<LessonHere['picture']>['mediaType']; bytes: Buffer }
/** The picture under that hash, when a published lesson names it: nothing else that lies frozen is for everybody. */
export type FindPicture = (sha256: string) => Promise<Picture | undefined>

export function createFindPicture({ readModel, lessons, texts }: { readModel: Pick<ReadModel, 'state'>; lessons: ReadLesson; texts: TextStore }): FindPicture {
  // Each published content is read once, whoever asks for whatever: a made-up hash costs nothing.
  const read = new Set<string>()
  const mediaTypes = new Map<string, Picture['mediaType']>()

  async function readNew(): Promise<void> {
    for (const { contentSha256 } of [...readModel.state().lessons.values()].flat()) {
      if (read.has(contentSha256)) continue
      const lesson = await lessons(contentSha256)
      if (lesson.where === 'here' && lesson.picture) mediaTypes.set(lesson.picture.sha256, lesson.picture.mediaType)
      read.add(contentSha256)
    }
  }

  return async (sha256) => {
    if (!mediaTypes.has(sha256)) await readNew()
    const mediaType = mediaTypes.get(sha256)
    return mediaType && { mediaType, bytes: Buffer.from(await requireText(texts, sha256), 'base64') }
  }
}
