import { sha256 } from '../../../bot/hashing'
import { measureId } from '../../../core/facts/apply-objects'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { touchSubjects, type Touched } from '../../../core/facts/touched-subjects'
import { publication, SAMPLE_FACTS, sampleState } from '../../sample/sample-log'
import { signOffOf, voidingOf } from '../../sample/sample-records'
import { inspectionOf, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
const touchedBy = (fact: Fact, ...before: Fact[]): string[] => {
  const touched: Touched = { subjects: new Set(), isAll: false }
  touchSubjects(touched, sampleState(...before, fact), { fact, factKey: factKey(sha256, fact) })
  return touched.isAll ? ['all'] : [...touched.subjects]
}
const signOff = signOffOf('unit/u-kindergarten', { measures: [{ title: 'Tiltak', dueOn: '2026-12-31' }] })
const measure = `object/${measureId(factKey(sha256, signOff), 0)}`

test('a record touches whom it is about, and the measures that come and go with it', () => {
  expect(touchedBy(signOffOf())).toEqual(['unit/u-kindergarten'])
  expect(touchedBy(signOff)).toContain(measure)
  expect(touchedBy(voidingOf(signOff), signOff)).toContain(measure)
})

test('a rule touches everybody, and so does a round moved for all', () => {
  for (const fact of [requirementPublication(YEARLY), withdrawalOf(YEARLY), roundMove(YEARLY, '2026', '2026-12-01')]) expect(touchedBy(fact)).toEqual(['all'])
  expect(touchedBy(roundMove(YEARLY, '2026', '2026-12-01', { subject: 'unit/u-kindergarten' }))).toEqual(['unit/u-kindergarten'])
})

test('an inspection touches its orders, and a text nobody’s activities', () => {
  expect(touchedBy(inspectionOf())).toEqual(['object/order:i-1:f-1'])
  expect(touchedBy(publication(9, 0, '2026-12-01'))).toEqual([])
})

test('a change of the organisation touches those it is about, one of the tree everybody', () => {
  const changes = (...told: typeof organisation.changes): Fact => ({ ...organisation, importId: 'later', changes: told })
  expect(touchedBy(changes({ change: 'leave', personId: 'p-1', startsOn: '2026-11-01' }, { change: 'role', unitId: 'u-kindergarten', role: 'archivist', personId: 'p-2', startsOn: '2026-11-01' }))).toEqual(['p-1', 'role/u-kindergarten/archivist', 'p-2'])
  expect(touchedBy(changes({ change: 'unit', unitId: 'u-new', parentId: 'u-top', name: 'Ny', level: 'workplace', effectiveOn: '2026-11-01' }))).toEqual(['all'])
})
