import { addDays } from '../../../../core/days/day'
import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { TRAINING_DAYS_BEFORE } from '../../../../infra/local/municipality/history-days'

const FIRST_DAY = '2026-11-21'
const { completed, meetings, changes, users } = createMunicipality({ seed: 4, firstDay: FIRST_DAY })

test('some of those who could have taken the first lessons, and it can be brought in within a first start', () => {
  expect(completed.length).toBeGreaterThan(1_800)
  expect(completed.length).toBeLessThan(4_000)
  expect(new Set(completed.map(({ lessonId }) => lessonId))).toEqual(new Set(['impartiality', 'personal-data', 'leaders-duties']))
})

test('nobody takes a lesson before it is out, or on the first day', () => {
  for (const { requirementId, at } of completed) {
    const outOn = addDays(FIRST_DAY, -(TRAINING_DAYS_BEFORE as Record<string, number>)[requirementId]!)
    expect(at >= outOn && at < FIRST_DAY).toBe(true)
  }
})

test('nobody takes a lesson twice, and the leaders’ one only leaders', () => {
  expect(new Set(completed.map(({ personId, lessonId }) => `${personId} ${lessonId}`)).size).toBe(completed.length)
  const leaders = new Set(changes.flatMap((change) => (change.change === 'leader' ? [change.personId] : [])))
  expect(completed.filter(({ lessonId, personId }) => lessonId === 'leaders-duties' && !leaders.has(personId))).toEqual([])
})

test('in chat only with Teams', () => {
  const oidOf = new Map(changes.flatMap((change) => (change.change === 'account' ? [[change.personId, change.oid]] : [])))
  const hasTeams = new Map(users.map(({ id, hasTeams: has, accountEnabled }) => [id, has || !accountEnabled]))
  expect(completed.filter(({ personId, channel }) => channel === 'msteams-bot' && !hasTeams.get(oidOf.get(personId) ?? ''))).toEqual([])
})

test('some workplaces took one together, never without somebody there and never with the leader among those ticked', () => {
  expect(meetings.length).toBeGreaterThan(10)
  for (const { personIds, leaderPersonId, at } of meetings) {
    expect(personIds.length).toBeGreaterThan(0)
    expect(personIds).not.toContain(leaderPersonId)
    expect([0, 6]).not.toContain(new Date(at).getUTCDay())
  }
})

test('both are in order of time', () => {
  for (const list of [completed, meetings]) expect(list.map(({ at }) => at)).toEqual(list.map(({ at }) => at).sort())
})
