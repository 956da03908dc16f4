import { createRecordList } from '../../../bot/graph/record-list'
import { createGraphClient } from '../../../bot/graph/graph-client'
import { GraphRequestError } from '../../../bot/graph/graph-error'
import { createSite } from '../../../bot/graph/site'
import { LISTS } from '../../../bot/lists'
import { toRow } from '../../../bot/lists/list'
import type { ListedFinding } from '../../../bot/lists/findings'
import type { KnownLists, RecordList } from '../../../bot/ports'
import { recordListContract } from '../ports/record-list.contract'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from './local-graph'
import { startWire, type Wire, type WireAnswer } from './wire'

jest.setTimeout(30_000)

describe('Lists of SharePoint, through the Graph SDK', () => {
  let local: LocalGraph
  let list: RecordList
  let siteId: string
  let count = 0
  beforeAll(async () => {
    local = await startLocalGraph()
    siteId = await local.provision()
    list = createRecordList(local.service, createSite(local.service, PLACE), SERVICE.appId)
  })
  afterAll(() => local.close())
  beforeEach(() => {
    local.heard.length = 0
    local.waits.length = 0
  })

  const finding = (change: Partial<ListedFinding> = {}) => {
    count += 1
    return toRow(LISTS.findings, {
      kind: 'row-refused', state: 'found', occurrence: 1, listName: 'Signatures', aboutKey: `key-${count}`, logNumber: count, fields: [], isPlanted: false, detail: 'x', foundAt: '2026-11-21T09:00:00Z', ...change,
    })
  }
  const countRows = async () => (await local.service.listAll(`/sites/${siteId}/lists/Findings/items?$expand=fields`)).length

  describe('as any list', () => recordListContract(() => Promise.resolve(list)))

  it('sends twenty rows in one request', async () => {
    await list.append('Findings', Array.from({ length: 40 }, () => finding()))
    expect(local.heard.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1.0/$batch', 'POST /v1.0/$batch'])
  })

  it('says who it is, as SharePoint asks, and shows its token', async () => {
    await list.append('Findings', [finding()])
    expect(local.heard[0]?.headers).toMatchObject({ 'user-agent': 'NONISV|Kvitter|Kvitter/0.1.0', authorization: `Bearer ${SERVICE.appId}` })
  })

  it('waits as long as SharePoint asks when rows in a batch are throttled, and sends nothing more', async () => {
    local.graph.throttle.refuseFor(30)
    const outcomes = await list.append('Findings', Array.from({ length: 25 }, () => finding()))
    local.graph.throttle.refuseFor(0)
    expect(outcomes).toHaveLength(25)
    for (const outcome of outcomes) {
      expect(outcome.outcome).toBe('later')
      if (outcome.outcome === 'later') expect(outcome.retryAfterSeconds).toBeGreaterThanOrEqual(25)
    }
    expect(local.heard).toHaveLength(1)
  })

  it('settles rows whose answers got lost: the next time they are the same', async () => {
    const rows = [finding(), finding(), finding()]
    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'truncated', request: '^POST', times: 1 }] })
    expect((await list.append('Findings', rows)).map(({ outcome }) => outcome)).toEqual(['later', 'later', 'later'])
    expect((await list.append('Findings', rows)).map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same'])
  })

  it('settles the rows of a batch one by one when the answers of some got lost', async () => {
    const rows = [finding(), finding(), finding()]
    const before = await countRows()
    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'timeout-after', request: '^POST .*/items$', inBatch: true, times: 2 }] })
    expect((await list.append('Findings', rows)).map(({ outcome }) => outcome)).toEqual(['later', 'later', 'written'])
    expect((await countRows()) - before).toBe(3)
    expect((await list.append('Findings', rows)).map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same'])
    local.faults.set({ seed: 1, rules: [] })
    expect((await countRows()) - before).toBe(3)
  })

  it('comes back later when SharePoint is down, without sending a POST twice', async () => {
    const before = await countRows()
    local.heard.length = 0
    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'error-503', retryAfterSeconds: 2 }] })
    expect(await list.append('Findings', [finding()])).toEqual([{ outcome: 'later', retryAfterSeconds: 2 }])
    local.faults.set({ seed: 1, rules: [] })
    expect(local.heard).toHaveLength(1)
    expect(local.waits).toEqual([])
    expect(await countRows()).toBe(before)
  })

  it('refuses a row that SharePoint cannot take, and writes the others', async () => {
    const bad = finding()
    const outcomes = await list.append('Findings', [finding(), { ...bad, fields: { ...bad.fields, NoSuchColumn: 'x' } }, finding()])
    expect(outcomes).toEqual([{ outcome: 'written' }, { outcome: 'refused', reason: expect.stringContaining('NoSuchColumn') as string }, { outcome: 'written' }])
  })

  const wrongType = () => {
    const bad = finding()
    return { ...bad, fields: { ...bad.fields, LogNumber: 'seven' } }
  }

  it('tries a row that is answered with 500 a few times, for SharePoint may be ill, and then refuses the row', async () => {
    const bad = wrongType()
    const outcomes: string[][] = []
    for (let attempt = 0; attempt < 5; attempt += 1) outcomes.push((await list.append('Findings', [finding(), bad])).map(({ outcome }) => outcome))
    expect(outcomes).toEqual([...Array<string[]>(4).fill(['written', 'later']), ['written', 'refused']])
  })

  it('blames no row while the list takes none at all: then it is SharePoint, or a column', async () => {
    const rows = [wrongType(), wrongType()]
    const outcomes = []
    for (let attempt = 0; attempt < 12; attempt += 1) outcomes.push(...(await list.append('Findings', rows)))
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['later']))
    expect(outcomes.at(-1)).toEqual({ outcome: 'later', retryAfterSeconds: 25 })
    expect((await list.append('Findings', [finding(), ...rows])).map(({ outcome }) => outcome)).toEqual(['written', 'refused', 'refused'])
  })

  it('holds all rows back when the list is missing, and fails when it may not write', async () => {
    expect(await list.append('NoSuchList', [finding(), finding()])).toEqual([1, 2].map(() => ({ outcome: 'no-list', because: 'list-missing' })))
    const stranger = await startLocalGraph()
    await expect(createRecordList(stranger.service, createSite(stranger.service, PLACE)).append('Findings', [finding()])).rejects.toThrow(GraphRequestError)
    await stranger.close()
  })
})

describe('What the local Graph does not answer', () => {
  let wire: Wire
  beforeAll(async () => void (wire = await startWire()))
  afterAll(() => wire.close())
  beforeEach(() => wire.reset())

  const row = { recordKey: 'a'.repeat(64), fields: { RecordKey: 'a'.repeat(64) } }
  const json = (value: object): WireAnswer => ({ status: 200, json: value })
  const listNamed = (id: string) => json({ value: [{ id, name: 'Findings' }] })
  const inBatch = (status: number, body: object = {}) => json({ responses: [{ id: '0', status, body }] })
  const taken = inBatch(400, { error: { code: 'invalidRequest', message: 'One or more fields with unique constraints already has the provided value.' } })
  const nothing = json({ value: [] })
  const open = (known?: KnownLists) => {
    const client = createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '1', sleep: () => Promise.resolve() })
    return createRecordList(client, createSite(client, PLACE, known))
  }

  it('looks again after one 404, and takes the list for gone only when it is', async () => {
    wire.answer(json({ id: 's' }), listNamed('l'), inBatch(404), listNamed('l'), inBatch(404), listNamed('another'), { status: 404 })
    const list = open({ find: () => Promise.resolve({ listId: 'l' }), remember: () => Promise.resolve() })
    expect(await list.append('Findings', [row])).toEqual([{ outcome: 'later', retryAfterSeconds: 5 }])
    expect(await list.append('Findings', [row])).toEqual([{ outcome: 'no-list', because: 'list-replaced' }])
  })

  it('searches the whole list ever more rarely for a row that is said to be there and is not', async () => {
    wire.answer(json({ id: 's' }), listNamed('l'), taken, inBatch(200, { value: [] }), ...Array.from({ length: 9 }, () => [taken, inBatch(200, { value: [] }), nothing]).flat())
    const list = open()
    const waits = []
    for (let attempt = 0; attempt < 10; attempt += 1) waits.push(...(await list.append('Findings', [row])))
    expect(waits.map((outcome) => outcome.outcome === 'later' && outcome.retryAfterSeconds)).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600])
  })
})
