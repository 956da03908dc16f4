import { sha256 } from '../../../bot/hashing'
import { layOverJournal } from '../../../core/facts/lay-over-journal'
import { listStandings } from '../../../core/obligations/standing'
import { decideSignature, keyOf } from '../../../core/signing/decide-signature'
import { NOW, numbered, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'

function signatureOf(personId: string) {
  const state = sampleState()
  const person = state.organisation.people.get(personId)
  if (!person) throw new Error('no such person')
  const [standing] = listStandings(state, person, TODAY)
  const textSha256 = state.documents.get('ethics-standard')?.[0]?.texts.nb.sha256 ?? ''
  const decision = decideSignature(
    state,
    sha256,
    { obligationKey: standing ? keyOf(sha256, standing.obligation) : '', step: 0, textSha256, language: 'nb' },
    { oid: oidOf('employee'), tenantId: TENANT_ID, channel: 'tab', activityId: '', conversationIdSha256: '', presentationSha256: '0'.repeat(64), appVersion: '1' },
    NOW,
  )
  if (decision.outcome !== 'sign') throw new Error(decision.outcome)
  return { state, person, record: decision.record }
}

describe('laying the journal over the state', () => {
  it('fulfils an obligation by a signature that the log has not numbered', () => {
    const { state, person, record } = signatureOf(PEOPLE.employee)
    const [{ number: _, ...journalled }] = numbered([record]) as [ReturnType<typeof numbered>[number]]
    const [standing] = listStandings(layOverJournal(state, person.personId, [journalled]), person, TODAY)
    expect(standing).toMatchObject({ state: 'fulfilled', by: { recordKey: journalled.factKey } })
    expect(listStandings(state, person, TODAY)[0]?.state).not.toBe('fulfilled')
  })

  it('counts a record once that both the log and the journal hold, and keeps its number', () => {
    const { record } = signatureOf(PEOPLE.employee)
    const state = sampleState(record)
    const laidOver = layOverJournal(state, PEOPLE.employee, numbered([record]))
    expect(laidOver.recordsBySubject.get(PEOPLE.employee)).toEqual(state.recordsBySubject.get(PEOPLE.employee))
    expect(laidOver.recordsBySubject.get(PEOPLE.employee)?.[0]?.number).toBe(4)
  })

  it('takes nothing that is about somebody else', () => {
    const { state, record } = signatureOf(PEOPLE.employee)
    expect(layOverJournal(state, PEOPLE.colleague, numbered([record])).recordsBySubject.get(PEOPLE.colleague)).toEqual([])
  })
})
