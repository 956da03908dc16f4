import { findings, toListedFinding } from '../../../bot/lists/findings'
import { FindingKind, type Finding } from '../../../core/findings/finding'
import { LIST_SAMPLES } from './list-samples'

const [differs, refused] = LIST_SAMPLES.findings
if (!differs || !refused) throw new Error('there are samples')
const FOUND: Finding = { kind: 'row-missing', listName: 'Signatures', aboutKey: 'k', fields: [], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z' }

test('the same thing found again is the same finding, another thing or another time is not', () => {
  expect(findings.key({ ...differs, foundAt: '2030-01-01T00:00:00Z', detail: 'other' })).toBe(findings.key(differs))
  const others = [refused, { ...differs, aboutKey: 'x' }, { ...differs, occurrence: 2 }, { ...differs, state: 'gone' as const }]
  expect(new Set([differs, ...others].map((each) => findings.key(each))).size).toBe(5)
})

test('a finding says to the controller in words what is wrong, whatever it is', () => {
  expect(findings.toFields(differs)['Title']).toBe('Raden i listen er en annen enn i loggen')
  expect(findings.toFields(refused)['Title']).toBe('SharePoint tok ikke imot raden')
  for (const kind of FindingKind.options) expect(String(findings.toFields({ ...differs, kind })['Title']).length).toBeGreaterThan(10)
})

test('that it is gone again is a further row, and a deleted row that is back is called restored', () => {
  const kept = { findingId: 'f', occurrence: 1, finding: FOUND, goneAt: '2026-11-22T09:00:00.000Z' }
  const [found, gone] = (['found', 'gone'] as const).map((state) => toListedFinding(kept, state))
  expect([found?.kind, gone?.kind]).toEqual(['row-missing', 'row-restored'])
  expect([found?.goneAt, gone?.goneAt]).toEqual([undefined, '2026-11-22T09:00:00.000Z'])
  expect(findings.toFields(toListedFinding({ ...kept, finding: { ...FOUND, kind: 'list-missing' } }, 'gone'))['Title']).toBe('Listen er borte (ikke lenger)')
})

test('it says who changed it, as SharePoint names them', () => {
  const by = (changedBy: Finding['changedBy']) => toListedFinding({ findingId: 'f', occurrence: 1, finding: { ...FOUND, ...(changedBy && { changedBy }) } }, 'found').changedBy
  expect([by({ who: 'person', name: 'Kari' }), by({ who: 'application', name: 'Flyt' }), by({ who: 'kvitter' }), by(undefined)]).toEqual(['En person: Kari', 'En app: Flyt', 'Kvitter', undefined])
})
