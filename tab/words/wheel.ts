import type { InEachLanguage } from '../../core/language/language'
import type { Theme } from '../../core/obligations/activity'
import type { StandingState } from '../../core/obligations/obligation'
import type { UnitLevel } from '../../core/organisation/organisation-change'

/** What everybody reads about the year's activities. */
export type WheelWords = {
  lead: { mine: string; unit: string }
  mineTitle: string
  whoseWheel: string
  toMine: string
  addOwn: string
  path: string
  below: (count: string) => string
  year: string
  view: string
  views: { wheel: string; list: string; timeline: string }
  rings: string
  ringsBy: { level: string; theme: string }
  levels: Record<UnitLevel, string>
  themes: Record<Theme, string>
  states: Record<StandingState, string>
  /** Before how many are in a state. */
  stateCounts: Record<StandingState, string>
  search: string
  filter: string
  filterChosen: (count: string) => string
  filterBy: { themes: string; states: string; levels: string; bases: string; mustReport: string }
  removeFilter: (name: string) => string
  reset: string
  shown: (shown: string, all: string) => string
  none: { title: string; text: string }
  noMatch: string
  wheelName: (name: string, year: number) => string
  wheelHelp: string
  moveHelp: string
  movedTo: (day: string) => string
  move: string
  today: (day: string) => string
  several: (count: string) => string
  oneActivity: string
  more: (count: string) => string
  keyTitle: string
  severalInOne: string
  ringKeyTitle: string
  comingTitle: string
  comingNone: string
  monthCount: (month: string, count: string) => string
  timelineName: string
  activity: string
  showMore: (count: string) => string
  doneIn: (system: string) => string
  openSystem: (system: string) => string
  concernedTitle: string
  concernedNone: string
  hidden: (counts: string) => string
  whereOf: (unit: string, names: string) => string
  doneOn: (day: string) => string
  dueOn: (day: string) => string
  close: string
  printedMore: (count: string) => string
}

const nb: WheelWords = {
  lead: { mine: 'Alt du har ansvar for i året, hvor det enn gjøres.', unit: 'Alt enheten skal gjøre i året: det den har bestemt selv, og det som kommer ovenfra.' },
  mineTitle: 'Mitt årshjul',
  whoseWheel: 'Hvem sitt årshjul',
  toMine: 'Mitt årshjul',
  addOwn: 'Legg til egne aktiviteter',
  path: 'Hvor du er i organisasjonen',
  below: (count) => `Enheter under (${count})`,
  year: 'År',
  view: 'Visning',
  views: { wheel: 'Hjul', list: 'Liste', timeline: 'Tidslinje' },
  rings: 'Ringer',
  ringsBy: { level: 'Etter nivå', theme: 'Etter tema' },
  levels: { municipality: 'Kommunen', directorate: 'Direktørområdet', area: 'Kommunalsjefsområdet', section: 'Seksjonen', workplace: 'Tjenestestedet', department: 'Avdelingen' },
  themes: { management: 'Styring og ledelse', ethics: 'Etikk', risk: 'Risiko', privacy: 'Personvern', security: 'Informasjonssikkerhet', hse: 'HMS', emergency: 'Beredskap', quality: 'Kvalitet', procurement: 'Innkjøp', documents: 'Dokumenter', people: 'Medarbeidere' },
  states: { overdue: 'Over fristen', 'due-soon': 'Fristen er nær', open: 'Åpen', upcoming: 'Kommer', fulfilled: 'Kvittert', 'shown-only': 'Til orientering', excluded: 'Gjelder ikke' },
  stateCounts: { overdue: 'over fristen', 'due-soon': 'nær fristen', open: 'åpne', upcoming: 'kommer', fulfilled: 'kvittert', 'shown-only': 'til orientering', excluded: 'gjelder ikke' },
  search: 'Søk i aktivitetene',
  filter: 'Filtrer',
  filterChosen: (count) => `Filtrer (${count} valgt)`,
  filterBy: { themes: 'Tema', states: 'Status', levels: 'Hvem sitt hjul', bases: 'Hjemmel', mustReport: 'Skal rapporteres' },
  removeFilter: (name) => `Fjern filteret ${name}`,
  reset: 'Nullstill',
  shown: (shown, all) => `Viser ${shown} av ${all} aktiviteter`,
  none: { title: 'Ingen aktiviteter dette året', text: 'Når noe blir lagt inn i årshjulet, kommer det her.' },
  noMatch: 'Ingen aktiviteter passer til valgene.',
  wheelName: (name, year) => `Årshjul for ${name}, ${year}`,
  wheelHelp: 'Gå fra dag til dag med pil høyre og venstre, mellom ringene med pil opp og ned, til den første og den siste med Home og End, og åpne med Enter. Det samme står som liste.',
  moveHelp: 'En frist flyttes ved å dra merket til en annen dag, eller med tasten M.',
  movedTo: (day) => `Flyttes til ${day}`,
  move: 'Flytt fristen',
  today: (day) => `I dag, ${day}`,
  several: (count) => `${count} aktiviteter`,
  oneActivity: '1 aktivitet',
  more: (count) => `og ${count} til`,
  keyTitle: 'Tegnforklaring',
  severalInOne: 'Et tegn med et tall i er flere aktiviteter på omtrent samme dager, med den viktigste statusen.',
  ringKeyTitle: 'Ringene, utenfra og inn',
  comingTitle: 'Framover',
  comingNone: 'Ikke noe mer dette året.',
  monthCount: (month, count) => `${month} (${count})`,
  timelineName: 'Aktivitetene gjennom året',
  activity: 'Aktivitet',
  showMore: (count) => `Vis ${count} til`,
  doneIn: (system) => `Gjøres i ${system}`,
  openSystem: (system) => `Åpne ${system}`,
  concernedTitle: 'Hvem det gjelder',
  concernedNone: 'Det gjelder ingen her.',
  hidden: (counts) => `Utenfor enheten din: ${counts}.`,
  whereOf: (unit, names) => (names === '' ? unit : `${unit}, ${names}`),
  doneOn: (day) => `Gjort ${day}`,
  dueOn: (day) => `Frist ${day}`,
  close: 'Lukk',
  printedMore: (count) => `og ${count} til. Skriv ut fra listen for å få med alle.`,
}

const nn: WheelWords = {
  lead: { mine: 'Alt du har ansvar for i året, kvar det enn blir gjort.', unit: 'Alt eininga skal gjere i året: det ho har bestemt sjølv, og det som kjem ovanfrå.' },
  mineTitle: 'Årshjulet mitt',
  whoseWheel: 'Kven sitt årshjul',
  toMine: 'Årshjulet mitt',
  addOwn: 'Legg til eigne aktivitetar',
  path: 'Kvar du er i organisasjonen',
  below: (count) => `Einingar under (${count})`,
  year: 'År',
  view: 'Vising',
  views: { wheel: 'Hjul', list: 'Liste', timeline: 'Tidslinje' },
  rings: 'Ringar',
  ringsBy: { level: 'Etter nivå', theme: 'Etter tema' },
  levels: { municipality: 'Kommunen', directorate: 'Direktørområdet', area: 'Kommunalsjefsområdet', section: 'Seksjonen', workplace: 'Tenestestaden', department: 'Avdelinga' },
  themes: { management: 'Styring og leiing', ethics: 'Etikk', risk: 'Risiko', privacy: 'Personvern', security: 'Informasjonstryggleik', hse: 'HMS', emergency: 'Beredskap', quality: 'Kvalitet', procurement: 'Innkjøp', documents: 'Dokument', people: 'Medarbeidarar' },
  states: { overdue: 'Over fristen', 'due-soon': 'Fristen er nær', open: 'Open', upcoming: 'Kjem', fulfilled: 'Kvittert', 'shown-only': 'Til orientering', excluded: 'Gjeld ikkje' },
  stateCounts: { overdue: 'over fristen', 'due-soon': 'nær fristen', open: 'opne', upcoming: 'kjem', fulfilled: 'kvitterte', 'shown-only': 'til orientering', excluded: 'gjeld ikkje' },
  search: 'Søk i aktivitetane',
  filter: 'Filtrer',
  filterChosen: (count) => `Filtrer (${count} valde)`,
  filterBy: { themes: 'Tema', states: 'Status', levels: 'Kven sitt hjul', bases: 'Heimel', mustReport: 'Skal rapporterast' },
  removeFilter: (name) => `Fjern filteret ${name}`,
  reset: 'Nullstill',
  shown: (shown, all) => `Viser ${shown} av ${all} aktivitetar`,
  none: { title: 'Ingen aktivitetar dette året', text: 'Når noko blir lagt inn i årshjulet, kjem det her.' },
  noMatch: 'Ingen aktivitetar passar til vala.',
  wheelName: (name, year) => `Årshjul for ${name}, ${year}`,
  wheelHelp: 'Gå frå dag til dag med pil høgre og venstre, mellom ringane med pil opp og ned, til den første og den siste med Home og End, og opne med Enter. Det same står som liste.',
  moveHelp: 'Ein frist blir flytta ved å dra merket til ein annan dag, eller med tasten M.',
  movedTo: (day) => `Blir flytta til ${day}`,
  move: 'Flytt fristen',
  today: (day) => `I dag, ${day}`,
  several: (count) => `${count} aktivitetar`,
  oneActivity: '1 aktivitet',
  more: (count) => `og ${count} til`,
  keyTitle: 'Teiknforklaring',
  severalInOne: 'Eit teikn med eit tal i er fleire aktivitetar på om lag same dagar, med den viktigaste statusen.',
  ringKeyTitle: 'Ringane, utanfrå og inn',
  comingTitle: 'Framover',
  comingNone: 'Ikkje noko meir dette året.',
  monthCount: (month, count) => `${month} (${count})`,
  timelineName: 'Aktivitetane gjennom året',
  activity: 'Aktivitet',
  showMore: (count) => `Vis ${count} til`,
  doneIn: (system) => `Blir gjort i ${system}`,
  openSystem: (system) => `Opne ${system}`,
  concernedTitle: 'Kven det gjeld',
  concernedNone: 'Det gjeld ingen her.',
  hidden: (counts) => `Utanfor eininga di: ${counts}.`,
  whereOf: (unit, names) => (names === '' ? unit : `${unit}, ${names}`),
  doneOn: (day) => `Gjort ${day}`,
  dueOn: (day) => `Frist ${day}`,
  close: 'Lukk',
  printedMore: (count) => `og ${count} til. Skriv ut frå lista for å få med alle.`,
}

const en: WheelWords = {
  lead: { mine: 'All that you answer for in the year, wherever it is done.', unit: 'All that the unit is to do in the year: what it decided itself, and what comes from above.' },
  mineTitle: 'My annual wheel',
  whoseWheel: 'Whose annual wheel',
  toMine: 'My annual wheel',
  addOwn: 'Add activities of your own',
  path: 'Where you are in the organisation',
  below: (count) => `Units below (${count})`,
  year: 'Year',
  view: 'View',
  views: { wheel: 'Wheel', list: 'List', timeline: 'Timeline' },
  rings: 'Rings',
  ringsBy: { level: 'By level', theme: 'By theme' },
  levels: { municipality: 'Municipality', directorate: 'Directorate', area: 'Area', section: 'Section', workplace: 'Workplace', department: 'Department' },
  themes: { management: 'Governance and management', ethics: 'Ethics', risk: 'Risk', privacy: 'Privacy', security: 'Information security', hse: 'Health and safety', emergency: 'Emergency planning', quality: 'Quality', procurement: 'Procurement', documents: 'Documents', people: 'Employees' },
  states: { overdue: 'Overdue', 'due-soon': 'Due soon', open: 'Open', upcoming: 'Upcoming', fulfilled: 'Signed off', 'shown-only': 'For information', excluded: 'Does not apply' },
  stateCounts: { overdue: 'overdue', 'due-soon': 'due soon', open: 'open', upcoming: 'upcoming', fulfilled: 'signed off', 'shown-only': 'for information', excluded: 'do not apply' },
  search: 'Search the activities',
  filter: 'Filter',
  filterChosen: (count) => `Filter (${count} chosen)`,
  filterBy: { themes: 'Theme', states: 'Status', levels: 'Whose wheel', bases: 'Legal basis', mustReport: 'To be reported' },
  removeFilter: (name) => `Remove the filter ${name}`,
  reset: 'Reset',
  shown: (shown, all) => `Showing ${shown} of ${all} activities`,
  none: { title: 'No activities this year', text: 'Once something is entered in the annual wheel, it will be here.' },
  noMatch: 'No activities match what you chose.',
  wheelName: (name, year) => `Annual wheel of ${name}, ${year}`,
  wheelHelp: 'Go from day to day with the right and left arrows, between the rings with the up and down arrows, to the first and the last with Home and End, and open with Enter. The same is there as a list.',
  moveHelp: 'A deadline is moved by dragging its mark to another day, or with the M key.',
  movedTo: (day) => `Moves to ${day}`,
  move: 'Move the deadline',
  today: (day) => `Today, ${day}`,
  several: (count) => `${count} activities`,
  oneActivity: '1 activity',
  more: (count) => `and ${count} more`,
  keyTitle: 'Key',
  severalInOne: 'A sign with a number in it is several activities on about the same days, with the most important status.',
  ringKeyTitle: 'The rings, from the rim inwards',
  comingTitle: 'Ahead',
  comingNone: 'Nothing more this year.',
  monthCount: (month, count) => `${month} (${count})`,
  timelineName: 'The activities through the year',
  activity: 'Activity',
  showMore: (count) => `Show ${count} more`,
  doneIn: (system) => `Done in ${system}`,
  openSystem: (system) => `Open ${system}`,
  concernedTitle: 'Whom it concerns',
  concernedNone: 'It concerns nobody here.',
  hidden: (counts) => `Outside your unit: ${counts}.`,
  whereOf: (unit, names) => (names === '' ? unit : `${unit}, ${names}`),
  doneOn: (day) => `Done ${day}`,
  dueOn: (day) => `Due ${day}`,
  close: 'Close',
  printedMore: (count) => `and ${count} more. Print the list to have them all.`,
}

export const WHEEL_WORDS: InEachLanguage<WheelWords> = { nb, nn, en }
