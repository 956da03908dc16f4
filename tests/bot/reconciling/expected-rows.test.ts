import { createFindingStore } from '../../../bot/findings/finding-store'
import { showFindings } from '../../../bot/findings/show-findings'
import { LIST_SHAPES, LISTS, type ListShape } from '../../../bot/lists'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { expectFromFindings, expectFromLog, expectFromPacks } from '../../../bot/reconciling/expected-rows'
import { sha256 } from '../../../bot/hashing'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import type { Finding } from '../../../core/findings/finding'
import { sampleLesson } from '../../sample/sample-lesson'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signOffOf, talkOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'
import { campaignFact, promptRulesPublication } from '../../sample/sample-prompts'
import { toRow } from '../../../bot/lists/list'
import { PACK_PARTITION, toPackRow } from '../../../bot/lists/pack-row'
import { prompts, type PromptPack } from '../../../bot/lists/prompts'
import { LIST_SAMPLES } from '../lists/list-samples'
import { signature } from '../journal/sample-facts'
import { playLists, signAll } from './play-lists'

const FOLLOWING = LIST_SHAPES.filter((shape) => shape !== LISTS.findings && shape !== LISTS.prompts)
const played = async () => {
  const { flow, parts, texts, recordList } = playLists()
  const keys = await signAll(flow, 3)
  const expect = (list: ListShape, through: number) => expectFromLog({ readModel: flow.readModel, context: { texts: parts.texts, unitIdOf: () => 'u' } }, list, through)
  return { flow, texts, keys, recordList, expect }
}

/** One of each kind of fact that becomes a row, whatever it says. */
const ONE_OF_EACH: Fact[] = [
  lessonPublication(),
  requirementPublication(PROGRAMME),
  withdrawalOf(PROGRAMME),
  lessonReturn(),
  roundMove(PROGRAMME, 'phishing/p-employee-1', '2026-12-24'),
  exemptionOf('employee', PROGRAMME),
  paperSignatureOf('noAccount'),
  completionBy('employee'),
  meetingCompletionOf('colleague'),
  registeredCompletionOf('leader'),
  importedCompletionOf('newcomer'),
  talkOf(),
  campaignFact('plan'),
  promptRulesPublication(),
  signOffOf(),
  voidingOf(paperSignatureOf('noAccount')),
]

test.each(FOLLOWING.map((shape) => [shape.name, shape] as const))('of every kind of fact %s shows exactly what is expected', async (_, shape) => {
  const { flow, texts, recordList, expect: expected } = await played()
  const content = canonicalJson(sampleLesson())
  await texts.save(sha256OfText(sha256, content), content)
  await flow.journal.saveAll(ONE_OF_EACH)
  await flow.settle()
  const rows = recordList.rowsOf(shape.name)
  const { mustShow, ...rest } = await expected(shape, 100)
  expect(rows.length).toBeGreaterThan(0)
  expect([...mustShow.keys()].sort()).toEqual(rows.map(({ recordKey }) => recordKey).sort())
  for (const { recordKey } of rows) expect((await rest.find(recordKey))?.row.recordKey).toBe(recordKey)
})

test.each(FOLLOWING.map((shape) => [shape.name, shape] as const))('of %s exactly the rows are expected that were written', async (_, shape) => {
  const { recordList, expect: expected } = await played()
  const rows = recordList.rowsOf(shape.name)
  const { mustShow, ...rest } = await expected(shape, 100)
  expect([...mustShow.keys()].sort()).toEqual(rows.map(({ recordKey }) => recordKey).sort())
  for (const { recordKey } of rows) expect((await rest.find(recordKey))?.row.recordKey).toBe(recordKey)
  expect(await rest.find('0'.repeat(64))).toBeUndefined()
})

test('a row that has not been written yet may be there, but need not', async () => {
  const { flow, keys, expect: expected } = await played()
  const { mustShow, ...rest } = await expected(LISTS.signatures, 4)
  expect([...mustShow]).toEqual([[keys[0], 4]])
  expect(await rest.find(keys[2] ?? '')).toMatchObject({ logNumber: 6 })
  const { fact } = await flow.journal.save(signature(50))
  await flow.settle()
  expect(await rest.find(fact.factKey)).toMatchObject({ logNumber: 7 })
})

test('a record is expected in its own list only', async () => {
  const { keys, expect: expected } = await played()
  expect(await (await expected(LISTS.decisions, 100)).find(keys[0] ?? '')).toBeUndefined()
})

test('of the findings those must be there that were shown', async () => {
  const [store, { recordList }] = [createFindingStore(createMemoryRows()), playLists()]
  const found = (aboutKey: string): Finding => ({ kind: 'row-unknown', listName: 'Signatures', aboutKey, fields: [], isPlanted: true, detail: '', foundAt: '2026-11-21T09:00:00.000Z' })
  await store.report([found('item-1')])
  await showFindings(store, recordList)
  await store.report([found('item-2')])
  const { mustShow, ...rest } = await expectFromFindings(store)
  const [row] = recordList.rowsOf('Findings')
  expect([...mustShow.keys()]).toEqual([row?.recordKey])
  expect((await rest.find(row?.recordKey ?? ''))?.row.fields).toEqual(row?.fields)
})

test('of prompts the packs are expected that were written, and known are those that wait', async () => {
  const rows = createMemoryRows()
  const pack = LIST_SAMPLES.prompts[0] as PromptPack
  const next = { ...pack, number: 2 }
  await rows.insert(PACK_PARTITION, [toPackRow(pack, true), toPackRow(next)])
  const packs = await expectFromPacks(rows)
  expect([...packs.mustShow.keys()]).toEqual([toRow(prompts, pack).recordKey])
  expect((await packs.find(toRow(prompts, next).recordKey))?.row.fields['PackNumber']).toBe(2)
  expect(await packs.find('f'.repeat(64))).toBeUndefined()
})
