import type { organisationProblems, organisationUnit, previewHrFile } from '../../../core/api/organisation-questions'
import type { AnswerOf } from '../../../core/api/question'
import { PREVIEW_LISTS, type PreviewListName } from '../../../core/directory/preview-import'
import type { Overrides } from './service'

type Preview = AnswerOf<typeof previewHrFile>
type Ready = Extract<Preview, { outcome: 'ready' }>

export const IMPORT_KEY = '8'.repeat(64)
const line = (name: string, more: object = {}) => ({ total: 1, first: [{ name, on: '2025-12-01', ...more }] })
const lists = (changed: Partial<Ready['lists']>) => Object.fromEntries(PREVIEW_LISTS.map((name) => [name, changed[name] ?? { total: 0, first: [] }])) as Record<PreviewListName, Ready['lists'][PreviewListName]>

export const READY: Ready = {
  outcome: 'ready',
  importKey: IMPORT_KEY,
  people: 417,
  unchanged: 412,
  changes: 9,
  lists: lists({
    hired: { total: 60, first: [{ name: 'Ny Person', on: '2025-12-01' }, { name: 'Anne Ny', on: '2025-12-15' }] },
    left: line('Per Slutter'),
    unitsRenamed: line('Storskolen', { was: 'Skolen' }),
    classChanged: line('Liv Lærling', { was: 'apprentice' }),
  }),
  ignored: ['Lønn'],
  endsMany: false,
}
export const NOTHING_NEW: Ready = { ...READY, changes: 0, unchanged: 417, lists: lists({}), ignored: [] }

export const WRONG: Extract<Preview, { outcome: 'wrong' }> = {
  outcome: 'wrong',
  problems: [
    { code: 'no-such-day', table: 'ansatte', row: 14, column: 'fra' },
    { code: 'same-email', table: 'ansatte', row: 15, column: 'e-post', otherRow: 9 },
    { code: 'column-missing', table: 'stillinger', column: 'prosent' },
  ],
  problemCount: 3,
}

export const WORK: AnswerOf<typeof organisationProblems> = {
  source: 'hr-file',
  groups: [
    { kind: 'unit-without-leader', count: 2, people: 31, first: [{ unitId: 'u-1', unitName: 'Bakken skole', people: 31 }, { unitId: 'u-2', unitName: 'Lageret', people: 0 }] },
    { kind: 'person-without-account', count: 140, people: 140, first: [{ personId: '4711', name: 'Per Uten Konto', unitId: 'u-1', unitName: 'Bakken skole', people: 1 }] },
    { kind: 'account-unknown', count: 1, people: 0, first: [{ people: 0 }] },
  ],
  logNumber: 100,
}

export const BY_HAND: AnswerOf<typeof organisationUnit> = {
  units: [{ unitId: 'u-1', name: 'Bakken skole' }, { unitId: 'u-2', name: 'Lageret' }],
  logNumber: 100,
}
export const UNIT_BY_HAND: NonNullable<AnswerOf<typeof organisationUnit>['unit']> = {
  unitId: 'u-1',
  name: 'Bakken skole',
  leaders: [{ personId: '1', name: 'Liv Leder', acting: false, startsOn: '2024-08-01' }],
  roles: [{ personId: '2', name: 'Eva Etikk', role: 'ethics-guide', startsOn: '2025-01-01', endsOn: '2026-06-30' }],
  objects: [{ objectId: 'k-1', objectKind: 'contract', title: 'Renhold', effectiveOn: '2025-01-01' }],
}

export function organisationAnswers(): Overrides {
  return {
    previewHrFile: () => READY,
    importHrFile: () => ({ changes: 9, logNumber: 101 }),
    organisationProblems: () => WORK,
    organisationUnit: ({ unitId }) => (unitId === undefined ? BY_HAND : { ...BY_HAND, unit: { ...UNIT_BY_HAND, unitId } }),
    changeOrganisation: () => ({ logNumber: 101 }),
  }
}
