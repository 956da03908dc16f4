import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verificationCode } from '../../../core/facts/verification-code'
import type { findings, FindingView } from '../../../core/api/findings-questions'
import type { AnswerOf } from '../../../core/api/question'
import type { overview } from '../../../core/api/overview-questions'
import type { me, mine } from '../../../core/api/own-questions'
import type { unitPeople } from '../../../core/api/unit-questions'
import { ObligationView, RecordView } from '../../../core/api/views'
import { LANGUAGES, type Language } from '../../../core/language/language'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'

/** One person's view of a small municipality: what the service would answer, so that the tab can be seen without it. */
export const key = (digit: string) => digit.repeat(64)

export const TEXT_OF = Object.fromEntries(
  LANGUAGES.map((language) => [language, readFileSync(join(__dirname, `../../../infra/local/municipality/ethics-standard/${language}.md`), 'utf8')]),
) as Record<Language, string>
export const HASH_OF = Object.fromEntries(LANGUAGES.map((language) => [language, createHash('sha256').update(TEXT_OF[language], 'utf8').digest('hex')])) as Record<Language, string>

export const STATEMENTS: Record<Language, string> = {
  nb: 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.',
  nn: 'Eg har lese og forstått teksten og vil følgje han i arbeidet mitt.',
  en: 'I have read and understood the text and will follow it in my work.',
}

export const { title: TITLE, reason: REASON } = ETHICS_STANDARD

export function record(changes: Partial<RecordView> = {}): RecordView {
  const recordKey = changes.recordKey ?? key('a')
  return {
    recordKey,
    kind: 'signature',
    title: TITLE,
    documentVersion: '2.0',
    recordedAt: '2025-11-12T06:31:00.000Z',
    isVoid: false,
    verificationCode: verificationCode(recordKey),
    ...changes,
  }
}

export function obligation(changes: Partial<ObligationView> = {}): ObligationView {
  return {
    obligationKey: key('0'),
    step: 0,
    requirementId: ETHICS_STANDARD.requirementId,
    documentId: ETHICS_STANDARD.documentId,
    title: TITLE,
    reason: REASON,
    version: '2.0',
    inForceSince: '2025-11-10',
    opensOn: '2025-11-10',
    dueOn: '2025-11-24',
    minutes: { nb: 5, nn: 5, en: 6 },
    why: 'new-version',
    state: 'due-soon',
    ...changes,
  }
}

export const ME: AnswerOf<typeof me> = {
  displayName: 'Ingrid Solberg',
  language: 'nb',
  roles: [],
  isEmployee: true,
  ledUnits: [],
  guidedUnits: [],
  hasTasks: false,
  whistleblowingUrl: 'https://fjordvik.kommune.no/varsling',
  logNumber: 100,
}
export const LEADER = { ...ME, displayName: 'Kari Nordby', ledUnits: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }, { unitId: 'u-school', name: 'Fjordvik skole' }] }
export const DIRECTOR = { ...ME, displayName: 'Tor Eide', roles: ['Management' as const] }
export const CONTROLLER = { ...ME, displayName: 'Anne Lie', roles: ['Controller' as const] }
export const AUDITOR_FROM_OUTSIDE = { ...ME, displayName: 'Per Revisor', roles: ['Auditor' as const], isEmployee: false }

export const MINE: AnswerOf<typeof mine> = {
  obligations: [obligation()],
  records: [record({ recordKey: key('b'), documentVersion: '1.0', recordedAt: '2024-09-02T07:12:00.000Z' })],
  logNumber: 100,
}

type UnitPerson = AnswerOf<typeof unitPeople>['people'][number]
export function person(name: string, changes: Partial<UnitPerson> = {}): UnitPerson {
  return {
    personId: `p-${name.toLowerCase().replace(/\W/g, '-')}`,
    displayName: name,
    unitName: 'Solbakken barnehage',
    employmentClass: 'permanent',
    hasAccount: true,
    isCountedElsewhere: false,
    obligation: obligation({ obligationKey: key('1') }),
    programmes: [],
    objections: [],
    ...changes,
  }
}

const onPaper = record({
  recordKey: key('c'),
  kind: 'paper-signature',
  doneOn: '2025-11-11',
  recordedAt: '2025-11-12T09:00:00.000Z',
  actorName: 'Kari Nordby',
  reason: 'Har ikke konto i kommunen',
})
export const UNIT: AnswerOf<typeof unitPeople> = {
  unitId: 'u-kindergarten',
  name: 'Solbakken barnehage',
  people: [
    person('Amina Hassan', { obligation: obligation({ state: 'fulfilled', fulfilledBy: record() }) }),
    person('Bjørn Aasen', { obligation: obligation({ state: 'overdue', dueOn: '2025-11-18' }), employmentClass: 'hourly-paid', isCountedElsewhere: true }),
    person('Cecilie Berg', { obligation: obligation({ state: 'excluded', excludedBecause: 'on-leave' }) }),
    person('Dmitri Ivanov', { hasAccount: false, employmentClass: 'hired-in', unitName: 'Småbarn', obligation: obligation({ obligationKey: key('4'), state: 'open' }) }),
    person('Eva Dahl', { hasAccount: false, employmentClass: 'apprentice', obligation: obligation({ obligationKey: key('5'), state: 'fulfilled', fulfilledBy: onPaper }) }),
    person('Fredrik Moe-Christensen von der Lippe', { obligation: obligation({ state: 'open' }) }),
  ],
  programmes: [],
  logNumber: 100,
}

const figures = (unitId: string, name: string, signed: number, outstanding: number, overdue: number, excluded: number, hasChildren = true) => ({
  unitId,
  name,
  level: 'directorate' as const,
  hasChildren,
  signed,
  outstanding,
  overdue,
  excluded,
})
export const OVERVIEW: AnswerOf<typeof overview> = {
  unit: { ...figures('u-top', 'Fjordvik kommune', 3904, 7630, 412, 466), level: 'municipality' },
  path: [{ unitId: 'u-top', name: 'Fjordvik kommune' }],
  children: [
    figures('u-education', 'Oppvekst og utdanning', 1820, 2410, 120, 155),
    figures('u-health', 'Helse, omsorg og mestring', 1204, 3950, 260, 240),
    figures('u-technical', 'Teknikk, kultur og eiendom', 610, 1100, 32, 60),
    figures('u-staff', 'Kommunedirektørens stab', 270, 0, 0, 11, false),
    figures('u-church', 'Beredskap', 0, 0, 0, 0, false),
  ],
  touched: { uncounted: 0, withoutLeader: 0 },
  version: '2.0',
  asOf: '2025-11-21T09:00:00.000Z',
  logNumber: 100,
}

export function finding(changes: Partial<FindingView> = {}): FindingView {
  return {
    findingId: key('f'), occurrence: 1, kind: 'row-differs', listName: 'Signatures', aboutKey: key('a'), logNumber: 12_345, columns: ['Person', 'Registrert av'],
    changedBy: { who: 'person', name: 'Ola Listeredaktør' }, changedAt: '2025-11-20T21:14:00.000Z', isPlanted: false, detail: '', foundAt: '2025-11-21T01:04:00.000Z', ...changes,
  }
}
export const NO_FINDINGS: AnswerOf<typeof findings> = { open: [], openCount: 0, gone: [], isChecking: false, logNumber: 100 }
/** One of each kind that a controller may meet. */
export const FINDINGS: AnswerOf<typeof findings> = {
  ...NO_FINDINGS,
  open: [
    finding(),
    finding({ findingId: key('1'), isPlanted: true, changedBy: { who: 'application', name: 'Flyt' } }),
    finding({ findingId: key('2'), kind: 'row-unknown', aboutKey: 'item-713', columns: [], isPlanted: true }),
    finding({ findingId: key('3'), kind: 'row-missing', columns: [] }),
    finding({ findingId: key('4'), kind: 'column-renamed', aboutKey: 'PersonId', columns: ['Person'], detail: 'Avdeling' }),
    finding({ findingId: key('5'), kind: 'list-replaced', listName: 'Decisions', aboutKey: '', columns: [] }),
  ],
  openCount: 6,
  gone: [finding({ findingId: key('6'), kind: 'row-missing', columns: [], goneAt: '2025-11-21T07:00:00.000Z' })],
  behind: { waiting: 14, since: '2025-11-21T08:40:00.000Z', because: 'no-answer' },
  checkedAt: '2025-11-21T01:04:00.000Z',
}
