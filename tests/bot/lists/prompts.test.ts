import { toRow } from '../../../bot/lists/list'
import { prompts, type PromptPack } from '../../../bot/lists/prompts'
import { LIST_SAMPLES } from './list-samples'

const PACK = LIST_SAMPLES.prompts[0] as PromptPack

test('the row counts what it holds, and holds each of them', () => {
  const { fields } = toRow(prompts, PACK)
  expect(fields).toMatchObject({ SentOn: '2026-11-23', PackNumber: 1, People: 2, Arrived: 1, Unreached: 1, Unclear: 0 })
  expect(prompts.fromFields(fields)).toEqual(PACK)
})

test('eighty people fit in one', () => {
  const [one] = PACK.deliveries
  if (!one) throw new Error('no sample')
  const long = { ...one, personId: 'p'.repeat(40), campaignId: 'c'.repeat(20), about: ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)], reason: 'ConversationBlockedByUser' }
  expect(() => toRow(prompts, { ...PACK, deliveries: Array.from({ length: 80 }, () => long) })).not.toThrow()
})

test('a row that holds something else is refused', () => expect(() => prompts.fromFields({ SentOn: '2026-11-23', PackNumber: 1, Deliveries: '[{"personId":1}]' })).toThrow('Deliveries'))
