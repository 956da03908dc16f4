import { z } from 'zod'
import { Language, LANGUAGES, type InEachLanguage } from '../language/language'

/** Limits of what is written while it is a draft: it may be empty or far too long, and only has to fit where drafts are kept. */
export const DraftTexts = z.record(Language, z.string().normalize().max(20_000))
export const DraftNumber = z.int().min(0).max(99_999)
export const DraftIds = z.array(z.string().max(80)).max(500)
export const DraftId = z.string().max(80)
/** Empty while nobody has chosen one. */
export const DraftDay = z.string().max(20)

/** Whether anything is written in any language. */
export function hasText(texts: InEachLanguage<string>): boolean {
  return LANGUAGES.some((language) => texts[language].trim() !== '')
}
