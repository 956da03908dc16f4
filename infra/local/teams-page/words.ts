import { createContext, useContext } from 'react'
import type { InEachLanguage, Language } from '../../../core/language/language'
import type { SuggestedRole } from '../municipality/municipality'
import type { ThemeName } from './page-state'

/** What the page itself says. The app's words are its own. */
export type Words = {
  choosePerson: string
  choosePersonWhy: string
  changePerson: string
  suggested: string
  search: string
  searchHint: string
  found: (count: number) => string
  roles: Record<SuggestedRole, string>
  guest: string
  disabled: string
  withoutTeams: string
  language: string
  theme: string
  themes: Record<ThemeName, string>
  lists: string
  backToTeams: string
  chat: string
  chatWith: (app: string) => string
  tab: string
  tabOf: (app: string) => string
  views: string
  install: string
  installWhy: (app: string) => string
  installing: string
  uninstall: string
  more: string
  noLicence: string
  accountDisabled: string
  you: string
  write: string
  send: string
  typing: (app: string) => string
  newMessage: (app: string, summary: string) => string
  updatedMessage: (summary: string) => string
  edited: string
  wentWrong: string
  notDelivered: string
  gone: string
  emptyChat: string
  loading: string
  failed: string
  retry: string
  chooseList: string
  rows: (from: number, to: number, total: number) => string
  noRows: string
  newer: string
  older: string
  created: string
  cardUnreadable: string
}

const nb: Words = {
  choosePerson: 'Hvem vil du være?',
  choosePersonWhy: 'Dette er en etterligning av Teams på din egen maskin. Alle menneskene er oppdiktet. Velg et, og se det samme som det ville sett.',
  changePerson: 'Bytt person',
  suggested: 'Forslag',
  search: 'Søk blant alle',
  searchHint: 'Navn, stilling eller arbeidssted',
  found: (count) => (count === 0 ? 'Ingen treff' : count === 1 ? '1 treff' : `${count} treff`),
  roles: {
    employee: 'Ansatt',
    newcomer: 'Nyansatt',
    signed: 'Ansatt som har signert',
    leader: 'Leder',
    director: 'Direktør',
    'municipal-director': 'Kommunedirektør',
    controller: 'Internkontroller',
    auditor: 'Revisor',
    administrator: 'Administrator',
    'hired-in': 'Innleid',
    guest: 'Gjest',
    'two-posts': 'Ansatt to steder',
    'acting-leader': 'Fungerende leder',
    elected: 'Folkevalgt',
    apprentice: 'Lærling',
    'on-leave': 'I permisjon',
    'without-teams': 'Uten Teams-lisens',
    disabled: 'Sperret konto',
    leaver: 'Har sluttet',
  },
  guest: 'Gjest',
  disabled: 'Sperret konto',
  withoutTeams: 'Uten Teams',
  language: 'Språk',
  theme: 'Utseende',
  themes: { light: 'Lyst', dark: 'Mørkt', contrast: 'Høy kontrast' },
  lists: 'Lister',
  backToTeams: 'Tilbake til Teams',
  chat: 'Chat',
  chatWith: (app) => `Chat med ${app}`,
  tab: 'Fane',
  tabOf: (app) => `Fanen til ${app}`,
  views: 'Velg visning',
  install: 'Legg til',
  installWhy: (app) => `${app} er ikke lagt til for denne personen ennå.`,
  installing: 'Legger til …',
  uninstall: 'Fjern appen',
  more: 'Flere valg',
  noLicence: 'Denne personen har ikke Teams-lisens, og kan ikke chatte.',
  accountDisabled: 'Kontoen er sperret. I Teams ville personen ikke kommet inn; her kan du prøve likevel.',
  you: 'Du',
  write: 'Skriv en melding',
  send: 'Send',
  typing: (app) => `${app} skriver …`,
  newMessage: (app, summary) => `Ny melding fra ${app}: ${summary}`,
  updatedMessage: (summary) => `Endret: ${summary}`,
  edited: 'Endret',
  wentWrong: 'Noe gikk galt. Prøv igjen.',
  notDelivered: 'Meldingen kom ikke fram. Prøv igjen.',
  gone: 'Meldingen finnes ikke lenger.',
  emptyChat: 'Ingen meldinger ennå.',
  loading: 'Henter …',
  failed: 'Det lot seg ikke hente.',
  retry: 'Prøv igjen',
  chooseList: 'Velg liste',
  rows: (from, to, total) => `${from}–${to} av ${total}`,
  noRows: 'Listen er tom.',
  newer: 'Nyere',
  older: 'Eldre',
  created: 'Opprettet',
  cardUnreadable: 'Kortet kan ikke vises.',
}

const nn: Words = {
  ...nb,
  choosePerson: 'Kven vil du vere?',
  choosePersonWhy: 'Dette er ei etterlikning av Teams på di eiga maskin. Alle menneska er oppdikta. Vel eitt, og sjå det same som det ville ha sett.',
  changePerson: 'Byt person',
  suggested: 'Framlegg',
  search: 'Søk blant alle',
  searchHint: 'Namn, stilling eller arbeidsstad',
  found: (count) => (count === 0 ? 'Ingen treff' : `${count} treff`),
  roles: {
    employee: 'Tilsett',
    newcomer: 'Nytilsett',
    signed: 'Tilsett som har signert',
    leader: 'Leiar',
    director: 'Direktør',
    'municipal-director': 'Kommunedirektør',
    controller: 'Internkontrollør',
    auditor: 'Revisor',
    administrator: 'Administrator',
    'hired-in': 'Innleigd',
    guest: 'Gjest',
    'two-posts': 'Tilsett to stader',
    'acting-leader': 'Fungerande leiar',
    elected: 'Folkevald',
    apprentice: 'Lærling',
    'on-leave': 'I permisjon',
    'without-teams': 'Utan Teams-lisens',
    disabled: 'Sperra konto',
    leaver: 'Har slutta',
  },
  disabled: 'Sperra konto',
  withoutTeams: 'Utan Teams',
  themes: { light: 'Lyst', dark: 'Mørkt', contrast: 'Høg kontrast' },
  backToTeams: 'Tilbake til Teams',
  tabOf: (app) => `Fana til ${app}`,
  views: 'Vel vising',
  installWhy: (app) => `${app} er ikkje lagd til for denne personen enno.`,
  installing: 'Legg til …',
  more: 'Fleire val',
  noLicence: 'Denne personen har ikkje Teams-lisens, og kan ikkje chatte.',
  accountDisabled: 'Kontoen er sperra. I Teams ville personen ikkje ha kome inn; her kan du prøve likevel.',
  write: 'Skriv ei melding',
  typing: (app) => `${app} skriv …`,
  newMessage: (app, summary) => `Ny melding frå ${app}: ${summary}`,
  updatedMessage: (summary) => `Endra: ${summary}`,
  edited: 'Endra',
  wentWrong: 'Noko gjekk gale. Prøv igjen.',
  notDelivered: 'Meldinga kom ikkje fram. Prøv igjen.',
  gone: 'Meldinga finst ikkje lenger.',
  emptyChat: 'Ingen meldingar enno.',
  loading: 'Hentar …',
  failed: 'Det lét seg ikkje hente.',
  chooseList: 'Vel liste',
  noRows: 'Lista er tom.',
  newer: 'Nyare',
  older: 'Eldre',
  created: 'Oppretta',
  cardUnreadable: 'Kortet kan ikkje visast.',
}

const en: Words = {
  choosePerson: 'Who do you want to be?',
  choosePersonWhy: 'This plays Microsoft Teams on your own machine. All the people are made up. Choose one, and see what they would see.',
  changePerson: 'Change person',
  suggested: 'Suggestions',
  search: 'Search everybody',
  searchHint: 'Name, post or workplace',
  found: (count) => (count === 0 ? 'Nobody found' : `${count} found`),
  roles: {
    employee: 'Employee',
    newcomer: 'New employee',
    signed: 'Employee who has signed',
    leader: 'Leader',
    director: 'Director',
    'municipal-director': 'Municipal director',
    controller: 'Internal controller',
    auditor: 'Auditor',
    administrator: 'Administrator',
    'hired-in': 'Hired-in',
    guest: 'Guest',
    'two-posts': 'Employee in two places',
    'acting-leader': 'Acting leader',
    elected: 'Elected member',
    apprentice: 'Apprentice',
    'on-leave': 'On leave',
    'without-teams': 'Without a Teams licence',
    disabled: 'Disabled account',
    leaver: 'Has left',
  },
  guest: 'Guest',
  disabled: 'Disabled account',
  withoutTeams: 'No Teams',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  lists: 'Lists',
  backToTeams: 'Back to Teams',
  chat: 'Chat',
  chatWith: (app) => `Chat with ${app}`,
  tab: 'Tab',
  tabOf: (app) => `The tab of ${app}`,
  views: 'Choose view',
  install: 'Add',
  installWhy: (app) => `${app} has not been added for this person yet.`,
  installing: 'Adding …',
  uninstall: 'Remove the app',
  more: 'More options',
  noLicence: 'This person has no Teams licence and cannot chat.',
  accountDisabled: 'The account is disabled. Teams would not let this person in; here you may try all the same.',
  you: 'You',
  write: 'Type a message',
  send: 'Send',
  typing: (app) => `${app} is typing …`,
  newMessage: (app, summary) => `New message from ${app}: ${summary}`,
  updatedMessage: (summary) => `Updated: ${summary}`,
  edited: 'Edited',
  wentWrong: 'Something went wrong. Please try again.',
  notDelivered: 'The message was not delivered. Please try again.',
  gone: 'The message is no longer there.',
  emptyChat: 'No messages yet.',
  loading: 'Loading …',
  failed: 'It could not be loaded.',
  retry: 'Try again',
  chooseList: 'Choose list',
  rows: (from, to, total) => `${from}–${to} of ${total}`,
  noRows: 'The list is empty.',
  newer: 'Newer',
  older: 'Older',
  created: 'Created',
  cardUnreadable: 'The card cannot be shown.',
}

export const WORDS: InEachLanguage<Words> = { nb, nn, en }
export const LANGUAGE_NAMES: InEachLanguage<string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

const LanguageContext = createContext<Language>('nb')
export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useWords(): Words {
  return WORDS[useLanguage()]
}
