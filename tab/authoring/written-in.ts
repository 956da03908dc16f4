import type { InEachLanguage, Language } from '../../core/language/language'

/** Of a question or an answer of a form. */
export const ID_LENGTH = 30

/** Words in the language they were written in; in all three where they are written once for all. */
export function writtenIn(texts: InEachLanguage<string>, language: Language, written: string, isWrittenOnce: boolean): InEachLanguage<string> {
  return isWrittenOnce ? { nb: written, nn: written, en: written } : { ...texts, [language]: written }
}
