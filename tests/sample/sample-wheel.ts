import type { Fact } from '../../core/facts/fact'
import type { ActRequirement } from '../../core/obligations/requirement'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import type { ActivitySource, SignOffClick } from '../../core/wheel/decide-sign-off'
import { oidOf, PEOPLE, SAMPLE_FACTS, TENANT_ID, type SamplePerson } from './sample-log'
import { requirementPublication } from './sample-rules'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })

/** Each workplace goes its safety round by 1 December; what it finds may open a review of documents. */
export const SAFETY_ROUND: ActRequirement = {
  kind: 'act',
  requirementId: 'safety-round',
  title: everywhere('Vernerunde'),
  reason: everywhere('Arbeidsmiljøet skal kartlegges.'),
  audience: { of: 'units', levels: ['workplace'] },
  schedule: { kind: 'calendar', every: 'year', month: 12, day: 1, leadDays: 30 },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 60,
  theme: 'hse',
  basis: [
    { kind: 'law', title: everywhere('Arbeidsmiljøloven'), section: '§ 3-1', url: 'https://lovdata.no/lov/2005-06-17-62/§3-1', mustReport: false },
    { kind: 'law', title: everywhere('Drikkevannsloven'), within: ['u-elsewhere'], mustReport: true },
  ],
  isConfirmedByLeader: true,
  form: {
    fields: [
      { kind: 'confirm', fieldId: 'walked', label: everywhere('Vi har gått runden'), isRequired: true },
      { kind: 'choice', fieldId: 'risk', label: everywhere('Risiko'), isRequired: true, isMultiple: false, options: ['low', 'medium', 'high'].map((optionId) => ({ optionId, label: everywhere(optionId) })) },
      { kind: 'text', fieldId: 'why', label: everywhere('Hvorfor er den lav?'), isRequired: true, askedWhen: { fieldId: 'risk', isOneOf: ['low'] } },
      { kind: 'number', fieldId: 'findings', label: everywhere('Antall funn'), isRequired: false, least: 0, most: 99 },
      { kind: 'present', fieldId: 'present', label: everywhere('Til stede'), isRequired: false },
      { kind: 'files', fieldId: 'photos', label: everywhere('Bilder'), isRequired: false },
    ],
    mayBeNotRelevant: true,
    followUps: [{ when: { fieldId: 'risk', isOneOf: ['high'] }, requirementId: 'document-review', inDays: 30 }],
    isReview: false,
  },
}

export const DOCUMENT_REVIEW: ActRequirement = {
  kind: 'act',
  requirementId: 'document-review',
  title: everywhere('Gjennomgå dokumenter'),
  reason: everywhere('Risikoen er høy.'),
  audience: { of: 'units', levels: ['workplace'] },
  schedule: { kind: 'follow-up' },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 30,
}

/** The management review of each unit, whose measures become tasks. */
export const MANAGEMENT_REVIEW: ActRequirement = {
  kind: 'act',
  requirementId: 'management-review',
  title: everywhere('Ledelsens gjennomgang'),
  reason: everywhere('Ledelsen følger opp internkontrollen.'),
  audience: { of: 'units', levels: ['workplace', 'directorate'] },
  schedule: { kind: 'one-off', dueOn: '2026-11-30', leadDays: 30 },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 90,
  form: { fields: [], mayBeNotRelevant: false, followUps: [], isReview: true },
}

/** Done in another system. */
export const ELSEWHERE: ActRequirement = {
  kind: 'act',
  requirementId: 'budget',
  title: everywhere('Budsjett'),
  reason: everywhere('Budsjettet legges i Framsikt.'),
  audience: { of: 'units', levels: ['workplace'] },
  schedule: { kind: 'one-off', dueOn: '2026-12-10', leadDays: 30 },
  evidence: 'none',
  dueInDays: 30,
  minutes: 30,
  doneIn: { system: 'Framsikt', url: 'https://framsikt.test/' },
}

export const WHEEL_FACTS: Fact[] = [SAFETY_ROUND, DOCUMENT_REVIEW, MANAGEMENT_REVIEW, ELSEWHERE].map((requirement) => requirementPublication(requirement))

export const ROUND_2026 = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }
export const REVIEW_OF_KINDERGARTEN = { requirementId: 'management-review', subject: 'unit/u-kindergarten', round: 'once' }

/** A right click on the safety round, which finds a medium risk. */
export const SAFE_CLICK: SignOffClick = {
  ...ROUND_2026,
  step: 0,
  requirementVersion: 1,
  outcome: 'done',
  reason: '',
  doneOn: '2026-11-20',
  answers: [
    { kind: 'confirm', fieldId: 'walked', isConfirmed: true },
    { kind: 'choice', fieldId: 'risk', optionIds: ['medium'] },
  ],
  files: [],
  measures: [],
}

export const HIGH_RISK: SignOffClick['answers'] = [
  { kind: 'confirm', fieldId: 'walked', isConfirmed: true },
  { kind: 'choice', fieldId: 'risk', optionIds: ['high'] },
]

export function wheelSource(by: SamplePerson | 'guest', channel: ActivitySource['channel'] = 'tab'): ActivitySource {
  return { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', channel }
}

/** A change of the organisation as a fact of its own. */
export function organisationFact(importId: string, ...changes: OrganisationChange[]): Fact {
  const [first] = SAMPLE_FACTS
  if (first?.kind !== 'organisation') throw new Error('The sample begins with its organisation')
  return { ...first, importId, changes }
}

export const COLLEAGUE = PEOPLE.colleague
