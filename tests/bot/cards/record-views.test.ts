import { createLinks } from '../../../bot/cards/links'
import { isVoid, listSigned, receiptsViewOf, receiptViewOf } from '../../../bot/cards/record-views'
import { verificationCode } from '../../../core/facts/verification-code'
import { PEOPLE, sampleState } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })
const paper = paperSignatureOf('employee')
const later = signatureBy('employee', { step: 1, recordedAt: '2026-11-14T10:00:00.000Z' })
const state = sampleState(paper, voidingOf(paper), later)
const records = state.recordsBySubject.get(PEOPLE.employee) ?? []
const parts = { state, links, language: 'nb' as const, nameOf: (personId: string) => `Navn ${personId}` }

describe('records as people see them', () => {
  it('are signatures of either class, newest first, and never the voiding itself', () =>
    expect(listSigned(records).map(({ record }) => record.kind)).toEqual(['signature', 'paper-signature']))

  it('are void only when a voiding names them', () => {
    const [signed, onPaper] = listSigned(records)
    expect([isVoid(records, signed?.recordKey ?? ''), isVoid(records, onPaper?.recordKey ?? '')]).toEqual([false, true])
  })

  it('become a receipt of their own class: only a signature of the person says what was confirmed', () => {
    const [signed, onPaper] = listSigned(records)
    if (!signed || !onPaper) throw new Error('no records')
    expect(receiptViewOf(parts, signed, false)).toMatchObject({ statement: later.statement, verificationCode: verificationCode(signed.recordKey), personName: 'Navn p-employee', isVoid: false })
    const view = receiptViewOf(parts, onPaper, true)
    expect(view).toMatchObject({ paper: { registeredBy: 'Navn p-leader', signedOn: '2026-11-12' }, isVoid: true })
    expect(view.statement).toBeUndefined()
  })

  it('are listed by the day they were signed, three with buttons and the rest counted', () => {
    const view = receiptsViewOf(parts, [...records, ...Array.from({ length: 4 }, (_, index) => ({ recordKey: `${index}`.repeat(64), record: signatureBy('employee') }))])
    expect(view.receipts).toHaveLength(3)
    expect(view.more).toBe(3)
    expect(receiptsViewOf(parts, records).receipts).toMatchObject([{ on: '2026-11-14', isOnPaper: false }, { on: '2026-11-12', isOnPaper: true, isVoid: true }])
  })
})
