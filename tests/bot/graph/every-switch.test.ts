import { createDirectory } from '../../../bot/graph/directory'
import { createEvidenceLibrary } from '../../../bot/graph/evidence-library'
import { createRecordList } from '../../../bot/graph/record-list'
import { createSite, type SitePlace } from '../../../bot/graph/site'
import { LIST_SHAPES, LISTS } from '../../../bot/lists'
import { toRow } from '../../../bot/lists/list'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { AppendOutcome, KnownLists, ListRow, RecordList } from '../../../bot/ports'
import { createKnownLists } from '../../../bot/reconciling/known-lists'
import { createSwitches, setSwitches, SWITCH_NAMES, SWITCHES, type GraphSwitchName } from '../../../infra/local/graph/switches'
import { provisionSite } from '../../../infra/provision/provision-site'
import { samplePerson } from '../../sample/sample-graph'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from './local-graph'

/** What nobody has verified, one at a time, with all else as it is at a start. */
const EVERY_SETTING = SWITCH_NAMES.flatMap((name) => SWITCHES[name].settings.map((setting): [GraphSwitchName, unknown] => [name, setting]))
/** So often a row may be told to wait before it must be settled. */
const MOST_ATTEMPTS = 3
/** Then another server: for each index that is made, SQLite looks through all that every site before left in its schema. */
const SITES_OF_ONE_SERVER = 12

jest.setTimeout(30_000)

describe('Kvitter does right by a tenant', () => {
  let local: LocalGraph
  let older: { place: SitePlace; known: KnownLists }
  let count = 0
  let tests = 0
  beforeEach(async () => {
    tests += 1
    if (tests % SITES_OF_ONE_SERVER !== 1) return
    await local?.close()
    local = await startLocalGraph()
    local.graph.directory.save([samplePerson(1), samplePerson(2)])
    older = { place: PLACE, known: createKnownLists(createMemoryRows()) }
    await provision(older.place, older.known)
  })
  afterAll(() => local.close())
  afterEach(() => setSwitches(local.graph.switches, createSwitches()))

  function provision(place: SitePlace, known: KnownLists): Promise<string[]> {
    return provisionSite(local.provisioner, place, SERVICE, { known, beginAnew: () => Promise.reject(new Error('nobody decided so')), newLists: [] })
  }

  /** What becomes of each row when those that must wait are sent again, as the follower does. */
  async function settle(list: RecordList, rows: readonly ListRow[]): Promise<AppendOutcome['outcome'][]> {
    const settled = new Map<ListRow, AppendOutcome['outcome']>()
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const open = rows.filter((row) => (settled.get(row) ?? 'later') === 'later')
      const outcomes = open.length === 0 ? [] : await list.append('Findings', open)
      open.forEach((row, index) => settled.set(row, outcomes[index]?.outcome ?? 'later'))
    }
    return rows.map((row) => settled.get(row) ?? 'later')
  }

  const finding = () => {
    count += 1
    return toRow(LISTS.findings, {
      kind: 'row-refused',
      state: 'found',
      occurrence: 1,
      listName: 'Signatures',
      aboutKey: `key-${count}`,
      logNumber: count,
      fields: [],
      isPlanted: false,
      detail: 'x'.repeat(2_000),
      foundAt: '2026-11-21T09:00:00Z',
    })
  }

  async function useSite(place: SitePlace, known: KnownLists): Promise<void> {
    const site = createSite(local.service, place, known)
    const list = createRecordList(local.service, site, SERVICE.appId)
    for (const { name, columns } of LIST_SHAPES) {
      const look = await list.look(name)
      expect(look).toMatchObject({ outcome: 'found' })
      const shown = look.outcome === 'found' ? look.columns : []
      for (const column of columns) expect(shown.find(({ name: each }) => each === column.name)).toMatchObject({ caption: column.caption, isIndexed: column.indexed ?? false })
    }

    const mark = await list.markNow('Findings')
    const rows = [finding(), finding(), finding()]
    expect(await settle(list, rows)).toEqual(['written', 'written', 'written'])
    expect(await settle(list, [...rows, finding()])).toEqual(['same', 'same', 'same', 'written'])

    const planted = finding()
    const path = `/sites/${await site.id()}/lists/${await site.listId('Findings')}/items`
    await local.provisioner.post(path, { fields: { ...planted.fields, Detail: 'Planted' } })
    expect(await settle(list, [planted, finding()])).toEqual(['differs', 'written'])

    const shown = []
    for await (const page of list.readPages('Findings')) shown.push(...page)
    const keys = [...rows, planted].map(({ recordKey }) => recordKey)
    const seen = shown.map(({ fields }) => String(fields['RecordKey']))
    expect(seen.filter((key) => keys.includes(key)).sort()).toEqual(keys.sort())
    expect(new Set(seen).size).toBe(seen.length)

    const changes = await list.readChanges('Findings', mark)
    if (changes.outcome === 'changes') {
      const changed = changes.rows.map(({ fields }) => fields['RecordKey'])
      expect(changed.sort()).toEqual(seen.slice(-6).sort())
    }
    expect((await createEvidenceLibrary(local.service, site).save('Kursbevis.pdf', Buffer.from('pdf'))).webUrl).toMatch(/^https:.*Evidence/)
  }

  it.each(EVERY_SETTING)('whose %s is %j', async (name, setting) => {
    setSwitches(local.graph.switches, { [name]: setting })
    count += 1
    const place = { ...PLACE, path: `/sites/site-${count}` }
    local.graph.ensureSite({ ...place, displayName: place.path })
    const known = createKnownLists(createMemoryRows())
    const said = await provision(place, known)
    expect(said).toHaveLength(LIST_SHAPES.length + 2)
    expect(await provision(place, known)).toEqual([])
    await useSite(place, known)
    // What was provisioned before the tenant changed its ways is found as it is.
    expect(await provision(older.place, older.known)).toEqual([])
    expect((await createDirectory(local.service).listUsers()).map(({ displayName }) => displayName)).toEqual(['Person 1', 'Person 2'])
  })

  it.each(SWITCHES.duplicateListStatus.settings)('that answers %d to whoever makes a list a moment later', async (status) => {
    setSwitches(local.graph.switches, { duplicateListStatus: status })
    const place = { ...PLACE, path: `/sites/at-once-${status}` }
    local.graph.ensureSite({ ...place, displayName: place.path })
    const known = createKnownLists(createMemoryRows())
    await Promise.all([provision(place, known), provision(place, known)])
    await useSite(place, known)
  })
})
