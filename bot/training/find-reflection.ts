import type { Language } from '../../core/language/language'
import { FrozenTextError, StorageUnavailableError, type Log } from '../ports'
import type { ReadLesson } from './lesson-reader'

/** What colleagues may talk about after a lesson. A receipt is worth showing without it, so nothing fails for it. */
export async function findReflection({ lessons, log }: { lessons: ReadLesson; log: Log }, contentSha256: string, language: Language): Promise<string | undefined> {
  try {
    return (await lessons(contentSha256)).reflection[language]
  } catch (error) {
    if (!(error instanceof StorageUnavailableError) && !(error instanceof FrozenTextError)) throw error
    log.warn('A receipt is shown without what to talk about', { contentSha256 }, error)
    return undefined
  }
}
