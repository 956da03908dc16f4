import { setTimeout as pause } from 'node:timers/promises'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { STORAGE_PATIENCE, withPatience } from '../../../bot/azure-storage/with-patience'
import { StorageUnavailableError } from '../../../bot/ports'
import { startSilentStorage } from './silent-storage'

describe('Waiting for storage', () => {
  it('ends when nothing comes, and calls the work off', async () => {
    let isCalledOff = false
    const work = (giveUp: AbortSignal) => new Promise<never>((_, reject) => giveUp.addEventListener('abort', () => reject(new Error(`called off: ${(isCalledOff = true)}`))))
    await expect(withPatience(20, work)).rejects.toThrow('no answer within 20 ms')
    expect(isCalledOff).toBe(true)
  })

  it('ends also when the work does not listen', async () => {
    await expect(withPatience(20, () => new Promise(() => {}))).rejects.toThrow('no answer within 20 ms')
  })

  it('begins anew with each page that comes', async () => {
    const pages = await withPatience(200, async (giveUp, renew) => {
      for (let page = 0; page < 4; page += 1) {
        await pause(100)
        renew()
      }
      return giveUp.aborted ? 'given up' : 'all there'
    })
    expect(pages).toBe('all there')
  })

  it('is over for a row before Teams gives up on the click', () => {
    expect(STORAGE_PATIENCE.rowMilliseconds).toBeLessThan(10_000)
  })
})

describe('Storage that takes every request and answers none', () => {
  let silent: Awaited<ReturnType<typeof startSilentStorage>>
  beforeAll(async () => {
    silent = await startSilentStorage()
  })
  afterAll(() => silent.close())

  const open = () => {
    const config = { storage: { kind: 'connection-string' as const, connectionString: silent.connectionString }, credential: { kind: 'secret' as const, botSecret: 'a', tabSecret: 'b' } }
    const storage = createStorage(config, undefined, { rowMilliseconds: 60, pageMilliseconds: 90 })
    return { rows: storage.tables.journal, texts: storage.texts, doorbell: storage.queue<string>('doorbell') }
  }
  const row = (name: string) => ({ row: name, values: { v: 1 } })

  it.each<[string, (storage: ReturnType<typeof open>) => Promise<unknown>]>([
    ['a row that is inserted', ({ rows }) => rows.insert('p', [row('a')])],
    ['rows that are inserted together', ({ rows }) => rows.insert('p', [row('a'), row('b')])],
    ['an import', ({ rows }) => rows.insert('p', Array.from({ length: 30 }, (_, index) => row(`r${index}`)))],
    ['a row that is looked for', ({ rows }) => rows.find('p', 'a')],
    ['a list', ({ rows }) => rows.list('p')],
    ['a sweep', ({ rows }) => rows.sweep('p-', 10)],
    ['a row that is written', ({ rows }) => rows.put('p', row('a'))],
    ['a row that is removed', ({ rows }) => rows.remove('p', 'a')],
    ['rows that are removed together', ({ rows }) => rows.remove('p', 'a', 'b')],
    ['a message that is added', ({ doorbell }) => doorbell.add('work')],
    ['messages that are taken', ({ doorbell }) => doorbell.take(1)],
    ['a text that is frozen', ({ texts }) => texts.save('a'.repeat(64), 'text')],
    ['a text that is read', ({ texts }) => texts.find('a'.repeat(64))],
  ])('counts as away for %s', async (_, act) => {
    const failure = await act(open()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StorageUnavailableError)
    expect(failure).toMatchObject({ cause: { name: 'NoAnswerError' } })
  })
})
