import { findConcerned, listNews } from '../../../bot/delivery/wheel-news'
import { sha256 } from '../../../bot/hashing'
import type { Fact, NumberedFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { paperSignatureOf, signOffOf, voidingOf } from '../../sample/sample-records'
import { requirementPublication, roundMove } from '../../sample/sample-rules'
import { taskPartsOf } from '../cards/play-task-parts'
import { RISK } from '../chat/play-wheel'

const of = { v: 1 as const, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: RISK.requirementId, round: 'once', majorVersion: 1, step: 0, actor: PEOPLE.leader, actorOid: oidOf('leader'), channel: 'tab' as const }
const give = (toPersonId: string, turn = 0): Fact => ({ kind: 'delegation', ...of, deed: 'give', toPersonId, isStanding: false, reason: 'Takk', turn })
const request: Fact = { kind: 'extension-request', ...of, wantedOn: '2027-01-10', reason: 'Flytting', turn: 0 }
const move = roundMove(RISK, 'once', '2027-01-05', { actor: PEOPLE.director, actorOid: oidOf('director'), subject: 'unit/u-kindergarten', grants: factKey(sha256, request) })
const done = signOffOf('unit/u-kindergarten', { requirementId: RISK.requirementId, round: 'once', actor: PEOPLE.colleague, actorOid: oidOf('colleague'), needsConfirmation: true })

/** Who is told of the last of these facts, and by which card. */
function told(...facts: Fact[]) {
  const parts = taskPartsOf([requirementPublication(RISK), ...facts])
  const last = facts.at(-1)
  if (!last) return []
  const numbered: NumberedFact = { number: 1, factKey: factKey(sha256, last), fact: last, salt: '', commitment: '' }
  return listNews(parts, numbered).map(({ personId, showing }) => [personId, showing(parts)?.card])
}

describe('of what is done about an activity', () => {
  it('the delegate is told, and whoever had it before', () => {
    expect(told(give(PEOPLE.colleague))).toEqual([[PEOPLE.colleague, 'delegated']])
    expect(told(give(PEOPLE.colleague), give(PEOPLE.employee, 1))).toEqual([[PEOPLE.colleague, 'taskNews'], [PEOPLE.employee, 'delegated']])
  })

  it('the leader is told of what is given back, the delegate of what is taken', () => {
    const end = (deed: 'return' | 'end', actor: 'colleague' | 'leader'): Fact => ({ kind: 'delegation', ...of, actor: PEOPLE[actor], actorOid: oidOf(actor), deed, toPersonId: PEOPLE.colleague, isStanding: false, reason: 'Borte', turn: 1 })
    expect(told(give(PEOPLE.colleague), end('return', 'colleague'))).toEqual([[PEOPLE.leader, 'taskNews']])
    expect(told(give(PEOPLE.colleague), end('end', 'leader'))).toEqual([[PEOPLE.colleague, 'taskNews']])
  })

  it('the leader above is asked, and whoever asked is told the answer', () => {
    expect(told(request)).toEqual([[PEOPLE.director, 'timeRequest']])
    expect(told(request, move)).toEqual([[PEOPLE.leader, 'taskNews']])
    expect(told(request, { kind: 'extension-refusal', ...of, actor: PEOPLE.director, actorOid: oidOf('director'), refuses: factKey(sha256, request), reason: 'Haster' })).toEqual([[PEOPLE.leader, 'taskNews']])
  })

  it('the leader is asked to confirm only what must be, and the delegate is told what is sent back', () => {
    expect(told(done)).toEqual([[PEOPLE.leader, 'confirmDone']])
    expect(told(signOffOf('unit/u-kindergarten', { requirementId: RISK.requirementId, round: 'once' }))).toEqual([])
    expect(told(done, voidingOf(done, { actor: PEOPLE.leader, actorOid: oidOf('leader') }))).toEqual([[PEOPLE.colleague, 'taskNews']])
  })

  it('nobody is told of a day that was moved without being asked for', () => expect(told(roundMove(RISK, 'once', '2027-01-05'))).toEqual([]))
})

describe('a fact is about an activity', () => {
  const known = new Map<string, Fact>([[factKey(sha256, request), request]])
  const concerned = (fact: Fact) => findConcerned(fact, (key) => known.get(key), (requirementId) => requirementId === RISK.requirementId)

  it('when it was recorded about one, or grants what was asked about one', () => {
    for (const fact of [done, request, give(PEOPLE.colleague), move, voidingOf(done)]) expect(concerned(fact)).toMatchObject({ requirementId: RISK.requirementId, subject: 'unit/u-kindergarten', round: 'once' })
  })

  it('not when it is a signature, its voiding, or a rule', () => {
    for (const fact of [paperSignatureOf('employee'), voidingOf(paperSignatureOf('employee')), requirementPublication(RISK), roundMove(RISK, 'once', '2027-01-05')]) expect(concerned(fact)).toBeUndefined()
  })
})
