import { addMonths, Day } from '../days/day'
import { LANGUAGES, type InEachLanguage, type Language } from '../language/language'
import type { RequirementDraft } from './requirement-draft'

/** The same under another name. It is nobody's edition of the library's any more. */
export function copyDraft(draft: RequirementDraft, title: InEachLanguage<string>): RequirementDraft {
  const { origin: _, ...activity } = draft.activity
  return { ...draft, title, activity }
}

/** The same on the same day of the next year; undefined for what is not due on one day alone. 29 February becomes the 28th. */
export function copyToNextYear(draft: RequirementDraft): RequirementDraft | undefined {
  const dueOn = draft.schedule.kind === 'one-off' ? Day.safeParse(draft.schedule.dueOn).data : undefined
  if (dueOn === undefined) return undefined
  const year = Number(dueOn.slice(0, 4))
  const title = Object.fromEntries(LANGUAGES.map((language): [Language, string] => [language, ofNextYear(draft.title[language], year)])) as InEachLanguage<string>
  return { ...copyDraft(draft, title), schedule: { ...draft.schedule, dueOn: addMonths(dueOn, 12) } }
}

function ofNextYear(title: string, year: number): string {
  if (title.trim() === '') return title
  return title.includes(String(year)) ? title.replaceAll(String(year), String(year + 1)) : `${title} ${year + 1}`
}
