import { completions } from '../../../bot/lists/completions'
import { toRow } from '../../../bot/lists/list'
import { LIST_SAMPLES } from './list-samples'

const fieldsOf = (kind: string) => {
  const sample = LIST_SAMPLES.completions.find(({ fact }) => fact.kind === kind)
  if (!sample) throw new Error(`there is a ${kind} among the samples`)
  return toRow(completions, sample).fields
}

test('own answers show who completed which version of which lesson, and nothing of what was answered', () => {
  const fields = fieldsOf('completion')
  expect(fields).toMatchObject({ Title: 'phishing 1.0', CompletionKind: 'completion', LessonId: 'phishing', LessonVersion: '1.0', PersonId: 'p-employee', Channel: 'msteams-bot' })
  expect(fields).not.toHaveProperty('DoneOn')
  expect(fields['PersonOid']).toBeDefined()
})

test('what others tell has the day it was done, and how it is known', () => {
  expect(fieldsOf('meeting-completion')).toMatchObject({ DoneOn: '2026-11-11', ActorId: 'p-leader' })
  expect(fieldsOf('registered-completion')).toMatchObject({ DoneOn: '2026-11-10', CompletionReason: 'Tok kurset på papir' })
  expect(fieldsOf('imported-completion')).toMatchObject({ DoneOn: '2026-11-09', SourceSystem: 'KS Læring', UnitId: 'u-education' })
})

test('a conversation is about a unit and no person', () => {
  const fields = fieldsOf('talk')
  expect(fields).toMatchObject({ Title: 'phishing', DoneOn: '2026-11-11', UnitId: 'u-kindergarten', ActorId: 'p-leader' })
  expect(fields).not.toHaveProperty('PersonId')
})

test('a row whose record is no completion is not read as one', () => {
  const [signed] = LIST_SAMPLES.signatures
  expect(() => completions.fromFields({ ...fieldsOf('completion'), Record: JSON.stringify(signed?.fact) })).toThrow('signature')
})
