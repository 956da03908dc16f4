import type { DocumentPublication } from '../facts/fact'
import type { Language } from '../language/language'
import type { Requirement } from './requirement'

/** As counted when it was published; versions from before that was done have only the requirement's estimate. */
export function minutesToRead({ texts }: Pick<DocumentPublication, 'texts'>, { minutes }: Pick<Requirement, 'minutes'>, language: Language): number {
  return texts[language].minutes ?? minutes
}
