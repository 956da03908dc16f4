import type { PromptPack } from '../../../bot/lists/prompts'
import { LANGUAGES } from '../../../core/language/language'
import type { PaperSignatureRecord, VoidingRecord } from '../../../core/facts/fact'
import type { ListedCompletion } from '../../../bot/lists/completions'
import type { ListedFinding } from '../../../bot/lists/findings'
import type { ListedDecision } from '../../../bot/lists/decisions'
import type { ListedDocument } from '../../../bot/lists/documents'
import type { ListedLesson } from '../../../bot/lists/lessons'
import type { ListedRequirement } from '../../../bot/lists/requirements'
import type { ListedSignature } from '../../../bot/lists/signatures'
import type { ListedSignOff } from '../../../bot/lists/sign-offs'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { NumberedFact } from '../../../core/facts/fact'
import { LISTS } from '../../../bot/lists'
import type { List } from '../../../bot/lists/list'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { numbered, oidOf, publication, SAMPLE_FACTS } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, registeredCompletionOf, signOffOf, talkOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, roundMove, sampleLesson, withdrawalOf, YEARLY } from '../../sample/sample-rules'
import { signature } from '../journal/sample-facts'

export const PAPER: PaperSignatureRecord = {
  ...pick(signature(9)),
  kind: 'paper-signature',
  actor: 'p-leader',
  actorOid: oidOf('leader'),
  signedOn: '2026-11-20',
  reason: 'Har ikke konto.\nSignerte på avdelingsmøtet.',
  scan: { fileName: 'ark.pdf', sha256: 'd'.repeat(64), webUrl: `https://fjordvik.sharepoint.com/sites/kvitter/Evidence/${'x'.repeat(300)}.pdf` },
  channel: 'tab',
}
export const VOIDING: VoidingRecord = { ...pickObligation(PAPER), kind: 'voiding', actor: 'p-leader', actorOid: oidOf('leader'), voids: 'e'.repeat(64), reason: 'Feil person', channel: 'tab' }

const shown = <Kind extends NumberedFact['fact']['kind']>(fact: Extract<NumberedFact['fact'], { kind: Kind }>, unitId = 'u-kindergarten') => {
  const [first] = numbered([fact], 17)
  if (!first) throw new Error('one fact was numbered')
  return { ...first, fact, unitId }
}

const { scan: _scan, ...withoutScan } = PAPER
const signatures: ListedSignature[] = [shown(signature(1)), shown(PAPER), shown({ ...withoutScan, step: 1 })]
const [, requirementFact] = SAMPLE_FACTS
if (requirementFact?.kind !== 'requirement-publication') throw new Error('the second sample fact publishes a requirement')
const decisions: ListedDecision[] = [
  shown(publication(), 'none'),
  shown(publication(2, 1, '2027-01-01'), 'none'),
  shown(requirementFact, 'none'),
  shown({ ...requirementFact, version: 2, openRounds: 'change', reason: 'Kortere frist' }, 'none'),
  shown(lessonPublication(), 'none'),
  shown(withdrawalOf(PROGRAMME), 'none'),
  shown(lessonReturn(), 'none'),
  shown(roundMove(YEARLY, '2026', '2026-08-31'), 'none'),
  shown(roundMove(YEARLY, '2026', '2026-09-30', { subject: 'unit/u-kindergarten', step: 1 }), 'none'),
  shown(exemptionOf('employee', PROGRAMME)),
  shown(exemptionOf('employee', PROGRAMME, { exempts: false, step: 1 })),
  shown(VOIDING),
]
const completions: ListedCompletion[] = [
  shown(completionBy('employee')),
  shown(meetingCompletionOf('noAccount')),
  shown(registeredCompletionOf('noAccount', 'passwords', { scan: { fileName: 'ark.pdf', sha256: 'd'.repeat(64), webUrl: 'https://fjordvik.sharepoint.com/sites/kvitter/Evidence/ark.pdf' } })),
  shown(registeredCompletionOf('colleague')),
  shown(importedCompletionOf('director'), 'u-education'),
  shown(talkOf()),
]
const signOffs: ListedSignOff[] = [shown(signOffOf()), shown(signOffOf('p-leader', { outcome: 'not-relevant', reason: 'Ingen slike avtaler her' }))]
const { lessonId, version, level, effectiveOn, contentSha256, title, minutes } = lessonPublication()
const lessons: ListedLesson[] = [{ lessonId, version, level, effectiveOn, contentSha256, minutes, title: title.nb, content: canonicalJson(sampleLesson()), publishedAt: '2026-11-02T08:00:00Z' }]
const documents: ListedDocument[] = LANGUAGES.map((language) => ({
  documentId: 'ethics-standard',
  version: { major: 12, minor: 3 },
  level: 'minor',
  language,
  title: 'Etisk standard',
  markdown: `# Etisk standard\n\n${'Vi er ærlige. 😀 '.repeat(3_500)}slutt`,
  textSha256: 'a'.repeat(64),
  effectiveOn: '2026-11-10',
  publishedAt: '2026-11-02T08:00:00Z',
}))
const requirements: ListedRequirement[] = [{ requirement: ETHICS_STANDARD, version: 3, effectiveOn: '2026-11-02', publishedAt: '2026-11-02T08:00:00Z' }]
const found = { listName: 'Signatures', aboutKey: 'f'.repeat(64), occurrence: 1, fields: [], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00Z' }
const findings: ListedFinding[] = [
  { ...found, kind: 'row-differs', state: 'found', logNumber: 17, fields: ['PersonId', 'UnitId'], changedBy: 'En person: Kari Nordmann', changedAt: '2026-11-20T07:00:00Z', isPlanted: true },
  { ...found, kind: 'row-refused', state: 'found', logNumber: 17, detail: '400 invalidRequest' },
  { ...found, kind: 'row-restored', state: 'gone', occurrence: 2, goneAt: '2026-11-22T09:00:00Z' },
]
const prompts: PromptPack[] = [
  {
    day: '2026-11-23',
    number: 1,
    deliveries: [
      { personId: 'p-1', kind: 'ask', about: ['ethics-standard'], outcome: 'sent', at: '2026-11-23T08:00:00.000Z' },
      { personId: 'p-2', kind: 'ask', campaignId: 'winter', about: ['ethics-standard'], outcome: 'unreachable', reason: 'blocked', at: '2026-11-23T08:00:01.000Z' },
    ],
  },
]

/** Every list with values as they occur: the whole table, so that a new list without samples does not compile. */
export const LIST_SAMPLES: { [Name in keyof typeof LISTS]: (typeof LISTS)[Name] extends List<infer Value> ? Value[] : never } = { requirements, documents, lessons, signatures, completions, signOffs, decisions, prompts, findings }

function pick(record: ReturnType<typeof signature>) {
  const { subjectOid: _, presentationSha256: __, statementId: ___, statement: ____, activityId: _____, conversationIdSha256: ______, ...rest } = record
  return rest
}

function pickObligation(record: PaperSignatureRecord) {
  const { v, tenantId, appVersion, recordedAt, subject, requirementId, round, majorVersion, step } = record
  return { v, tenantId, appVersion, recordedAt, subject, requirementId, round, majorVersion, step }
}
