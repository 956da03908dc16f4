import { RecordFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { sha256 } from '../../../bot/hashing'
import { completionBy, importedCompletionOf, meetingCompletionOf, registeredCompletionOf, signOffOf, talkOf } from '../../sample/sample-records'

const OF_ONE_LESSON = [completionBy('employee'), meetingCompletionOf('employee'), registeredCompletionOf('employee'), importedCompletionOf('employee')]

test('a record of training is taken as it was written', () => {
  for (const record of [...OF_ONE_LESSON, talkOf(), signOffOf()]) expect(RecordFact.parse(record)).toEqual(record)
})

test('however it is known, a lesson is completed once: all ways share one key', () => expect(new Set(OF_ONE_LESSON.map((record) => factKey(sha256, record))).size).toBe(1))

test('a conversation is no completion, for it is about the unit', () => expect(factKey(sha256, talkOf())).not.toBe(factKey(sha256, completionBy('employee', 'phishing', { subject: 'unit/u-kindergarten', round: 'phishing/first' }))))

test.each<[string, object]>([
  ['answers', { ...completionBy('employee'), answers: { sender: ['colour'] } }],
  ['how many were wrong', { ...completionBy('employee'), wrong: 2 }],
  ['who was at a conversation', { ...talkOf(), present: ['p-employee'] }],
  ['a registration without a reason', { ...registeredCompletionOf('employee'), reason: '' }],
])('a record with %s is refused', (_, record) => expect(RecordFact.safeParse(record).success).toBe(false))
