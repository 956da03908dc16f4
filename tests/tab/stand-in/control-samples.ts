import type { ownSpotChecks, spotCheck, spotChecks } from '../../../core/api/control-questions'
import type { inspection, inspections, previewInspectionImport } from '../../../core/api/inspection-questions'
import type { AnswerOf } from '../../../core/api/question'
import { key } from './samples'
import type { Overrides } from './service'

const none = { found: 0, closed: 0, overdue: 0 }
const findings = { order: { found: 2, closed: 1, overdue: 1 }, deviation: none, observation: { found: 1, closed: 0, overdue: 0 }, improvement: none }

export const REGISTER: AnswerOf<typeof inspections> = {
  inspections: [
    { inspectionId: 'i-labour', inspectionKind: 'supervision', by: 'Arbeidstilsynet', title: 'Vold og trusler', heldOn: '2025-08-18', unitNames: ['Solbakken barnehage'], state: 'overdue', findings, nextDueOn: '2025-11-15' },
    { inspectionId: 'i-fire', inspectionKind: 'certification', by: 'Nemko', title: 'ISO 14001', heldOn: '2024-09-21', unitNames: ['Vann og avløp'], state: 'closed', closedOn: '2024-09-21', findings: { order: none, deviation: none, observation: none, improvement: none } },
  ],
  figures: { inspections: 2, closed: 1, findings },
  figuresBy: { year: [], inspectionKind: [], by: [] },
  choices: { years: [2025, 2024], authorities: ['Arbeidstilsynet', 'Nemko'], units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }] },
  mayWrite: true,
  logNumber: 100,
}

export const INSPECTION: AnswerOf<typeof inspection> = {
  inspection: { inspectionId: 'i-labour', inspectionKind: 'supervision', by: 'Arbeidstilsynet', title: 'Vold og trusler', heldOn: '2025-08-18', unitIds: ['u-kindergarten'], summary: 'Tilsyn i barnehagen.', reportUrl: 'https://portal.test/1' },
  units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }],
  findings: [
    { findingId: 'f1', findingClass: 'order', text: 'Kartlegg risikoen for vold', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage', dueOn: '2025-11-15', closedOn: '2025-11-12', state: 'closed', isSignedOff: true, order: { requirementId: 'orders', round: 'once', about: 'object/order:i-labour:f1' } },
    { findingId: 'f2', findingClass: 'order', text: 'Gi opplæring', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage', dueOn: '2025-11-20', state: 'overdue', isSignedOff: false, order: { requirementId: 'orders', round: 'once', about: 'object/order:i-labour:f2' } },
    { findingId: 'f3', findingClass: 'observation', text: 'Rutinen er lite kjent', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage', state: 'open', isSignedOff: false },
  ],
  hiddenFindings: 0,
  state: 'overdue',
  revision: 2,
  history: [
    { revision: 2, recordedAt: '2025-10-02T08:00:00.000Z', byName: 'Anne Lie', source: 'imported', changed: ['title', 'summary'], findings: { added: 0, changed: 1, removed: 0 } },
    { revision: 1, recordedAt: '2025-09-01T08:00:00.000Z', byName: 'Anne Lie', source: 'entered', changed: [], findings: { added: 3, changed: 0, removed: 0 } },
  ],
  mayWrite: true,
  logNumber: 100,
}

export const IMPORT_KEY = '7'.repeat(64)
export const READY_REGISTER: Extract<AnswerOf<typeof previewInspectionImport>, { outcome: 'ready' }> = {
  outcome: 'ready',
  importKey: IMPORT_KEY,
  rows: 9,
  counts: { new: 1, changed: 1, same: 3, wrong: 1 },
  inspections: [{ outcome: 'new', title: 'Rømning', by: 'Brannvesenet', heldOn: '2025-09-21', findings: 2, rows: 2 }, { outcome: 'changed', title: 'Vold og trusler', by: 'Arbeidstilsynet', heldOn: '2025-08-18', findings: 3, rows: 3 }],
  problems: [{ row: 7, column: 'unit', problem: 'unit-unknown', value: 'Solbaken', suggestions: ['Solbakken barnehage', 'Solvik'] }],
  problemCount: 1,
}

const hitRate = { drawn: 3, judged: 1, waiting: 1, shown: 1, holds: 1, fails: 0, 'not-shown': 0, void: 0 }
const check = { checkId: 'autumn', title: 'Høsten 2025', drawnOn: '2025-11-18', from: '2025-09-01', to: '2025-11-17', dueOn: '2025-12-10', population: 41, hitRate }

export const CHECKS: AnswerOf<typeof spotChecks> = {
  checks: [check],
  hitRate,
  choices: { activities: [{ requirementId: 'risk-review', title: { nb: 'Gjennomgå risiko', nn: 'Gå gjennom risiko', en: 'Review risk' } }], units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }] },
  mayDraw: true,
  logNumber: 100,
}

const label = (text: string) => ({ nb: text, nn: text, en: text })
const sample = {
  title: label('Gjennomgå risiko'),
  round: '2025',
  aboutName: 'Solbakken barnehage',
  unitName: 'Solbakken barnehage',
  byName: 'Kari Nordby',
  doneOn: '2025-11-10',
  recordedAt: '2025-11-10T08:00:00.000Z',
  form: {
    fields: [
      { kind: 'text' as const, fieldId: 'what', label: label('Hva ble vurdert?'), isRequired: true },
      { kind: 'choice' as const, fieldId: 'risk', label: label('Risiko'), isRequired: true, isMultiple: false, options: [{ optionId: 'low', label: label('Lav') }, { optionId: 'high', label: label('Høy') }] },
      { kind: 'present' as const, fieldId: 'present', label: label('Til stede'), isRequired: false },
    ],
    mayBeNotRelevant: true,
    followUps: [],
    isReview: false,
  },
  answers: [
    { kind: 'text' as const, fieldId: 'what', text: 'Vold' },
    { kind: 'choice' as const, fieldId: 'risk', optionIds: ['low'] },
    { kind: 'present' as const, fieldId: 'present', personIds: ['p-1'], others: 2 },
  ],
  presentNames: ['Ola Vik'],
}
const file = { fileName: 'abc-evidence-1.pdf', sha256: key('1'), webUrl: 'https://fjordvik.sharepoint.test/1.pdf' }

export const CHECK: AnswerOf<typeof spotCheck> = {
  check,
  seed: '0123456789abcdef0123456789abcdef',
  drawnAtNumber: 12_000,
  verified: 'same',
  byName: 'Anne Lie',
  samples: [
    { ...sample, recordKey: key('1'), state: 'shown', evidence: { text: 'Se protokollen', files: [file], byName: 'Kari Nordby', recordedAt: '2025-11-19T08:00:00.000Z' }, mayJudge: true },
    { ...sample, recordKey: key('2'), aboutName: 'Småbarn', answers: [], state: 'holds', evidence: { text: 'Se møtereferat', files: [], byName: 'Kari Nordby', recordedAt: '2025-11-19T08:00:00.000Z' }, verdict: { holds: true, note: '', byName: 'Per Revisor', recordedAt: '2025-11-20T08:00:00.000Z' }, mayJudge: false },
    { ...sample, recordKey: key('3'), aboutName: 'Storebarn', state: 'waiting', mayJudge: false },
  ],
  logNumber: 12_345,
}

const request = { checkId: 'autumn', checkTitle: 'Høsten 2025', dueOn: '2025-12-10', title: label('Gjennomgå risiko'), unitName: 'Solbakken barnehage', doneOn: '2025-11-10' }
export const REQUESTS: AnswerOf<typeof ownSpotChecks> = {
  requests: [
    { ...request, recordKey: key('1'), aboutName: 'Solbakken barnehage', isSomebodyElses: false, state: 'waiting' },
    { ...request, recordKey: key('2'), aboutName: 'Småbarn', isSomebodyElses: true, state: 'fails', shownOn: '2025-11-19', note: 'Ikke datert' },
  ],
  logNumber: 100,
}

export function controlAnswers(): Overrides {
  return {
    inspections: () => REGISTER,
    inspection: () => INSPECTION,
    saveInspection: ({ inspection: written, revision }) => ({ inspectionId: (written as unknown as { inspectionId: string }).inspectionId, revision, logNumber: 101 }),
    previewInspectionImport: () => READY_REGISTER,
    importInspections: () => ({ recorded: 2, logNumber: 101 }),
    exportInspections: ({ format }) => ({ fileName: `Tilsyn og revisjon 2025-11-21.${format}`, mediaType: 'text/csv', contentBase64: 'YTti' }),
    previewSpotCheck: () => ({ population: 41, activities: [], logNumber: 100 }),
    drawSpotCheck: ({ checkId, count }) => ({ checkId, drawn: Number(count), population: 41, logNumber: 101 }),
    spotChecks: () => CHECKS,
    spotCheck: () => CHECK,
    ownSpotChecks: () => ({ requests: [], logNumber: 100 }),
    showEvidence: () => ({ outcome: 'shown', logNumber: 101 }),
    judgeEvidence: () => ({ outcome: 'judged', logNumber: 101 }),
  }
}
