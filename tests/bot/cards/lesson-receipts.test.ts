import { createLinks } from '../../../bot/cards/links'
import { completedWhen, lessonReceiptViewOf, listLearned } from '../../../bot/cards/lesson-receipts'
import { receiptsViewOf, receiptViewOf } from '../../../bot/cards/record-views'
import { sha256 } from '../../../bot/hashing'
import { factKey } from '../../../core/facts/fact-key'
import { verificationCode } from '../../../core/facts/verification-code'
import type { LearnedRecord } from '../../../core/obligations/obligation'
import { sampleState } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { lessonPublication } from '../../sample/sample-rules'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })
const parts = { state: sampleState(lessonPublication()), links, language: 'nb' as const, nameOf: (personId: string) => `Navn ${personId}` }
const keyed = <Kind extends Parameters<typeof factKey>[1]>(record: Kind) => ({ recordKey: factKey(sha256, record), record })
const view = (record: LearnedRecord, isVoid = false) => lessonReceiptViewOf(parts, keyed(record), isVoid)

describe('the receipt of a lesson', () => {
  it('by own answers has the moment, the language and the code, and nobody objects to it', () => {
    const own = completionBy('employee')
    expect(view(own)).toMatchObject({ title: 'Kjenn igjen svindel', version: '1.0', evidence: 'own', completedAt: own.recordedAt, language: 'nb', mayObject: false, verificationCode: verificationCode(keyed(own).recordKey) })
    expect(view(own).registeredBy).toBeUndefined()
  })

  it.each([
    [meetingCompletionOf('employee'), { evidence: 'meeting', completedOn: '2026-11-11', registeredBy: 'Navn p-leader' }],
    [registeredCompletionOf('employee'), { evidence: 'registered', completedOn: '2026-11-10', reason: 'Tok kurset på papir' }],
    [importedCompletionOf('employee'), { evidence: 'imported', completedOn: '2026-11-09', system: 'KS Læring' }],
  ])('of a $kind says who told it and when it was', (record, told) => {
    expect(view(record)).toMatchObject({ ...told, mayObject: true })
    expect(view(record, true)).toMatchObject({ isVoid: true, mayObject: false })
    expect(completedWhen(record)).toEqual({ completedOn: told.completedOn })
  })
})

describe('completions among records', () => {
  const meeting = meetingCompletionOf('employee', 'phishing', { recordedAt: '2026-11-15T10:00:00.000Z' })
  const records = [completionBy('employee', 'passwords'), signatureBy('employee'), meeting, voidingOf(meeting)].map(keyed)

  it('are all classes, newest first', () => expect(listLearned(records).map(({ record }) => record.kind)).toEqual(['meeting-completion', 'completion']))

  it('are listed beside signatures, with what is void and what others told', () => {
    expect(receiptsViewOf(parts, records)).toMatchObject({
      receipts: [{ title: 'Etisk standard' }],
      lessons: [{ on: '2026-11-11', isVoid: true, isByOthers: true }, { on: '2026-11-12', isVoid: false, isByOthers: false }],
      more: 0,
    })
  })
})

it('a signature on paper may be objected to as long as it counts', () => {
  const paper = keyed(paperSignatureOf('employee'))
  expect([false, true].map((isVoid) => receiptViewOf(parts, paper, isVoid).mayObject)).toEqual([true, undefined])
  expect(receiptViewOf(parts, keyed(signatureBy('employee')), false).mayObject).toBeUndefined()
})
