import type { RowStore } from '../../../bot/ports'
import { RowRefusedError } from '../../../bot/row-rules'

/** What every RowStore keeps. `create` gives an empty table each time. */
export function rowStoreContract(create: () => Promise<RowStore>): void {
  let rows: RowStore
  beforeEach(async () => {
    rows = await create()
  })
  const row = (name: string, values: Record<string, string | number | boolean> = {}) => ({ row: name, values })
  const namesOf = async (range?: Parameters<RowStore['list']>[1]) => (await rows.list('p', range)).map((found) => found.row)

  it('gives back text, numbers and yes or no as they went in', async () => {
    const values = { text: 'Æ ø "å" \' & <b> 😀', empty: '', whole: 42, negative: -7, large: 3_000_000_000, largest: Number.MAX_SAFE_INTEGER, part: 1.5, tiny: 1e-9, yes: true, no: false }
    await rows.insert('p', [row('a', values)])
    expect(await rows.find('p', 'a')).toEqual({ row: 'a', values })
    expect(await rows.list('p')).toEqual([{ row: 'a', values }])
  })

  it('keeps texts longer than one property holds, without breaking a character in two', async () => {
    const long = `${'x'.repeat(31_999)}😀${'y'.repeat(40_000)}æ`
    const json = JSON.stringify({ text: 'z'.repeat(150_000) })
    await rows.insert('p', [row('a', { long, json, after: 1 })])
    await rows.put('p', row('b', { long }))
    expect((await rows.find('p', 'a'))?.values).toEqual({ long, json, after: 1 })
    expect((await rows.find('p', 'b'))?.values).toEqual({ long })
  })

  it('says nothing is there when nothing is', async () => {
    expect(await rows.find('p', 'a')).toBeUndefined()
    expect(await rows.list('p')).toEqual([])
    expect(await rows.sweep('a-', 10)).toEqual([])
  })

  it('adds all rows or none', async () => {
    expect(await rows.insert('p', [row('a', { n: 1 }), row('b', { n: 2 })])).toBe('inserted')
    expect(await rows.insert('p', [row('c', { n: 3 }), row('b', { n: 4 })])).toBe('exists')
    expect(await namesOf()).toEqual(['a', 'b'])
    expect((await rows.find('p', 'b'))?.values).toEqual({ n: 2 })
  })

  it('refuses a single row that exists, and takes the same name in another partition', async () => {
    expect(await rows.insert('p', [row('a', { n: 1 })])).toBe('inserted')
    expect(await rows.insert('p', [row('a', { n: 2 })])).toBe('exists')
    expect(await rows.insert('q', [row('a', { n: 3 })])).toBe('inserted')
    expect((await rows.find('p', 'a'))?.values).toEqual({ n: 1 })
  })

  it('lets exactly one of many that insert the same rows at once succeed', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => rows.insert('p', [row('a', { n }), row(`b-${n}`, { n })])))
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    expect(await namesOf()).toHaveLength(2)
  })

  it('lists in row order, within inclusive bounds, up to a limit', async () => {
    await rows.insert('p', ['d', 'b', 'a', 'c', 'e'].map((name) => row(name)))
    expect(await namesOf()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await namesOf({ from: 'b', to: 'd' })).toEqual(['b', 'c', 'd'])
    expect(await namesOf({ from: 'b', limit: 2 })).toEqual(['b', 'c'])
    expect(await namesOf({ to: 'b' })).toEqual(['a', 'b'])
    expect(await namesOf({ from: 'bb', to: 'cc' })).toEqual(['c'])
  })

  it('lists past the page size of the service', async () => {
    const name = (index: number) => `n-${index.toString().padStart(5, '0')}`
    for (let at = 0; at < 1_150; at += 100) await rows.insert('p', Array.from({ length: Math.min(100, 1_150 - at) }, (_, i) => row(name(at + i))))
    expect(await namesOf()).toHaveLength(1_150)
    expect(await namesOf({ from: name(10), limit: 1_100 })).toHaveLength(1_100)
    expect((await namesOf({ from: name(10), limit: 1_100 })).at(-1)).toBe(name(1_109))
  })

  it('sweeps rows by the beginning of their name over all partitions', async () => {
    await rows.insert('b-00', [row('p-1', { n: 1 }), row('r-1')])
    await rows.insert('b-3f', [row('p-2'), row('q-1')])
    const found = await rows.sweep('p-', 10)
    expect(found.map(({ partition, row: { row: name } }) => `${partition}/${name}`).sort()).toEqual(['b-00/p-1', 'b-3f/p-2'])
    expect(found.find(({ partition }) => partition === 'b-00')?.row.values).toEqual({ n: 1 })
    expect(await rows.sweep('p-', 1)).toHaveLength(1)
  })

  it('writes over what is there, whole', async () => {
    await rows.put('p', row('a', { one: 1, two: 'x'.repeat(40_000) }))
    await rows.put('p', row('a', { two: 'short' }))
    expect((await rows.find('p', 'a'))?.values).toEqual({ two: 'short' })
  })

  it('removes what is there and does not mind what is not', async () => {
    await rows.insert('p', [row('a'), row('b'), row('c'), row('d')])
    await rows.remove('p', 'a', 'missing', 'b')
    await rows.remove('p', 'missing')
    await rows.remove('p', 'c')
    expect(await namesOf()).toEqual(['d'])
    expect(await rows.insert('p', [row('a', { again: true })])).toBe('inserted')
  })

  it('removes many at once', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `x-${index}`)
    await rows.insert('p', names.map((name) => row(name)))
    await rows.remove('p', ...names.slice(1))
    expect(await namesOf()).toEqual(['x-0'])
  })

  it.each(['', 'a/b', 'a\\b', 'a#b', 'a?b', 'a%b', 'a\tb', 'a\u0080b', 'x'.repeat(500)])('refuses the key %j', async (key) => {
    await expect(rows.insert('p', [row(key)])).rejects.toThrow(RowRefusedError)
    await expect(rows.insert(key, [row('a')])).rejects.toThrow(RowRefusedError)
    await expect(rows.put('p', row(key))).rejects.toThrow(RowRefusedError)
    await expect(rows.find('p', key)).rejects.toThrow(RowRefusedError)
  })

  it("takes keys with quotes, spaces and letters of its users' language", async () => {
    await rows.insert("o'p", [row("r '1' ø", { n: 1 })])
    expect((await rows.find("o'p", "r '1' ø"))?.values).toEqual({ n: 1 })
    expect(await rows.list("o'p", { from: "r '" })).toHaveLength(1)
    await rows.remove("o'p", "r '1' ø")
    expect(await rows.list("o'p")).toEqual([])
  })

  it('refuses more than the service takes: rows at once, one name twice, too large a row, odd names and numbers', async () => {
    await expect(rows.insert('p', Array.from({ length: 101 }, (_, index) => row(`a-${index}`)))).rejects.toThrow(RowRefusedError)
    await expect(rows.insert('p', [row('a'), row('a')])).rejects.toThrow(RowRefusedError)
    await expect(rows.insert('p', [row('a', { text: 'x'.repeat(500_000) })])).rejects.toThrow(RowRefusedError)
    await expect(rows.insert('p', [row('a', { 'not_a name': 1 })])).rejects.toThrow(RowRefusedError)
    await expect(rows.insert('p', [row('a', { timestamp: 1 })])).rejects.toThrow(RowRefusedError)
    await expect(rows.put('p', row('a', { n: Number.NaN }))).rejects.toThrow(RowRefusedError)
    expect(await rows.list('p')).toEqual([])
  })
}
