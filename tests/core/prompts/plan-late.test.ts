import { sha256 } from '../../../bot/hashing'
import { lateKey, planLate } from '../../../core/prompts/plan-late'
import { buildPromptBoard } from '../../../core/prompts/prompt-board'
import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'
import type { PromptRules } from '../../../core/prompts/prompt-rules'
import { PEOPLE, sampleState } from '../../sample/sample-log'
import { ALWAYS } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'

const rules: PromptRules = { ...ALWAYS, ladder: { ...ALWAYS.ladder, leaderAfterDays: 7, aboveAfterDays: 30 } }
const state = sampleState(signatureBy('colleague'), signatureBy('leader'), signatureBy('director'))
const plan = (day: string, lastToldOn: string | undefined = undefined, by = rules) => planLate(state, buildPromptBoard(state, day, by, sha256, () => NEVER_PROMPTED), by, () => lastToldOn)
/** The standard was due two weeks after it was published, for the newcomer after hiring. */
const DUE = '2026-11-24'

test('nobody is told before the days of the ladder are over', () => expect(plan(DUE)).toEqual([]))

test('the nearest leader is told by name, in departments without a leader too', () => {
  const [told, ...others] = plan('2026-12-10')
  expect(others).toEqual([])
  expect(told).toMatchObject({ personId: PEOPLE.leader, key: lateKey('2026-12-10'), below: [] })
  const names = told?.own.map(({ unitId, people }) => [unitId, people.map(({ personId }) => personId)])
  expect(names).toContainEqual(['u-kindergarten', [PEOPLE.employee, PEOPLE.noAccount, PEOPLE.disabled]])
  expect(told?.own[0]?.people[0]?.requirementIds).toEqual(['ethics-standard'])
})

test('the leader above is told by figures, later', () => {
  const above = plan('2027-02-10').find(({ personId }) => personId === PEOPLE.director)
  expect(above).toMatchObject({ own: [], below: [{ unitId: 'u-kindergarten', people: 3 }, { unitId: 'u-nursery', people: 2 }] })
})

test('a leader who is late is told of by the one above, never to themselves', () => {
  const late = sampleState(signatureBy('colleague'), signatureBy('director'), signatureBy('employee'))
  const told = planLate(late, buildPromptBoard(late, '2026-12-10', rules, sha256, () => NEVER_PROMPTED), rules, () => undefined)
  expect(told.find(({ personId }) => personId === PEOPLE.director)?.own).toEqual([{ unitId: 'u-kindergarten', people: [{ personId: PEOPLE.leader, requirementIds: ['ethics-standard'] }] }])
  expect(told.find(({ personId }) => personId === PEOPLE.leader)?.own.flatMap(({ people }) => people.map(({ personId }) => personId))).not.toContain(PEOPLE.leader)
})

test('once in two weeks, and in a group with more time later', () => {
  expect(plan('2026-12-10', '2026-11-27')).toEqual([])
  expect(plan('2026-12-11', '2026-11-27')).toHaveLength(1)
  const shifts: PromptRules = { ...rules, groups: [{ title: 'Turnus', unitIds: ['u-top'], hours: ALWAYS.hours, extraDays: 30 }] }
  expect(plan('2026-12-10', undefined, shifts)).toEqual([])
})

test('never, where the ladder says nothing of leaders', () => expect(plan('2027-06-10', undefined, { ...rules, ladder: { remindAfterDays: [7], yearlyOn: [] } })).toEqual([]))
