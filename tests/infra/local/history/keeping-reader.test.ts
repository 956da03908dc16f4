import type { LogReader } from '../../../../bot/journal/log-reader'
import { createKeepingReader } from '../../../../infra/local/history/keeping-reader'
import { numbered, SAMPLE_FACTS } from '../../../sample/sample-log'

const facts = numbered(SAMPLE_FACTS)
const table = (asked: number[]): LogReader => ({ remember: () => undefined, read: (from) => Promise.resolve((asked.push(from), facts.slice(from - 1))) })

test('what it was told of is read without the table, in order and at most as much as wished', async () => {
  const asked: number[] = []
  const reader = createKeepingReader(table(asked))
  reader.remember(facts)
  expect(await reader.read(1, 2)).toEqual(facts.slice(0, 2))
  expect(await reader.read(3, 10)).toEqual(facts.slice(2))
  expect(asked).toEqual([])
})

test('what an earlier run numbered is read from the table', async () => {
  const asked: number[] = []
  const reader = createKeepingReader(table(asked))
  reader.remember(facts.slice(2))
  expect(await reader.read(1, 2)).toEqual(facts)
  expect(asked).toEqual([1])
})
