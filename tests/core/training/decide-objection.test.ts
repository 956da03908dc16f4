import { sha256 } from '../../../bot/hashing'
import { Fact, type RecordFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { decideObjection } from '../../../core/training/decide-objection'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

function decide(records: RecordFact[], about: RecordFact, by: SamplePerson | 'guest' = 'employee') {
  const source = { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'msteams-bot' as const }
  return decideObjection(sampleState(...records), { recordKey: factKey(sha256, about), reason: 'Jeg var ikke der' }, source, NOW)
}

describe('an objection', () => {
  it.each([meetingCompletionOf('employee'), registeredCompletionOf('employee'), importedCompletionOf('employee'), paperSignatureOf('employee')])('to a $kind about me makes it void, by me', (record) => {
    const decision = decide([record], record)
    expect(decision).toMatchObject({
      outcome: 'void',
      record: { kind: 'voiding', subject: PEOPLE.employee, actor: PEOPLE.employee, actorOid: oidOf('employee'), voids: factKey(sha256, record), round: record.round, step: 0, channel: 'msteams-bot', reason: 'Jeg var ikke der' },
    })
    if (decision.outcome === 'void') expect(Fact.parse(decision.record)).toEqual(decision.record)
  })

  it('opens the lesson again, one step higher', () => {
    const meeting = meetingCompletionOf('employee')
    const decision = decide([meeting], meeting)
    if (decision.outcome !== 'void') throw new Error('not void')
    const state = sampleState(lessonPublication('phishing'), requirementPublication(PROGRAMME), meeting, decision.record)
    const person = state.organisation.people.get(PEOPLE.employee)
    expect(person && listLearnStandings(state, person, TODAY)).toMatchObject([{ step: 1, state: 'due-soon' }])
  })

  it('is made once', () => expect(decide([meetingCompletionOf('employee'), voidingOf(meetingCompletionOf('employee'))], meetingCompletionOf('employee'))).toEqual({ outcome: 'already-void' }))

  it('is not made to what I did myself, nor to a voiding', () => {
    for (const own of [signatureBy('employee'), completionBy('employee'), voidingOf(paperSignatureOf('employee'))]) expect(decide([own], own)).toEqual({ outcome: 'not-registered' })
  })

  it("to somebody else's record finds nothing", () => {
    const other = meetingCompletionOf('colleague')
    expect(decide([other], other)).toEqual({ outcome: 'not-found' })
    expect(decide([], other)).toEqual({ outcome: 'not-found' })
  })

  it('of somebody who may not act is refused', () => {
    expect(decide([meetingCompletionOf('leaver')], meetingCompletionOf('leaver'), 'leaver')).toEqual({ outcome: 'refused', problem: 'left' })
    expect(decide([], meetingCompletionOf('employee'), 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' })
  })
})
