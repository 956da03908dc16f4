import { Fact } from '../../../../core/facts/fact'
import { factKey } from '../../../../core/facts/fact-key'
import { countOf, countStandings } from '../../../../core/overview/count-standings'
import { sha256 } from '../../../../bot/hashing'
import { planHistory } from '../../../../infra/local/history/plan-history'
import { SampleHistoryError } from '../../../../infra/local/history/sample-history-error'
import { FIRST_DAY, REQUIREMENT, sampleHistory, TENANT_ID } from './sample-history'

const planned = sampleHistory(1500)

test('every fact is one the log takes, and none occurs twice', async () => {
  const { facts } = await planned
  for (const fact of facts) Fact.parse(fact)
  expect(new Set(facts.map((fact) => factKey(sha256, fact))).size).toBe(facts.length)
})

test('facts come in the order of their time, all before the first day is over', async () => {
  const moments = (await planned).facts.map(({ recordedAt }) => recordedAt)
  expect(moments).toEqual([...moments].sort())
  expect(moments.at(-1)! < `${FIRST_DAY}T23`).toBe(true)
})

test('the same input gives the same facts, so that an interrupted run can be gone over again', async () => {
  const [one, other] = [await planned, await sampleHistory(1500)]
  expect(other.facts).toEqual(one.facts)
})

test('three versions are published by the controller, with a frozen text for each language', async () => {
  const { facts, texts, municipality } = await planned
  const publications = facts.flatMap((fact) => (fact.kind === 'document-publication' ? [fact] : []))
  expect(publications.map(({ version }) => version)).toEqual([{ major: 1, minor: 0 }, { major: 1, minor: 1 }, { major: 2, minor: 0 }])
  const controller = municipality.suggested.find(({ role }) => role === 'controller')?.oid
  expect(publications.every(({ actorOid }) => actorOid === controller)).toBe(true)
  const frozen = new Set(texts.map(({ sha256: hash }) => hash))
  expect(publications.flatMap(({ texts: named }) => Object.values(named)).filter(({ sha256: hash }) => !frozen.has(hash))).toEqual([])
})

test('on the first day about a third has signed, most others are overdue, some are open and some excluded', async () => {
  const { state } = await planned
  const { signed, outstanding, overdue, excluded } = countOf(countStandings(state, 'ethics-standard', FIRST_DAY), 'u-0001')
  expect(signed + outstanding + excluded).toBe(1500)
  expect(signed / 1500).toBeGreaterThan(0.25)
  expect(signed / 1500).toBeLessThan(0.45)
  expect(overdue).toBeGreaterThan(outstanding / 2)
  expect(outstanding - overdue).toBeGreaterThan(5)
  expect(excluded).toBeGreaterThan(20)
})

test('lessons and programmes are published with their contents, and the first lessons have been taken', async () => {
  const { facts, texts, state } = await planned
  const frozen = new Set(texts.map(({ sha256: hash }) => hash))
  const lessons = facts.flatMap((fact) => (fact.kind === 'lesson-publication' ? [fact] : []))
  expect(lessons.filter(({ contentSha256 }) => !frozen.has(contentSha256))).toEqual([])
  expect([...state.requirements.values()].flatMap(([first]) => (first && first.requirement.kind !== 'act' ? [first.requirement.requirementId] : []))).toEqual(['ethics-standard', 'privacy-security', 'ethics-lessons', 'leader-course'])
  const countOfKind = (kind: string) => facts.filter((fact) => fact.kind === kind).length
  expect(countOfKind('completion')).toBeGreaterThan(200)
  expect(countOfKind('meeting-completion')).toBeGreaterThan(5)
  expect(countOfKind('talk')).toBeGreaterThan(0)
})

test('a municipality without a controller cannot have published anything', async () => {
  const { municipality } = await planned
  const bent = { ...municipality, suggested: [] }
  const standard = [{ inForceOn: FIRST_DAY, draft: {} as never }]
  expect(() => planHistory({ municipality: bent, standard, requirement: REQUIREMENT, firstDay: FIRST_DAY, seed: 4, tenantId: TENANT_ID, appVersion: '0.1.0' }, sha256)).toThrow(SampleHistoryError)
})
