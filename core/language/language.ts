import { z } from 'zod'

/** Bokmål, nynorsk, English. Every text a person meets exists in all three. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

export type InEachLanguage<T> = Record<Language, T>

/** The language behind a locale such as `nb-NO`, `nn`, `no` or `en-GB`; bokmål when it is none of ours. */
export function languageOfLocale(locale: string | undefined): Language {
  const tag = locale?.toLowerCase().split(/[-_]/)[0]
  if (tag === 'nn') return 'nn'
  if (tag === 'en') return 'en'
  return 'nb'
}

const LOCALES: InEachLanguage<string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** The language's BCP 47 tag, as Teams and the `lang` of a page know it. */
export function localeOf(language: Language): string {
  return LOCALES[language]
}

/** What dates and numbers are formatted with. Chromium knows no nynorsk and would fall back to its own language; bokmål writes both alike. */
export function formatLocalesOf(language: Language): string[] {
  return language === 'nn' ? [LOCALES.nn, LOCALES.nb] : [LOCALES[language]]
}

/** Made once: making one costs more than drawing the rest of a card. */
const DAY_FORMATS = formatsOf({ dateStyle: 'long', timeZone: 'UTC' })
const MOMENT_FORMATS = formatsOf({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' })

/** A day as people read it: `1. desember 2026`, `1 December 2026`. */
export function formatDay(day: string, language: Language): string {
  return DAY_FORMATS[language].format(new Date(`${day}T00:00:00Z`))
}

/** A moment as people in Norway read it, with the time of day. */
export function formatMoment(moment: string, language: Language): string {
  return MOMENT_FORMATS[language].format(new Date(moment))
}

function formatsOf(style: Intl.DateTimeFormatOptions): InEachLanguage<Intl.DateTimeFormat> {
  const format = (language: Language) => new Intl.DateTimeFormat(formatLocalesOf(language), style)
  return { nb: format('nb'), nn: format('nn'), en: format('en') }
}
