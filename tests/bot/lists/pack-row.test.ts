import { packRowName, readPackRow, toPackRow } from '../../../bot/lists/pack-row'
import type { PromptPack } from '../../../bot/lists/prompts'
import { LIST_SAMPLES } from './list-samples'

const PACK = LIST_SAMPLES.prompts[0] as PromptPack

test('a pack comes back from its row as it was laid down', () => {
  expect(readPackRow(toPackRow(PACK))).toEqual({ ...PACK, isListed: false })
  expect(readPackRow(toPackRow(PACK, true)).isListed).toBe(true)
})

test('rows lie in the order of days and numbers', () => {
  const names = [packRowName('2026-11-23', 9), packRowName('2026-11-23', 10), packRowName('2026-11-24', 1)]
  expect([...names].sort()).toEqual(names)
})

test('a row that is none is refused', () => expect(() => readPackRow({ row: '2026-11-23-00001', values: { deliveries: '{}', isListed: true } })).toThrow())
