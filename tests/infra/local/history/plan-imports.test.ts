import { addDays, type Day } from '../../../../core/days/day'
import { OrganisationFact } from '../../../../core/facts/fact'
import type { OrganisationChange } from '../../../../core/organisation/organisation-change'
import { planImports } from '../../../../infra/local/history/plan-imports'
import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { FIRST_DAY, TENANT_ID } from './sample-history'

const { changes } = createMunicipality({ seed: 8, firstDay: FIRST_DAY, people: 3000 })
const imports = planImports(changes, FIRST_DAY, { tenantId: TENANT_ID, appVersion: '0.1.0' })

test('every change is in one fact, and every fact is one the log takes', () => {
  for (const fact of imports) OrganisationFact.parse(fact)
  expect(imports.flatMap((fact) => fact.changes)).toHaveLength(changes.length)
  expect(new Set(imports.flatMap((fact) => fact.changes)).size).toBe(changes.length)
})

test('import and part make a fact unique', () => {
  expect(new Set(imports.map(({ importId, part }) => `${importId}/${part}`)).size).toBe(imports.length)
})

test('they come every four weeks, the last one not after the first day', () => {
  const days = [...new Set(imports.map(({ observedOn }) => observedOn))]
  expect(days).toEqual([...days].sort())
  expect(days.length).toBeGreaterThan(20)
  expect(days.at(-1)! <= FIRST_DAY).toBe(true)
})

test('nobody is hired, leaves or begins to lead before the log knows', () => {
  const comesIntoForce = (change: OrganisationChange): Day => {
    if ((change.change === 'spell' || change.change === 'post') && change.endsOn !== undefined && change.endsOn < FIRST_DAY) return change.endsOn
    return 'startsOn' in change ? change.startsOn : change.effectiveOn
  }
  const first = imports[0]!.observedOn
  for (const { observedOn, changes: inFact } of imports)
    for (const change of inFact) expect(comesIntoForce(change) >= observedOn || observedOn === first).toBe(true)
})

test('what comes into force before the first import is in it, in parts of at most 500 changes', () => {
  const first = imports.filter(({ observedOn }) => observedOn === addDays(FIRST_DAY, -760))
  expect(first.map(({ part }) => part)).toEqual(first.map((_, index) => index))
  expect(first.slice(0, -1).every((fact) => fact.changes.length === 500)).toBe(true)
})
