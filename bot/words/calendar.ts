import type { InEachLanguage } from '../../core/language/language'

/** What stands in a person's own calendar. It never names anybody. */
const nb = {
  name: (municipality: string) => `Årshjulet mitt – ${municipality}`,
  overdue: (title: string) => `Over frist: ${title}`,
  toConfirm: (title: string) => `Bekreft: ${title}`,
  minutes: (minutes: number) => (minutes === 1 ? 'Tar omtrent ett minutt.' : `Tar omtrent ${minutes} minutter.`),
  doneIn: (system: string) => `Gjøres i ${system}.`,
  shownOnly: 'Til orientering: Kvitter spør ikke om kvittering for denne.',
  delegatedToYou: 'Du har fått denne delegert til deg.',
  delegatedByYou: 'Du har delegert denne, og svarer fortsatt for at den blir gjort.',
  waitsForYou: 'Den er gjort og venter på at du bekrefter.',
  open: (url: string) => `Åpne i Kvitter: ${url}`,
}
export type CalendarWords = typeof nb

const nn: CalendarWords = {
  name: (municipality) => `Årshjulet mitt – ${municipality}`,
  overdue: (title) => `Over fristen: ${title}`,
  toConfirm: (title) => `Stadfest: ${title}`,
  minutes: (minutes) => (minutes === 1 ? 'Tek om lag eitt minutt.' : `Tek om lag ${minutes} minutt.`),
  doneIn: (system) => `Blir gjord i ${system}.`,
  shownOnly: 'Til orientering: Kvitter spør ikkje om kvittering for denne.',
  delegatedToYou: 'Du har fått denne delegert til deg.',
  delegatedByYou: 'Du har delegert denne, og svarer framleis for at ho blir gjord.',
  waitsForYou: 'Ho er gjord og ventar på at du stadfestar.',
  open: (url) => `Opne i Kvitter: ${url}`,
}

const en: CalendarWords = {
  name: (municipality) => `My annual wheel – ${municipality}`,
  overdue: (title) => `Overdue: ${title}`,
  toConfirm: (title) => `Confirm: ${title}`,
  minutes: (minutes) => (minutes === 1 ? 'Takes about one minute.' : `Takes about ${minutes} minutes.`),
  doneIn: (system) => `Done in ${system}.`,
  shownOnly: 'For your information: Kvitter asks for no sign-off of this one.',
  delegatedToYou: 'This was delegated to you.',
  delegatedByYou: 'You have delegated this, and still answer for its being done.',
  waitsForYou: 'It is done and waits for you to confirm it.',
  open: (url) => `Open in Kvitter: ${url}`,
}

export const CALENDAR_WORDS: InEachLanguage<CalendarWords> = { nb, nn, en }
