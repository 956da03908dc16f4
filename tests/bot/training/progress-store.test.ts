import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { attemptsOf, createProgressStore, type KeptAttempt } from '../../../bot/training/progress-store'

const KEY = '4'.repeat(64)
const ANSWER: KeptAttempt = {
  lessonId: 'phishing',
  obligationKey: KEY,
  questionId: 'signs',
  attempt: 0,
  chosen: ['haste', 'link'],
  isRight: true,
  contentSha256: 'c'.repeat(64),
  answeredAt: '2026-11-21T09:00:00.000Z',
}

describe('answers to control questions', () => {
  it('come back as they were given', async () => {
    const store = createProgressStore(createMemoryRows())
    expect(await store.keep('p-1', ANSWER)).toEqual(ANSWER)
    expect(await store.list('p-1', 'phishing')).toEqual([ANSWER])
  })

  it('count once: of two devices, the one that was first', async () => {
    const store = createProgressStore(createMemoryRows())
    const other = { ...ANSWER, chosen: ['greeting'], isRight: false }
    const [one, two] = await Promise.all([store.keep('p-1', ANSWER), store.keep('p-1', other)])
    expect([one, two]).toEqual([ANSWER, ANSWER])
    expect(await store.list('p-1', 'phishing')).toHaveLength(1)
  })

  it('are found by person and lesson only, also where one lesson is called as another begins', async () => {
    const store = createProgressStore(createMemoryRows())
    await store.keep('p-1', ANSWER)
    await store.keep('p-1', { ...ANSWER, lessonId: 'phishing-2' })
    await store.keep('p-2', ANSWER)
    expect(await store.list('p-1', 'phishing')).toEqual([ANSWER])
  })

  it('are recalled without asking storage, with those that were kept since', async () => {
    const rows = createMemoryRows()
    let reads = 0
    const store = createProgressStore({ ...rows, list: (...asked) => ((reads += 1), rows.list(...asked)) })
    expect([await store.recall('p-1', 'phishing'), await store.recall('p-1', 'phishing')]).toEqual([[], []])
    await store.keep('p-1', ANSWER)
    await store.keep('p-1', ANSWER)
    await store.keep('p-1', { ...ANSWER, attempt: 1 })
    expect(await store.recall('p-1', 'phishing')).toHaveLength(2)
    expect(reads).toBe(1)
  })

  it('are read once for a click that comes twice at the same time', async () => {
    const rows = createMemoryRows()
    let reads = 0
    const store = createProgressStore({ ...rows, list: (...asked) => ((reads += 1), rows.list(...asked)) })
    await Promise.all([store.recall('p-1', 'phishing'), store.recall('p-1', 'phishing')])
    expect(reads).toBe(1)
    await Promise.all([store.recall('p-2', 'phishing'), store.recall('p-1', 'passwords')])
    expect(reads).toBe(3)
  })

  it('are read again after storage was away', async () => {
    const rows = createMemoryRows()
    let isAway = true
    const store = createProgressStore({ ...rows, list: (...asked) => (isAway ? Promise.reject(new Error('away')) : rows.list(...asked)) })
    await expect(store.recall('p-1', 'phishing')).rejects.toThrow('away')
    isAway = false
    expect(await store.recall('p-1', 'phishing')).toEqual([])
  })

  it('are put in order by question for one obligation', () => {
    const later = { ...ANSWER, attempt: 10, chosen: ['link'], isRight: false }
    const elsewhere = { ...ANSWER, obligationKey: '5'.repeat(64) }
    const between = Array.from({ length: 9 }, (_, index) => ({ ...ANSWER, attempt: index + 1 }))
    const attempts = attemptsOf([later, elsewhere, ANSWER, ...between], KEY)['signs'] ?? []
    expect(attempts).toHaveLength(11)
    expect(attempts.at(-1)).toEqual({ chosen: ['link'], isRight: false })
  })

  it('are not known where an earlier one is not', () => expect(attemptsOf([{ ...ANSWER, attempt: 1 }], KEY)).toEqual({}))

  it('can be read of everybody, for figures', async () => {
    const store = createProgressStore(createMemoryRows())
    await store.keep('p-1', ANSWER)
    await store.keep('p-1', { ...ANSWER, questionId: 'report' })
    await store.keep('p-2', ANSWER)
    await store.keep('p-2', { ...ANSWER, lessonId: 'passwords' })
    const all = await store.readAll('phishing')
    expect(all.map(({ personId, attempts }) => [personId, attempts.length])).toEqual([['p-1', 2], ['p-2', 1]])
  })
})
