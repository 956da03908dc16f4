import type { InEachLanguage } from '../../../../core/language/language'
import type { Dependency, FaultKind } from '../../faults/fault'
import { useLanguage } from '../words'
import type { PresetName } from './presets'

/** What the panel of faults says. */
export type FaultWords = {
  faults: string
  faultsOn: (count: number) => string
  close: string
  why: string
  presets: Record<PresetName, string>
  allWell: string
  nothingOn: string
  nowOn: string
  struck: (struck: number, seen: number) => string
  off: string
  offRule: (rule: string) => string
  own: string
  on: string
  kind: string
  request: string
  requestHint: string
  times: string
  timesHint: string
  add: string
  wentWrong: string
  dependencies: Record<Dependency, string>
  kinds: Record<FaultKind, string>
}

export const WORDS: InEachLanguage<FaultWords> = {
  nb: {
    faults: 'Feil',
    faultsOn: (count) => `Feil, ${count} på`,
    close: 'Lukk',
    why: 'Velg hva som skal svikte, og se hva den ansatte og kontrolleren merker. Alt skjer bare på denne maskinen.',
    presets: {
      'sharepoint-down': 'SharePoint er nede',
      'sharepoint-slow': 'SharePoint er treig',
      'sharepoint-throttled': 'SharePoint struper (429)',
      'teams-down': 'Teams tar ikke imot',
      'storage-down': 'Lagringen er nede',
      'sign-in-down': 'Innlogging er nede',
      'answers-lost': 'Svar blir borte',
    },
    allWell: 'Alt i orden igjen',
    nothingOn: 'Alt virker som det skal.',
    nowOn: 'Nå svikter',
    struck: (struck, seen) => `rammet ${struck} av ${seen} forespørsler`,
    off: 'Slå av',
    offRule: (rule) => `Slå av: ${rule}`,
    own: 'Lag din egen feil',
    on: 'Hvem som svikter',
    kind: 'Hvordan',
    request: 'Bare forespørsler som passer',
    requestHint: 'Regulært uttrykk, for eksempel ^POST. Tomt betyr alle.',
    times: 'Så mange ganger',
    timesHint: 'Tomt betyr til du slår av.',
    add: 'Slå på',
    wentWrong: 'Det lot seg ikke gjøre.',
    dependencies: { graph: 'SharePoint og katalogen (Graph)', connector: 'Teams (Bot Connector)', table: 'Tabellagring', queue: 'Kølagring', blob: 'Fillagring', issuer: 'Innlogging (Entra)' },
    kinds: {
      throttled: '429, for mange forespørsler',
      'error-500': '500, intern feil',
      'error-502': '502, feil hos mellomledd',
      'error-503': '503, utilgjengelig',
      'error-504': '504, mellomledd fikk ikke svar',
      'timeout-before': 'Ikke noe svar, og ingenting er gjort',
      'timeout-after': 'Ikke noe svar, men alt er gjort',
      slow: 'Tregt svar',
      reset: 'Forbindelsen brytes før noe er gjort',
      truncated: 'Svaret brytes midt i, men alt er gjort',
      'expired-token': '401, utløpt nøkkel',
      'withdrawn-consent': '403, samtykket er trukket',
      'stale-read': 'Gammelt svar ved lesing',
      refused: 'Avvist av Teams',
    },
  },
  nn: {
    faults: 'Feil',
    faultsOn: (count) => `Feil, ${count} på`,
    close: 'Lukk',
    why: 'Vel kva som skal svikte, og sjå kva den tilsette og kontrolløren merkar. Alt skjer berre på denne maskina.',
    presets: {
      'sharepoint-down': 'SharePoint er nede',
      'sharepoint-slow': 'SharePoint er treg',
      'sharepoint-throttled': 'SharePoint strupar (429)',
      'teams-down': 'Teams tek ikkje imot',
      'storage-down': 'Lagringa er nede',
      'sign-in-down': 'Innlogging er nede',
      'answers-lost': 'Svar blir borte',
    },
    allWell: 'Alt i orden igjen',
    nothingOn: 'Alt verkar som det skal.',
    nowOn: 'No sviktar',
    struck: (struck, seen) => `råka ${struck} av ${seen} førespurnader`,
    off: 'Slå av',
    offRule: (rule) => `Slå av: ${rule}`,
    own: 'Lag din eigen feil',
    on: 'Kven som sviktar',
    kind: 'Korleis',
    request: 'Berre førespurnader som passar',
    requestHint: 'Regulært uttrykk, til dømes ^POST. Tomt tyder alle.',
    times: 'Så mange gonger',
    timesHint: 'Tomt tyder til du slår av.',
    add: 'Slå på',
    wentWrong: 'Det lét seg ikkje gjere.',
    dependencies: { graph: 'SharePoint og katalogen (Graph)', connector: 'Teams (Bot Connector)', table: 'Tabellagring', queue: 'Kølagring', blob: 'Fillagring', issuer: 'Innlogging (Entra)' },
    kinds: {
      throttled: '429, for mange førespurnader',
      'error-500': '500, intern feil',
      'error-502': '502, feil hos mellomledd',
      'error-503': '503, utilgjengeleg',
      'error-504': '504, mellomledd fekk ikkje svar',
      'timeout-before': 'Ikkje noko svar, og ingenting er gjort',
      'timeout-after': 'Ikkje noko svar, men alt er gjort',
      slow: 'Tregt svar',
      reset: 'Sambandet blir brote før noko er gjort',
      truncated: 'Svaret blir brote midt i, men alt er gjort',
      'expired-token': '401, utgått nøkkel',
      'withdrawn-consent': '403, samtykket er trekt',
      'stale-read': 'Gammalt svar ved lesing',
      refused: 'Avvist av Teams',
    },
  },
  en: {
    faults: 'Faults',
    faultsOn: (count) => `Faults, ${count} on`,
    close: 'Close',
    why: 'Choose what fails, and see what the employee and the controller notice. All of it happens on this machine alone.',
    presets: {
      'sharepoint-down': 'SharePoint is down',
      'sharepoint-slow': 'SharePoint is slow',
      'sharepoint-throttled': 'SharePoint throttles (429)',
      'teams-down': 'Teams takes nothing',
      'storage-down': 'Storage is down',
      'sign-in-down': 'Sign-in is down',
      'answers-lost': 'Answers get lost',
    },
    allWell: 'All well again',
    nothingOn: 'Everything works as it should.',
    nowOn: 'Failing now',
    struck: (struck, seen) => `struck ${struck} of ${seen} requests`,
    off: 'Turn off',
    offRule: (rule) => `Turn off: ${rule}`,
    own: 'Make a fault of your own',
    on: 'Who fails',
    kind: 'How',
    request: 'Only requests that fit',
    requestHint: 'A regular expression, such as ^POST. Empty means all.',
    times: 'This many times',
    timesHint: 'Empty means until you turn it off.',
    add: 'Turn on',
    wentWrong: 'That could not be done.',
    dependencies: { graph: 'SharePoint and directory (Graph)', connector: 'Teams (Bot Connector)', table: 'Table storage', queue: 'Queue storage', blob: 'Blob storage', issuer: 'Sign-in (Entra)' },
    kinds: {
      throttled: '429, too many requests',
      'error-500': '500, internal error',
      'error-502': '502, bad gateway',
      'error-503': '503, unavailable',
      'error-504': '504, gateway timeout',
      'timeout-before': 'No answer, and nothing is done',
      'timeout-after': 'No answer, though all is done',
      slow: 'A slow answer',
      reset: 'The connection breaks before anything is done',
      truncated: 'The answer breaks off, though all is done',
      'expired-token': '401, expired token',
      'withdrawn-consent': '403, consent withdrawn',
      'stale-read': 'An old answer when reading',
      refused: 'Refused by Teams',
    },
  },
}

export function useFaultWords(): FaultWords {
  return WORDS[useLanguage()]
}
