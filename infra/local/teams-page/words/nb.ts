import type { SuggestedRole } from '../../municipality/municipality'
import type { ThemeName } from '../page-state'

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
  phone: string
  upgrade: string
  block: string
  unblock: string
  asAdministrator: string
  disableForAll: string
  enableForAll: string
  disabledForAll: (app: string) => string
  blocked: (app: string) => string
  sentACard: (app: string) => string
  refreshCard: string
  cardUnreadable: string
}

export const nb: Words = {
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
  phone: 'Telefon',
  upgrade: 'Oppdater appen',
  block: 'Blokker appen',
  unblock: 'Opphev blokkeringen',
  asAdministrator: 'Som administrator',
  disableForAll: 'Slå av appen for alle',
  enableForAll: 'Slå på appen for alle',
  disabledForAll: (app) => `En administrator har slått av ${app}. Du kan ikke chatte med appen nå.`,
  blocked: (app) => `Du har blokkert ${app}, og får ingen meldinger derfra.`,
  sentACard: (app) => `${app} sendte et kort`,
  refreshCard: 'Oppdater kortet',
  cardUnreadable: 'Kortet kan ikke vises.',
}
