import { maySignTogether, weekViewOf } from '../../../bot/cards/week-view'
import type { Fact } from '../../../core/facts/fact'
import type { ActRequirement } from '../../../core/obligations/requirement'
import { oidOf, PEOPLE, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { MORE_DEPARTMENTS, RISK, ROUND } from '../chat/play-wheel'
import { onlyTask, taskPartsOf } from './play-task-parts'

const due = (requirementId: string, dueOn: string, more: Partial<ActRequirement> = {}) => requirementPublication({ ...RISK, requirementId, schedule: { kind: 'one-off', dueOn, leadDays: 10 }, ...more })
const week = (facts: Fact[], person: SamplePerson = 'leader') => weekViewOf(taskPartsOf([MORE_DEPARTMENTS, ...facts], { person }))
const deed = { v: 1 as const, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: RISK.requirementId, round: 'once', majorVersion: 1, step: 0, channel: 'tab' as const }
const byLeader = { actor: PEOPLE.leader, actorOid: oidOf('leader') }
const delegated: Fact = { kind: 'delegation', ...deed, ...byLeader, deed: 'give', toPersonId: PEOPLE.colleague, isStanding: false, reason: '', turn: 0 }
const asked: Fact = { kind: 'extension-request', ...deed, ...byLeader, wantedOn: '2027-01-10', reason: 'Flytting', turn: 0 }
const doneByDelegate: Fact = { kind: 'sign-off', ...deed, actor: PEOPLE.colleague, actorOid: oidOf('colleague'), recordedAt: '2026-11-20T10:00:00.000Z', doneOn: '2026-11-20', outcome: 'done', reason: '', as: 'delegate', needsConfirmation: true }

describe('a week', () => {
  it('comes in order of importance: overdue, due soon, open, to come, then what is done elsewhere', () => {
    const { entries, counts } = week([due('later', '2026-12-18'), due('late', '2026-11-15'), due('elsewhere', '2026-12-10', { evidence: 'none', doneIn: { system: 'Framsikt' } }), due('soon', '2026-11-23'), due('now', '2026-11-30'), due('far', '2027-02-01')])
    expect(entries.map((entry) => (entry.kind === 'task' ? entry.state : entry.kind))).toEqual(['overdue', 'due-soon', 'open', 'upcoming', 'shown'])
    expect(counts).toEqual({ overdue: 1, ahead: 3, waiting: 0 })
  })

  it('puts what others wait for right after what is overdue', () => {
    const facts = [due('late', '2026-11-15', { audience: { of: 'units', levels: ['directorate'] } }), requirementPublication(RISK), asked]
    expect(week(facts, 'director').entries.map(({ kind }) => kind)).toEqual(['task', 'time-request'])
    expect(week(facts, 'director').counts).toMatchObject({ overdue: 1, waiting: 1 })
  })

  it('shows what a delegate did as something to confirm', () => {
    const { entries, counts } = week([requirementPublication({ ...RISK, isConfirmedByLeader: true }), delegated, doneByDelegate])
    expect(entries).toMatchObject([{ kind: 'confirm', doneBy: 'Navn p-colleague' }])
    expect(counts).toEqual({ overdue: 0, ahead: 0, waiting: 1 })
  })

  it('says who has it, for whom it is done, and until when time was asked', () => {
    expect(week([requirementPublication(RISK), delegated]).entries).toMatchObject([{ remark: { kind: 'delegated-to', name: 'Navn p-colleague' } }])
    expect(week([requirementPublication(RISK), delegated], 'colleague').entries).toMatchObject([{ remark: { kind: 'delegated-by', name: 'Navn p-leader' } }])
    expect(week([requirementPublication(RISK), asked]).entries).toMatchObject([{ remark: { kind: 'asked-for-time', day: '2027-01-10' } }])
  })

  it('makes three and more of one activity one line, but no line of those that were passed on', () => {
    expect(week([requirementPublication(ROUND)]).entries).toMatchObject([{ kind: 'many', title: 'Vernerunde', count: 4, overdue: 0 }])
    const passedOn: Fact = { ...delegated, subject: 'unit/u-north', requirementId: ROUND.requirementId }
    expect(week([requirementPublication(ROUND), passedOn]).entries).toMatchObject([{ kind: 'many', count: 3 }, { kind: 'task', about: 'Avdeling north' }])
  })

  it('has room for eight lines and counts the rest', () => {
    const view = week(Array.from({ length: 11 }, (_, index) => due(`activity-${index}`, '2026-11-30')))
    expect([view.entries.length, view.more]).toEqual([8, 3])
  })

  it('is empty for whoever has nothing', () => expect(week([requirementPublication(RISK)], 'employee')).toMatchObject({ entries: [], more: 0, counts: { overdue: 0, ahead: 0, waiting: 0 } }))
})

describe('signing off together', () => {
  const may = (changes: Partial<ActRequirement>) => {
    const parts = taskPartsOf([requirementPublication({ ...RISK, ...changes })])
    return maySignTogether(parts, onlyTask(parts))
  }

  it('is for a form that a card can ask for all at once', () => expect(may({})).toBe(true))

  it('is not for who was there, for files or for what is done elsewhere', () => {
    const label = { nb: 'x', nn: 'x', en: 'x' }
    for (const kind of ['present', 'files'] as const) expect(may({ form: { fields: [{ kind, fieldId: 'x', label, isRequired: false }], mayBeNotRelevant: true, followUps: [], isReview: false } })).toBe(false)
    expect(may({ evidence: 'none' })).toBe(false)
  })
})
