import { formatDay, formatLocalesOf, formatMoment, Language, languageOfLocale, LANGUAGES, localeOf } from '../../../core/language/language'

test('there are three languages, bokmål first', () => expect(LANGUAGES).toEqual(['nb', 'nn', 'en']))

test.each([
  ['nb-NO', 'nb'],
  ['nn-NO', 'nn'],
  ['NN', 'nn'],
  ['nn_NO', 'nn'],
  ['no', 'nb'],
  ['en-US', 'en'],
  ['en', 'en'],
  ['se-NO', 'nb'],
  ['nynorsk', 'nb'],
  ['', 'nb'],
  [undefined, 'nb'],
])('the locale %s is answered in %s', (locale, language) => expect(languageOfLocale(locale)).toBe(language))

test('each language has a locale that leads back to it', () => {
  for (const language of LANGUAGES) expect(languageOfLocale(localeOf(language))).toBe(language)
  expect(Language.safeParse('no').success).toBe(false)
})

test('a day is written as people write it, wherever the machine stands', () => {
  expect(LANGUAGES.map((language) => formatDay('2026-12-01', language))).toEqual(['1. desember 2026', '1. desember 2026', '1 December 2026'])
  expect(formatDay('2026-01-31', 'nn')).toBe('31. januar 2026')
})

test('a moment is told by the clock in Norway, in winter and in summer', () => {
  expect(formatMoment('2026-11-20T23:30:00.000Z', 'nb')).toMatch(/^21\. november 2026.* 00[.:]30$/)
  expect(formatMoment('2026-06-20T22:30:00.000Z', 'nn')).toMatch(/^21\. juni 2026.* 00[.:]30$/)
  expect(formatMoment('2026-06-20T10:05:00.000Z', 'en')).toMatch(/^20 June 2026.* 12:05$/)
})

test('nynorsk is formatted as bokmål where a browser knows no nynorsk', () => {
  expect(formatLocalesOf('nn')).toEqual(['nn-NO', 'nb-NO'])
  expect(formatLocalesOf('en')).toEqual(['en-GB'])
})
