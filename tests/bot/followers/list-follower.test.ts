import { createFindingStore } from '../../../bot/findings/finding-store'
import { createListFollower, LIST_FOLLOWER_NAME } from '../../../bot/followers/list-follower'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { LISTS } from '../../../bot/lists'
import { StorageUnavailableError, type AppendOutcome, type ListRow, type RecordList } from '../../../bot/ports'
import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import { numbered, SAMPLE_FACTS, TEXTS } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'

describe('The follower that writes the lists', () => {
  const setUp = (answer: (list: string, row: ListRow) => AppendOutcome | undefined = () => undefined) => {
    const kept = createMemoryRecordList()
    const sent: string[] = []
    const recordList: RecordList = {
      append: async (list, rows) => {
        sent.push(...rows.map(({ recordKey }) => `${list}/${recordKey}`))
        return Promise.all(rows.map(async (row) => answer(list, row) ?? (await kept.append(list, [row]))[0] ?? { outcome: 'later', retryAfterSeconds: 1 }))
      },
    }
    const texts = createMemoryTexts()
    for (const { markdown } of Object.values(TEXTS)) void texts.save(sha256OfText(sha256, markdown), markdown)
    const paced: number[] = []
    const units = { of: 'u-kindergarten' }
    const findings = createFindingStore(createMemoryTables().findings)
    const follower = createListFollower({
      recordList,
      reader: kept,
      findings,
      texts,
      unitIdOf: () => units.of,
      clock: () => new Date('2026-11-21T09:00:00.000Z'),
      pace: (rows) => Promise.resolve(void paced.push(rows)),
    })
    return { kept, sent, paced, units, findings, follower }
  }
  const signatures = numbered(Array.from({ length: 5 }, (_, index) => signature(index)))
  const [first, second, third] = signatures
  if (!first || !second || !third) throw new Error('there are five')
  const findingsOf = async ({ findings }: ReturnType<typeof setUp>) => (await findings.list()).map(({ finding }) => finding)

  it('writes every fact to its lists and keeps its pace', async () => {
    const { follower, kept, paced } = setUp()
    expect(follower.name).toBe(LIST_FOLLOWER_NAME)
    expect(await follower.apply([...numbered(SAMPLE_FACTS), ...numbered([signature(1)], 4)])).toEqual({ outcome: 'applied' })
    const counts = Object.values(LISTS).map(({ name }) => [name, kept.rowsOf(name).length])
    expect(counts).toEqual([['Requirements', 1], ['Documents', 3], ['Lessons', 0], ['Signatures', 1], ['Completions', 0], ['SignOffs', 0], ['Decisions', 2], ['Prompts', 0], ['Findings', 0]])
    expect(paced).toEqual([7])
  })

  it('writes nothing twice when it gets facts again', async () => {
    const { follower, kept, findings } = setUp()
    await follower.apply(signatures)
    expect(await follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(kept.rowsOf('Signatures')).toHaveLength(5)
    expect(await findings.list()).toEqual([])
  })

  it('waits the longest of the times it is told, and sends only what is not settled when it tries again', async () => {
    let isBusy = true
    const { follower, sent, kept } = setUp((_, { recordKey }) =>
      isBusy && recordKey !== first.factKey ? { outcome: 'later', retryAfterSeconds: recordKey === second.factKey ? 30 : 5 } : undefined,
    )
    expect(await follower.apply(signatures)).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    isBusy = false
    sent.length = 0
    expect(await follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(sent).toHaveLength(4)
    expect(kept.rowsOf('Signatures')).toHaveLength(5)
  })

  it('parks a refused row as a finding and lets the others go on', async () => {
    const setup = setUp((list, { recordKey }) => (list === 'Signatures' && recordKey === second.factKey ? { outcome: 'refused', reason: '400 invalidRequest' } : undefined))
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(setup.kept.rowsOf('Signatures')).toHaveLength(4)
    expect(await findingsOf(setup)).toEqual([
      { kind: 'row-refused', listName: 'Signatures', aboutKey: second.factKey, logNumber: 2, fields: [], isPlanted: false, detail: '400 invalidRequest', foundAt: '2026-11-21T09:00:00.000Z' },
    ])
  })

  it('makes a planted row a finding that names the fields, and leaves the row alone', async () => {
    const setup = setUp()
    setup.kept.editor.plant('Signatures', { RecordKey: third.factKey, PersonId: 'p-planted' })
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(await findingsOf(setup)).toMatchObject([{ kind: 'row-differs', aboutKey: third.factKey, isPlanted: true, changedBy: { who: 'person' }, fields: expect.arrayContaining(['PersonId']) as string[] }])
    expect(setup.kept.rowsOf('Signatures').find(({ recordKey }) => recordKey === third.factKey)?.fields['PersonId']).toBe('p-planted')
  })

  it('does not take a later change of the organisation for a forged row', async () => {
    const setup = setUp()
    await setup.follower.apply(signatures)
    setup.units.of = 'u-elsewhere'
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(await findingsOf(setup)).toEqual([])
  })

  it('goes no further than its finding: nothing is parked before the finding is on record', async () => {
    const setup = setUp((_, { recordKey }) => (recordKey === second.factKey ? { outcome: 'refused', reason: 'x' } : undefined))
    const report = jest.spyOn(setup.findings, 'report').mockRejectedValueOnce(new StorageUnavailableError('away'))
    await expect(setup.follower.apply(signatures)).rejects.toThrow(StorageUnavailableError)
    report.mockRestore()
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(await findingsOf(setup)).toHaveLength(1)
  })

  it('waits when the list is gone or another one lies there, says so once, and goes on when it is back', async () => {
    const setup = setUp()
    await setup.follower.apply(signatures.slice(0, 2))
    setup.kept.editor.deleteList('Signatures')
    expect(await setup.follower.apply(signatures.slice(2))).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    expect(setup.follower.standstill()).toEqual({ because: 'list', since: '2026-11-21T09:00:00.000Z' })
    expect(await setup.follower.apply(signatures.slice(2))).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    setup.kept.editor.recreateList('Signatures')
    expect(await setup.follower.apply(signatures.slice(2))).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    expect(setup.kept.rowsOf('Signatures')).toEqual([])
    expect((await findingsOf(setup)).map(({ kind, listName, logNumber }) => [kind, listName, logNumber])).toEqual(expect.arrayContaining([['list-missing', 'Signatures', 2], ['list-replaced', 'Signatures', 2]]))
    setup.kept.editor.restoreList('Signatures')
    expect(await setup.follower.apply(signatures.slice(2))).toEqual({ outcome: 'applied' })
    expect(setup.follower.standstill()).toBeUndefined()
    expect(setup.kept.rowsOf('Signatures')).toHaveLength(5)
  })

  it('blames no row for a column that is gone: all wait until it is there again', async () => {
    const setup = setUp()
    setup.kept.editor.changeColumn('Signatures', 'Commitment', undefined)
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    expect(await findingsOf(setup)).toMatchObject([{ kind: 'column-missing', listName: 'Signatures', aboutKey: 'Commitment' }])
    setup.kept.editor.changeColumn('Signatures', 'Commitment', { caption: 'Segl', kind: 'text' })
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(setup.kept.rowsOf('Signatures')).toHaveLength(5)
    expect(await findingsOf(setup)).toHaveLength(1)
  })

  it('blames no row for a column of another kind either', async () => {
    let isWrong = true
    const setup = setUp(() => (isWrong ? { outcome: 'refused', reason: '500 generalException' } : undefined))
    setup.kept.editor.changeColumn('Signatures', 'LogNumber', { kind: 'text' })
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'later', retryAfterSeconds: 30 })
    expect(await findingsOf(setup)).toMatchObject([{ kind: 'column-replaced', listName: 'Signatures', aboutKey: 'LogNumber' }])
    isWrong = false
    expect(await setup.follower.apply(signatures)).toEqual({ outcome: 'applied' })
    expect(setup.kept.rowsOf('Signatures')).toHaveLength(5)
  })

  it('says nothing of SharePoint when it is storage that fails', async () => {
    const setup = setUp(() => {
      throw new StorageUnavailableError('away')
    })
    await expect(setup.follower.apply(signatures)).rejects.toThrow('away')
    expect(setup.follower.standstill()).toBeUndefined()
  })

  it('says that SharePoint does not answer, and since when', async () => {
    const { follower } = setUp(() => ({ outcome: 'later', retryAfterSeconds: 9 }))
    expect(follower.standstill()).toBeUndefined()
    await follower.apply(signatures)
    expect(follower.standstill()).toEqual({ because: 'no-answer', since: '2026-11-21T09:00:00.000Z' })
  })

  it('makes a fact that no row can hold a finding, and writes the others', async () => {
    const setup = setUp()
    const [tooLong] = numbered([signature(9, { round: 'x'.repeat(10), documentId: 'd'.repeat(300) })], 6)
    if (!tooLong) throw new Error('there is one')
    expect(await setup.follower.apply([...signatures, tooLong])).toEqual({ outcome: 'applied' })
    expect(setup.kept.rowsOf('Signatures')).toHaveLength(5)
    expect(await findingsOf(setup)).toMatchObject([{ kind: 'row-refused', listName: 'Signatures', aboutKey: tooLong.factKey }])
  })

  it('fails, to be tried again, when a published text is missing', async () => {
    const { follower } = setUp()
    const [publication] = numbered([{ ...SAMPLE_FACTS[2], texts: { nb: { title: 'x', sha256: '0'.repeat(64) }, nn: { title: 'x', sha256: '0'.repeat(64) }, en: { title: 'x', sha256: '0'.repeat(64) } } } as (typeof SAMPLE_FACTS)[number]])
    if (!publication) throw new Error('there is one')
    await expect(follower.apply([publication])).rejects.toThrow('is not in the text store')
  })
})
