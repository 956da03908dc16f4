import fc from 'fast-check'
import { createFindingStore } from '../../../bot/findings/finding-store'
import { readFollowerCursor } from '../../../bot/followers/follower-runner'
import { LISTS } from '../../../bot/lists'
import type { ListEditor } from '../../../bot/memory/memory-record-list'
import type { RecordListReader } from '../../../bot/ports'
import { createReconciler } from '../../../bot/reconciling/reconciler'
import { signature } from '../journal/sample-facts'
import { listOpen, playLists, signAll } from './play-lists'

const start = async (count = 5) => {
  const played = playLists()
  const keys = await signAll(played.flow, count)
  const [first = '', second = '', third = ''] = keys
  const { lists } = played.flow
  const openAfter = async () => {
    await lists.reconcile()
    return listOpen((await lists.readFindings()).findings)
  }
  return { ...played, keys, first, second, third, lists, openAfter }
}

describe('Comparing lists with the log', () => {
  it('finds nothing where nothing was touched, again and again', async () => {
    const { openAfter, recordList } = await start()
    expect(await openAfter()).toEqual([])
    expect(await openAfter()).toEqual([])
    expect(recordList.rowsOf('Findings')).toEqual([])
  })

  it('tells a row that was edited: which fields, by whom and when', async () => {
    const { editor, first, lists, openAfter, now } = await start()
    now.at = new Date('2026-11-21T23:15:00.000Z')
    editor.edit('Signatures', first, { PersonId: 'p-other', SignedOn: '2020-01-01' })
    editor.edit('Signatures', first, { UnitId: 'u-derived' })
    expect(await openAfter()).toEqual([`row-differs Signatures ${first}`])
    const [kept] = (await lists.readFindings()).findings
    expect(kept?.finding).toEqual({
      kind: 'row-differs', listName: 'Signatures', aboutKey: first, logNumber: 4, fields: ['PersonId', 'SignedOn'], isPlanted: false, detail: '',
      changedBy: { who: 'person', name: 'Liste Redaktør' }, changedAt: '2026-11-21T23:15:00.000Z', foundAt: '2026-11-21T23:15:00.000Z',
    })
  })

  it('closes a finding when the row is as it was, and tells it anew when it is edited again', async () => {
    const { editor, first, lists, openAfter, recordList, now } = await start()
    const was = recordList.rowsOf('Signatures').find(({ recordKey }) => recordKey === first)?.fields['PersonId']
    editor.edit('Signatures', first, { PersonId: 'p-other' })
    await openAfter()
    editor.edit('Signatures', first, { PersonId: was })
    now.at = new Date('2026-11-22T09:00:00.000Z')
    expect(await openAfter()).toEqual([])
    expect((await lists.readFindings()).findings).toMatchObject([{ occurrence: 1, goneAt: '2026-11-22T09:00:00.000Z' }])
    editor.edit('Signatures', first, { PersonId: 'p-third' })
    expect(await openAfter()).toEqual([`row-differs Signatures ${first}`])
    expect((await lists.readFindings()).findings.map(({ occurrence }) => occurrence)).toEqual([1, 2])
  })

  it('tells nothing that SharePoint shows once, as it was a moment ago', async () => {
    const { recordList, first, openAfter } = await start()
    const readPages = recordList.readPages.bind(recordList)
    let isStale = true
    recordList.readPages = async function* (name) {
      const isOld = isStale && name === 'Signatures'
      if (isOld) isStale = false
      for await (const page of readPages(name)) yield page.filter(({ fields }) => !isOld || fields['RecordKey'] !== first)
    }
    expect(await openAfter()).toEqual([])
    expect(isStale).toBe(false)
  })

  it('tells rows that nobody recorded, with a key or without one', async () => {
    const { editor, openAfter } = await start()
    const key = 'f'.repeat(64)
    const itemId = editor.plant('Signatures', { Title: 'Signert av Ola' })
    editor.plant('Decisions', { RecordKey: key })
    expect(await openAfter()).toEqual([`row-unknown Decisions ${key}`, `row-unknown Signatures item-${itemId}`])
  })

  it('tells a deleted row, and when it was restored', async () => {
    const { editor, second, lists, openAfter, recordList } = await start()
    await openAfter()
    editor.deleteRow('Signatures', second)
    expect(await openAfter()).toEqual([`row-missing Signatures ${second}`])
    editor.restoreRow('Signatures', second)
    expect(await openAfter()).toEqual([])
    expect((await lists.readFindings()).findings).toHaveLength(1)
    expect(recordList.rowsOf('Findings').map(({ fields }) => LISTS.findings.fromFields(fields).kind)).toEqual(['row-missing', 'row-restored'])
  })

  it('takes of two rows that claim to be one record the sound one for it, in whichever order they lie', async () => {
    const { editor, first, recordList, openAfter } = await start(1)
    editor.changeColumn('Signatures', 'RecordKey', { isUnique: false })
    const genuine = recordList.rowsOf('Signatures')[0]?.fields ?? {}
    const behind = editor.plant('Signatures', { ...genuine, PersonId: 'p-other' })
    expect(await openAfter()).toEqual([`row-unknown Signatures item-${behind}`, 'unique-lost Signatures RecordKey'])
    editor.deleteRow('Signatures', first)
    const again = editor.plant('Signatures', genuine)
    expect(await openAfter()).toEqual([`row-unknown Signatures item-${behind}`, 'unique-lost Signatures RecordKey'])
    expect(again).not.toBe(behind)
  })

  it('tells columns that are gone, another, renamed or no longer indexed once each, and not once for every row', async () => {
    const { editor, openAfter, recordList } = await start()
    await openAfter()
    editor.changeColumn('Signatures', 'Salt', undefined)
    editor.changeColumn('Signatures', 'PersonId', { caption: 'Hvem' })
    editor.changeColumn('Signatures', 'LogNumber', { isIndexed: false })
    editor.changeColumn('Signatures', 'Channel', { id: 'another' })
    for (const { recordKey } of recordList.rowsOf('Signatures')) editor.edit('Signatures', recordKey, { Channel: '', Salt: undefined })
    expect(await openAfter()).toEqual(['column-missing Signatures Salt', 'column-renamed Signatures PersonId', 'column-replaced Signatures Channel', 'index-lost Signatures LogNumber'])
    editor.changeColumn('Signatures', 'PersonId', { caption: 'Person' })
    expect(await openAfter()).not.toContain('column-renamed Signatures PersonId')
  })

  it('tells a list that is gone, then one that took its place, and blames no row meanwhile', async () => {
    const { editor, first, openAfter } = await start()
    await openAfter()
    editor.edit('Signatures', first, { PersonId: 'p-other' })
    await openAfter()
    editor.deleteList('Signatures')
    expect(await openAfter()).toEqual(['list-missing Signatures ', `row-differs Signatures ${first}`])
    editor.recreateList('Signatures', [])
    expect(await openAfter()).toEqual(['list-replaced Signatures ', `row-differs Signatures ${first}`])
    editor.restoreList('Signatures')
    expect(await openAfter()).toEqual([`row-differs Signatures ${first}`])
  })

  it('compares the list of findings itself, which an editor may attack too', async () => {
    const { editor, first, openAfter, recordList } = await start()
    editor.edit('Signatures', first, { PersonId: 'p-other' })
    await openAfter()
    const [row] = recordList.rowsOf('Findings')
    if (!row) throw new Error('the finding was shown')
    editor.edit('Findings', row.recordKey, { AboutKey: 'somebody else' })
    const itemId = editor.plant('Findings', { Title: 'Alt er i orden' })
    expect(await openAfter()).toEqual([`row-differs Findings ${row.recordKey}`, `row-differs Signatures ${first}`, `row-unknown Findings item-${itemId}`])
    editor.deleteRow('Findings', row.recordKey)
    expect(await openAfter()).toContain(`row-missing Findings ${row.recordKey}`)
    editor.deleteList('Findings')
    expect(await openAfter()).toContain('list-missing Findings ')
    expect(await openAfter()).toContain(`row-differs Signatures ${first}`)
  })

  it('does not take a row that SharePoint refused for one that was deleted', async () => {
    const played = playLists()
    const { recordList } = played
    const append = recordList.append.bind(recordList)
    let isRefusing = true
    recordList.append = async (name, rows) => (isRefusing && name === 'Signatures' ? rows.map(() => ({ outcome: 'refused', reason: '400' })) : append(name, rows))
    const [key = ''] = await signAll(played.flow, 1)
    isRefusing = false
    await played.flow.lists.reconcile()
    expect(listOpen((await played.flow.lists.readFindings()).findings)).toEqual([`row-refused Signatures ${key}`])
    await recordList.append('Signatures', [])
  })

  it('finds the same in two instances at once', async () => {
    const one = await start()
    const other = playLists({ ...one.parts })
    await other.flow.start()
    one.editor.edit('Signatures', one.first, { PersonId: 'p-other' })
    one.editor.deleteRow('Signatures', one.second)
    await Promise.all([one.lists.reconcile(), other.flow.lists.reconcile()])
    expect(listOpen((await one.lists.readFindings()).findings)).toEqual([`row-differs Signatures ${one.first}`, `row-missing Signatures ${one.second}`])
    expect(one.recordList.rowsOf('Findings')).toHaveLength(2)
    await other.flow.stop()
  })

  it('finds exactly what an editor did, whatever that is', async () => {
    type Deed = { deed: 'edit' | 'delete' | 'plant' | 'restore' | 'none'; row: number }
    const deeds = fc.array(fc.record<Deed>({ deed: fc.constantFrom('edit', 'delete', 'plant', 'restore', 'none'), row: fc.nat(9) }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(fc.nat(12), { maxLength: 3 }), async (all, looks) => {
        const { editor, keys, openAfter, recordList, lists } = await start(10)
        const before = new Map(recordList.rowsOf('Signatures').map(({ recordKey, fields }) => [recordKey, fields]))
        const states = new Map<string, 'row-differs' | 'row-missing'>()
        const edited = new Set<string>()
        const planted: string[] = []
        for (const [index, { deed, row }] of all.entries()) {
          const key = keys[row] ?? ''
          if (deed === 'edit' && states.get(key) !== 'row-missing') {
            editor.edit('Signatures', key, { ActorId: 'p-forged' })
            edited.add(key)
            states.set(key, 'row-differs')
          }
          if (deed === 'delete') {
            editor.deleteRow('Signatures', key)
            states.set(key, 'row-missing')
          }
          if (deed === 'restore' && states.has(key)) {
            editor.restoreRow('Signatures', key)
            if (edited.has(key)) states.set(key, 'row-differs')
            else states.delete(key)
          }
          if (deed === 'plant') planted.push(`row-unknown Signatures item-${editor.plant('Signatures', { PersonId: `p-${index}` })}`)
          if (looks.includes(index)) await lists.reconcile()
        }
        const expected = [...[...states].map(([key, kind]) => `${kind} Signatures ${key}`), ...planted].sort()
        expect(await openAfter()).toEqual(expected)
        // And when all is put right again, nothing is open and nothing was erased.
        for (const key of states.keys()) {
          editor.restoreRow('Signatures', key)
          editor.edit('Signatures', key, { ActorId: before.get(key)?.['ActorId'] })
        }
        expect(await openAfter()).toEqual(planted.sort())
        expect((await lists.readFindings()).findings.filter(({ goneAt }) => goneAt !== undefined).length).toBeGreaterThanOrEqual(states.size)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  describe('at night', () => {
    const night = async () => {
      const started = await start()
      const { parts, recordList } = started
      const findings = createFindingStore(parts.tables.findings)
      const read = { pages: 0, changes: 0 }
      const reader: RecordListReader = {
        look: (name) => recordList.look(name),
        markNow: (name) => recordList.markNow(name),
        readPages: (name) => ((read.pages += 1), recordList.readPages(name)),
        readChanges: (name, token) => ((read.changes += 1), recordList.readChanges(name, token)),
      }
      const { cursors, packs } = parts.tables
      const reconciler = createReconciler({
        reader, findings, cursors, packs, clock: parts.clock, readModel: started.flow.readModel, context: { texts: parts.texts, unitIdOf: () => 'u' },
        readWritten: () => readFollowerCursor(cursors, 'lists'), catchUp: () => Promise.resolve(), pace: () => Promise.resolve(), lookAgainLater: () => Promise.resolve(),
      })
      const reconcile = async () => {
        read.pages = read.changes = 0
        await reconciler.reconcile('changes')
        return { ...read, open: listOpen(await findings.list()) }
      }
      await reconcile()
      return { ...started, reconcile, reconciler }
    }

    it('asks each list once what changed, and reads none whole while all is as it should be', async () => {
      const { reconcile, flow } = await night()
      expect(await reconcile()).toEqual({ pages: 0, changes: Object.keys(LISTS).length, open: [] })
      await flow.journal.save(signature(77))
      await flow.settle()
      expect(await reconcile()).toEqual({ pages: 0, changes: Object.keys(LISTS).length, open: [] })
    })

    it.each<[string, (editor: ListEditor, key: string) => void, string[]]>([
      ['edited', (editor, key) => editor.edit('Signatures', key, { PersonId: 'x' }), ['row-differs']],
      ['deleted', (editor, key) => editor.deleteRow('Signatures', key), ['row-missing']],
      ['planted', (editor) => editor.plant('Signatures', { PersonId: 'x' }), ['row-unknown']],
      ['touched after the token was lost', (editor, key) => (editor.edit('Signatures', key, { PersonId: 'x' }), editor.forgetChanges('Signatures')), ['row-differs']],
    ])('reads the one list whole, and again to be sure, in which a row was %s', async (_, attack, kinds) => {
      const { reconcile, editor, first } = await night()
      attack(editor, first)
      const found = await reconcile()
      expect(found.pages).toBe(2)
      expect(found.open.map((each) => each.split(' ')[0])).toEqual(kinds)
    })

    it('joins a run that does as much', async () => {
      const { reconciler } = await night()
      const whole = reconciler.reconcile('whole')
      expect(reconciler.isRunning()).toBe(true)
      await Promise.all([whole, reconciler.reconcile('changes')])
      expect(reconciler.isRunning()).toBe(false)
    })
  })
})
