import type { InEachLanguage } from '../../core/language/language'
import type { Theme } from '../../core/obligations/activity'
import type { StandingState } from '../../core/obligations/obligation'
import type { UnitLevel } from '../../core/organisation/organisation-change'

/** What stands on the annual wheel that is printed or taken out as a table. */
export type WheelPaperWords = {
  title: (unit: string, year: number) => string
  mine: (year: number) => string
  states: Record<StandingState, string>
  themes: Record<Theme, string>
  levels: Record<UnitLevel, string>
  months: string[]
  /** What the picture is for those who do not see it. */
  picture: (activities: string, counts: string) => string
  activities: (count: number) => string
  group: (state: string, count: number) => string
  done: (done: number, of: number) => string
  more: (count: number) => string
  none: string
  rings: string
  several: string
  takenBy: (name: string, day: string) => string
  sheet: string
  columns: { dueOn: string; title: string; theme: string; whose: string; state: string; total: string; fulfilled: string; overdue: string; doneIn: string; basis: string; mustReport: string }
  yes: string
  about: { title: string; whose: string; year: string; takenBy: string; takenOn: string; logNumber: string; only: string; onlyMine: string; onlyUnit: string }
}

const nb: WheelPaperWords = {
  title: (unit, year) => `Årshjul for ${unit} ${year}`,
  mine: (year) => `Mitt årshjul ${year}`,
  states: { overdue: 'Over fristen', 'due-soon': 'Fristen er nær', open: 'Åpen', upcoming: 'Kommer', fulfilled: 'Kvittert', 'shown-only': 'Til orientering', excluded: 'Gjelder ikke' },
  themes: { management: 'Styring og ledelse', ethics: 'Etikk', risk: 'Risiko', privacy: 'Personvern', security: 'Informasjonssikkerhet', hse: 'HMS', emergency: 'Beredskap', quality: 'Kvalitet', procurement: 'Innkjøp', documents: 'Dokumenter', people: 'Medarbeidere' },
  levels: { municipality: 'Kommunen', directorate: 'Direktørområdet', area: 'Kommunalsjefsområdet', section: 'Seksjonen', workplace: 'Tjenestestedet', department: 'Avdelingen' },
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  picture: (activities, counts) => `Et hjul med månedene rundt og et merke for hver aktivitet den dagen fristen er. ${activities}: ${counts}.`,
  activities: (count) => (count === 1 ? '1 frist' : `${count} frister`),
  group: (state, count) => `${state} (${count})`,
  done: (done, of) => `${done} av ${of} kvittert`,
  more: (count) => `og ${count} til`,
  none: 'Ingen aktiviteter dette året.',
  rings: 'Ringene, utenfra og inn',
  several: 'Et tall i et merke: så mange på samme sted',
  takenBy: (name, day) => (name === '' ? `Tatt ut fra Kvitter ${day}` : `Tatt ut fra Kvitter ${day} av ${name}`),
  sheet: 'Årshjul',
  columns: { dueOn: 'Frist', title: 'Aktivitet', theme: 'Tema', whose: 'Hvem sitt hjul', state: 'Status', total: 'Gjelder', fulfilled: 'Kvittert', overdue: 'Over fristen', doneIn: 'Gjøres i', basis: 'Hjemmel', mustReport: 'Skal rapporteres' },
  yes: 'Ja',
  about: { title: 'Om', whose: 'Årshjul for', year: 'År', takenBy: 'Tatt ut av', takenOn: 'Tatt ut', logNumber: 'Loggnummer', only: 'Utvalg', onlyMine: 'Det jeg svarer for eller har fått delegert', onlyUnit: 'Alt i enheten og under, og det som kommer ovenfra' },
}

const nn: WheelPaperWords = {
  title: (unit, year) => `Årshjul for ${unit} ${year}`,
  mine: (year) => `Årshjulet mitt ${year}`,
  states: { overdue: 'Over fristen', 'due-soon': 'Fristen er nær', open: 'Open', upcoming: 'Kjem', fulfilled: 'Kvittert', 'shown-only': 'Til orientering', excluded: 'Gjeld ikkje' },
  themes: { management: 'Styring og leiing', ethics: 'Etikk', risk: 'Risiko', privacy: 'Personvern', security: 'Informasjonstryggleik', hse: 'HMS', emergency: 'Beredskap', quality: 'Kvalitet', procurement: 'Innkjøp', documents: 'Dokument', people: 'Medarbeidarar' },
  levels: { municipality: 'Kommunen', directorate: 'Direktørområdet', area: 'Kommunalsjefsområdet', section: 'Seksjonen', workplace: 'Tenestestaden', department: 'Avdelinga' },
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  picture: (activities, counts) => `Eit hjul med månadene rundt og eit merke for kvar aktivitet den dagen fristen er. ${activities}: ${counts}.`,
  activities: (count) => (count === 1 ? '1 frist' : `${count} fristar`),
  group: (state, count) => `${state} (${count})`,
  done: (done, of) => `${done} av ${of} kvitterte`,
  more: (count) => `og ${count} til`,
  none: 'Ingen aktivitetar dette året.',
  rings: 'Ringane, utanfrå og inn',
  several: 'Eit tal i eit merke: så mange på same staden',
  takenBy: (name, day) => (name === '' ? `Teke ut frå Kvitter ${day}` : `Teke ut frå Kvitter ${day} av ${name}`),
  sheet: 'Årshjul',
  columns: { dueOn: 'Frist', title: 'Aktivitet', theme: 'Tema', whose: 'Kven sitt hjul', state: 'Status', total: 'Gjeld', fulfilled: 'Kvitterte', overdue: 'Over fristen', doneIn: 'Blir gjort i', basis: 'Heimel', mustReport: 'Skal rapporterast' },
  yes: 'Ja',
  about: { title: 'Om', whose: 'Årshjul for', year: 'År', takenBy: 'Teke ut av', takenOn: 'Teke ut', logNumber: 'Loggnummer', only: 'Utval', onlyMine: 'Det eg svarer for eller har fått delegert', onlyUnit: 'Alt i eininga og under, og det som kjem ovanfrå' },
}

const en: WheelPaperWords = {
  title: (unit, year) => `Annual wheel of ${unit} ${year}`,
  mine: (year) => `My annual wheel ${year}`,
  states: { overdue: 'Overdue', 'due-soon': 'Due soon', open: 'Open', upcoming: 'Upcoming', fulfilled: 'Signed off', 'shown-only': 'For information', excluded: 'Does not apply' },
  themes: { management: 'Governance and management', ethics: 'Ethics', risk: 'Risk', privacy: 'Privacy', security: 'Information security', hse: 'Health and safety', emergency: 'Emergency planning', quality: 'Quality', procurement: 'Procurement', documents: 'Documents', people: 'Employees' },
  levels: { municipality: 'Municipality', directorate: 'Directorate', area: 'Area', section: 'Section', workplace: 'Workplace', department: 'Department' },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  picture: (activities, counts) => `A wheel with the months around and a mark for each activity on the day it is due. ${activities}: ${counts}.`,
  activities: (count) => (count === 1 ? '1 due date' : `${count} due dates`),
  group: (state, count) => `${state} (${count})`,
  done: (done, of) => `${done} of ${of} signed off`,
  more: (count) => `and ${count} more`,
  none: 'No activities this year.',
  rings: 'The rings, from the rim inwards',
  several: 'A number in a mark: so many in the same place',
  takenBy: (name, day) => (name === '' ? `Taken from Kvitter on ${day}` : `Taken from Kvitter on ${day} by ${name}`),
  sheet: 'Annual wheel',
  columns: { dueOn: 'Due', title: 'Activity', theme: 'Theme', whose: 'Whose wheel', state: 'State', total: 'Concerns', fulfilled: 'Signed off', overdue: 'Overdue', doneIn: 'Done in', basis: 'Legal basis', mustReport: 'To be reported' },
  yes: 'Yes',
  about: { title: 'About', whose: 'Annual wheel of', year: 'Year', takenBy: 'Taken by', takenOn: 'Taken on', logNumber: 'Log number', only: 'Selection', onlyMine: 'What I answer for or was delegated', onlyUnit: 'All in the unit and below, and what comes from above' },
}

export const WHEEL_PAPER_WORDS: InEachLanguage<WheelPaperWords> = { nb, nn, en }
