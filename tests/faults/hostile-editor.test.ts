import { createRecordList } from '../../bot/graph/record-list'
import { createSite } from '../../bot/graph/site'
import { LISTS } from '../../bot/lists'
import { createMemoryTables } from '../../bot/memory/memory-rows'
import { createKnownLists } from '../../bot/reconciling/known-lists'
import type { Finding } from '../../core/findings/finding'
import { countStandings } from '../../core/overview/count-standings'
import { createListEditor, type ListEditor } from '../bot/graph/list-editor'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from '../bot/graph/local-graph'
import { signature } from '../bot/journal/sample-facts'
import { playLists, signAll } from '../bot/reconciling/play-lists'
import { naiveCount } from '../sample/naive-standing'
import { PEOPLE, SAMPLE_FACTS, TODAY } from '../sample/sample-log'

jest.setTimeout(120_000)

/** F29: somebody with the rights of an owner in SharePoint does what they like. Real requests to Graph throughout. */
describe('A hostile list editor', () => {
  let local: LocalGraph
  let editor: ListEditor
  beforeEach(async () => {
    local = await startLocalGraph()
    await local.provision()
    editor = createListEditor(local)
  })
  afterEach(() => local.close())

  const SIGNED = [PEOPLE.employee, PEOPLE.colleague, PEOPLE.leader].map((subject, index) => signature(index, { subject, round: `${subject}-1` }))
  const begin = () => {
    const tables = createMemoryTables()
    const recordListOf = () => createRecordList(local.service, createSite(local.service, PLACE, createKnownLists(tables.cursors)), SERVICE.appId)
    return { ...playLists({ tables, recordList: recordListOf(), clock: () => new Date() }), recordListOf }
  }
  const signedAndCompared = async () => {
    const played = begin()
    const { flow } = played
    await flow.journal.saveAll([...SAMPLE_FACTS, ...SIGNED])
    await flow.settle()
    await flow.lists.reconcile()
    const keys = SIGNED.map((fact) => flow.readModel.state().recordsBySubject.get(fact.subject)?.[0]?.recordKey ?? '')
    return { ...played, keys: keys as [string, string, string] }
  }
  type Played = ReturnType<typeof begin>
  const compare = async ({ flow }: Pick<Played, 'flow'>): Promise<Finding[]> => {
    await flow.lists.reconcile()
    const { findings } = await flow.lists.readFindings()
    return findings.filter(({ goneAt }) => goneAt === undefined).map(({ finding }) => finding)
  }
  /** Of every unit, counted by the service and once more by a plain walk over the facts. */
  const figuresOf = ({ flow }: Pick<Played, 'flow'>) => {
    const counted = countStandings(flow.readModel.state(), 'ethics-standard', TODAY)
    for (const [unitId, count] of counted) expect(count).toEqual(naiveCount([...SAMPLE_FACTS, ...SIGNED], unitId, Object.values(PEOPLE), TODAY))
    expect(counted.get('u-top')?.signed).toBe(3)
    return Object.fromEntries(counted)
  }
  const BY_EDITOR = { who: 'application', name: 'Kvitter provisioning' }
  const shown = async (listName: string) => (await editor.itemsOf(listName)).map(({ fields }) => LISTS.findings.fromFields(fields))
  const itemsOf = async (listName: string) => (await editor.itemsOf(listName)).map(({ id }) => `item-${id}`)
  const listIdOf = async (listName: string) => (await editor.listPath(listName)).split('/').at(-1) ?? ''

  type Attack = { done: (keys: [string, string, string]) => Promise<void>; found: (keys: [string, string, string]) => Promise<Partial<Finding>[]> | Partial<Finding>[] }
  const ATTACKS: Record<string, Attack> = {
    'edits who signed': {
      done: ([first]) => editor.edit('Signatures', first, { PersonId: 'p-somebody-else', ActorId: 'p-somebody-else' }),
      found: ([first]) => [{ kind: 'row-differs', listName: 'Signatures', aboutKey: first, logNumber: 4, fields: ['PersonId', 'ActorId'], isPlanted: false, changedBy: BY_EDITOR as Finding['changedBy'] }],
    },
    'edits the whole record and its seal': {
      done: ([first]) => editor.edit('Signatures', first, { Record: '{}', Commitment: 'x' }),
      found: ([first]) => [{ kind: 'row-differs', listName: 'Signatures', aboutKey: first, fields: ['Record', 'Commitment'] }],
    },
    'gives a row another key': {
      done: ([first]) => editor.edit('Signatures', first, { RecordKey: 'f'.repeat(64) }),
      found: ([first]) => [{ kind: 'row-missing', listName: 'Signatures', aboutKey: first }, { kind: 'row-unknown', listName: 'Signatures', aboutKey: 'f'.repeat(64) }],
    },
    'plants a signature that nobody gave': {
      done: ([first]) => editor.plant('Signatures', { RecordKey: 'e'.repeat(64), PersonId: PEOPLE.newcomer, LogNumber: 99, Title: first }),
      found: () => [{ kind: 'row-unknown', listName: 'Signatures', aboutKey: 'e'.repeat(64), isPlanted: true, changedBy: BY_EDITOR as Finding['changedBy'] }],
    },
    'plants a row without any key': {
      done: () => editor.plant('Decisions', { Title: 'Alle er fritatt' }),
      found: async () => [{ kind: 'row-unknown', listName: 'Decisions', aboutKey: (await itemsOf('Decisions')).at(-1) ?? '', isPlanted: true }],
    },
    'deletes a signature': {
      done: ([, second]) => editor.deleteRow('Signatures', second),
      found: ([, second]) => [{ kind: 'row-missing', listName: 'Signatures', aboutKey: second, logNumber: 5 }],
    },
    'edits the text of the standard and the rule itself': {
      done: async () => {
        for (const { fields } of await editor.itemsOf('Documents')) await editor.edit('Documents', String(fields['RecordKey']), { DocumentText: 'Gaver er greit' })
        for (const { fields } of await editor.itemsOf('Requirements')) await editor.edit('Requirements', String(fields['RecordKey']), { DueInDays: 9_999 })
      },
      found: () => [
        ...[1, 2, 3].map(() => ({ kind: 'row-differs' as const, listName: 'Documents', fields: ['DocumentText'], logNumber: 3 })),
        { kind: 'row-differs', listName: 'Requirements', fields: ['DueInDays'], logNumber: 2 },
      ],
    },
    'renames a column': {
      done: () => editor.renameColumn('Signatures', 'PersonId', 'Avdeling'),
      found: () => [{ kind: 'column-renamed', listName: 'Signatures', aboutKey: 'PersonId', detail: 'Avdeling' }],
    },
    'deletes a column': {
      done: () => editor.deleteColumn('Signatures', 'Salt'),
      found: () => [{ kind: 'column-missing', listName: 'Signatures', aboutKey: 'Salt' }],
    },
    'deletes a column and makes another of that name': {
      done: async () => {
        await editor.deleteColumn('Signatures', 'Channel')
        await editor.addColumn('Signatures', { name: 'Channel', displayName: 'Kanal', text: {} })
      },
      found: () => [{ kind: 'column-replaced', listName: 'Signatures', aboutKey: 'Channel' }],
    },
    'allows the same key twice and uses it': {
      done: async ([first]) => {
        await editor.changeColumn('Signatures', 'RecordKey', { enforceUniqueValues: false })
        await editor.plant('Signatures', { RecordKey: first, PersonId: 'p-forged' })
      },
      found: async () => [{ kind: 'row-unknown', listName: 'Signatures', aboutKey: (await itemsOf('Signatures')).at(-1) ?? '' }, { kind: 'unique-lost', listName: 'Signatures', aboutKey: 'RecordKey' }],
    },
    'deletes a list': {
      done: () => editor.deleteList('Decisions'),
      found: () => [{ kind: 'list-missing', listName: 'Decisions', aboutKey: '', logNumber: 6 }],
    },
    'recreates a list, columns and all': {
      done: async () => {
        await editor.deleteList('Signatures')
        await editor.recreateList('Signatures')
      },
      found: () => [{ kind: 'list-replaced', listName: 'Signatures', aboutKey: '', logNumber: 6 }],
    },
  }

  it.each(Object.keys(ATTACKS))('who %s is found out, exactly, and changes no figure', async (name) => {
    const attack = ATTACKS[name]
    if (!attack) throw new Error(name)
    const played = await signedAndCompared()
    const before = figuresOf(played)
    await attack.done(played.keys)
    const found = await compare(played)
    const expected = await attack.found(played.keys)
    expect(sorted(found)).toMatchObject(sorted(expected))
    expect(found).toHaveLength(expected.length)
    // Found again it is the same, a fresh instance finds no more, and the list of findings shows it to people.
    expect(await compare(played)).toEqual(found)
    const another = playLists({ ...played.parts, recordList: played.recordListOf() })
    await another.flow.start()
    expect(sorted(await compare(another))).toEqual(sorted(found))
    expect(figuresOf(another)).toEqual(before)
    await another.flow.stop()
    expect(await shown('Findings')).toHaveLength(expected.length)
    expect(figuresOf(played)).toEqual(before)
  })

  it('finds all of several attacks at once', async () => {
    const played = await signedAndCompared()
    const before = figuresOf(played)
    const together = ['edits who signed', 'deletes a signature', 'plants a row without any key', 'renames a column', 'edits the text of the standard and the rule itself']
    for (const name of together) await ATTACKS[name]?.done(played.keys)
    const expected = (await Promise.all(together.map(async (name) => ATTACKS[name]?.found(played.keys) ?? []))).flat()
    const found = await compare(played)
    expect(sorted(found)).toMatchObject(sorted(expected))
    expect(found).toHaveLength(expected.length)
    expect(figuresOf(played)).toEqual(before)
  })

  it('tells a row that was planted before the real record, and writes nothing over it', async () => {
    const played = begin()
    await played.flow.journal.saveAll(SAMPLE_FACTS)
    await played.flow.settle()
    await played.flow.lists.reconcile()
    const [{ fact } = { fact: undefined }] = await played.flow.journal.saveAll(SIGNED)
    const key = fact?.factKey ?? ''
    await editor.plant('Signatures', { RecordKey: key, PersonId: 'p-forged' })
    await played.flow.settle()
    const [finding, ...more] = await compare(played)
    expect(finding).toMatchObject({ kind: 'row-differs', listName: 'Signatures', aboutKey: key, logNumber: 4, isPlanted: true, changedBy: BY_EDITOR, fields: expect.arrayContaining(['PersonId', 'Record', 'Commitment']) as string[] })
    expect(more).toEqual([])
    expect((await editor.itemsOf('Signatures')).find(({ fields }) => fields['RecordKey'] === key)?.fields['PersonId']).toBe('p-forged')
    figuresOf(played)
  })

  it('tells a planted row first as one that nobody recorded, then as another than the record', async () => {
    const played = begin()
    await played.flow.journal.saveAll([...SAMPLE_FACTS])
    await played.flow.settle()
    const twin = begin()
    await twin.flow.journal.saveAll([...SAMPLE_FACTS, SIGNED[0] ?? signature(0)])
    const key = (await twin.flow.journal.listAbout(PEOPLE.employee))[0]?.factKey ?? ''
    await editor.plant('Signatures', { RecordKey: key, PersonId: PEOPLE.employee })
    expect(await compare(played)).toMatchObject([{ kind: 'row-unknown', aboutKey: key, isPlanted: true }])
    await played.flow.journal.saveAll(SIGNED)
    await played.flow.settle()
    expect(await compare(played)).toMatchObject([{ kind: 'row-differs', aboutKey: key, isPlanted: true }])
    expect((await played.flow.lists.readFindings()).findings.map(({ finding, goneAt }) => [finding.kind, goneAt !== undefined]).sort()).toEqual([['row-differs', false], ['row-unknown', true]])
    figuresOf(played)
  })

  it('says that a deleted row was restored, and erases nothing', async () => {
    const played = await signedAndCompared()
    const listId = await listIdOf('Signatures')
    await editor.deleteRow('Signatures', played.keys[0])
    expect(await compare(played)).toHaveLength(1)
    const [item] = local.graph.recycleBin.list().items
    expect(local.graph.recycleBin.restoreItem(listId, item?.id ?? '')).toBe(true)
    expect(await compare(played)).toEqual([])
    expect((await shown('Findings')).map(({ kind, state, aboutKey }) => [kind, state, aboutKey])).toEqual([
      ['row-missing', 'found', played.keys[0]],
      ['row-restored', 'gone', played.keys[0]],
    ])
    figuresOf(played)
  })

  it('waits while a list is gone or another lies there, writes nothing into that, and goes on when it is restored', async () => {
    const played = await signedAndCompared()
    const listId = await listIdOf('Signatures')
    await editor.deleteList('Signatures')
    await editor.recreateList('Signatures')
    await played.flow.start()
    const { fact } = await played.flow.journal.save(signature(50))
    await waitFor(() => played.flow.health().problems.length > 0)
    expect(await editor.itemsOf('Signatures')).toEqual([])
    expect(played.flow.health().healthy).toBe(true)
    const asked = local.heard.length
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(local.heard.length - asked).toBeLessThan(10)
    await played.flow.stop()
    await editor.deleteList('Signatures')
    expect(local.graph.recycleBin.restoreList(listId)).toBe(true)
    const next = playLists({ ...played.parts, recordList: played.recordListOf() })
    await next.flow.start()
    await next.flow.settle()
    expect((await editor.itemsOf('Signatures')).map(({ fields }) => fields['RecordKey'])).toContain(fact.factKey)
    expect(await compare(next)).toEqual([])
    await next.flow.stop()
  })

  it('follows a list that was renamed, for its id stays', async () => {
    const played = await signedAndCompared()
    await editor.renameList('Signatures', 'Slettes i morgen')
    const next = playLists({ ...played.parts, recordList: played.recordListOf() })
    await next.flow.journal.save(signature(50))
    await next.flow.settle()
    expect(await editor.itemsOf('Slettes i morgen')).toHaveLength(4)
    expect(await compare(next)).toEqual([])
  })

  it('tells an attack on the list of findings too, and keeps the truth elsewhere', async () => {
    const played = await signedAndCompared()
    await editor.edit('Signatures', played.keys[0], { PersonId: 'p-forged' })
    await compare(played)
    const [row] = await editor.itemsOf('Findings')
    const key = String(row?.fields['RecordKey'])
    await editor.edit('Findings', key, { FieldNames: 'Title', ChangedBy: 'Kvitter' })
    expect(sorted(await compare(played))).toMatchObject([
      { kind: 'row-differs', listName: 'Findings', aboutKey: key, fields: ['FieldNames', 'ChangedBy'] },
      { kind: 'row-differs', listName: 'Signatures', aboutKey: played.keys[0], fields: ['PersonId'] },
    ])
    await editor.deleteList('Findings')
    expect(sorted(await compare(played)).map(({ kind, listName }) => `${kind} ${listName}`)).toEqual(['list-missing Findings', 'row-differs Findings', 'row-differs Signatures'])
    figuresOf(played)
  })

  it('raises no false alarm: a thousand rows, lost answers, throttling and restarts', async () => {
    const played = begin()
    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'truncated', request: '^POST', times: 3 }, { on: 'graph', kind: 'error-503', request: '^POST', skip: 5, times: 2, retryAfterSeconds: 1 }] })
    await signAll(played.flow, 1_000)
    expect(await compare(played)).toEqual([])
    local.graph.throttle.refuseFor(1)
    await expect(compare(played)).rejects.toMatchObject({ isPassing: true })
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const next = playLists({ ...played.parts, recordList: played.recordListOf() })
    await next.flow.start()
    await next.flow.journal.saveAll(Array.from({ length: 30 }, (_, index) => signature(5_000 + index)))
    // In the middle of writing, as at any moment.
    for (let turn = 0; turn < 3; turn += 1) expect(await compare(next)).toEqual([])
    await next.flow.settle()
    expect(await compare(next)).toEqual([])
    expect(await editor.itemsOf('Signatures')).toHaveLength(1_030)
    expect(await editor.itemsOf('Findings')).toEqual([])
    await next.flow.stop()
  })
})

function sorted<Each extends Partial<Finding>>(findings: readonly Each[]): Each[] {
  const nameOf = ({ kind, listName = '' }: Each) => `${kind} ${listName}`
  return [...findings].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : Number(nameOf(one) > nameOf(other))))
}

async function waitFor(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isSo()).toBe(true)
}
