import { TableClient } from '@azure/data-tables'
import { BlobServiceClient } from '@azure/storage-blob'
import { QueueServiceClient } from '@azure/storage-queue'
import type { FaultKind } from '../../../infra/local/faults/fault'
import { startAzurite, type RunningAzurite } from '../../azurite'

/** What Microsoft's own clients see of Azurite under each kind of fault, and whether their request was carried out. */
type Store = { write(name: string, signal: AbortSignal): Promise<unknown>; has(name: string): Promise<boolean> }
const DEPENDENCIES = ['table', 'queue', 'blob'] as const

jest.setTimeout(60_000)

const ONCE = { retryOptions: { maxRetries: 0, maxTries: 1 } }
const PATIENCE_MILLISECONDS = 400

let azurite: RunningAzurite
let stores: Record<(typeof DEPENDENCIES)[number], Store>
beforeAll(async () => {
  azurite = await startAzurite()
  const { connectionString } = azurite
  const table = TableClient.fromConnectionString(connectionString, 'Rows', { allowInsecureConnection: true, ...ONCE })
  const queue = QueueServiceClient.fromConnectionString(connectionString, ONCE).getQueueClient('rows')
  const container = BlobServiceClient.fromConnectionString(connectionString, ONCE).getContainerClient('rows')
  await Promise.all([table.createTable(), queue.create(), container.create()])
  stores = {
    table: {
      write: (name, abortSignal) => table.createEntity({ partitionKey: 'p', rowKey: name }, { abortSignal }),
      has: (name) => table.getEntity('p', name).then(() => true, () => false),
    },
    queue: {
      write: (name, abortSignal) => queue.sendMessage(name, { abortSignal }),
      has: async (name) => (await queue.peekMessages({ numberOfMessages: 32 })).peekedMessageItems.some(({ messageText }) => messageText === name),
    },
    blob: {
      write: (name, abortSignal) => container.getBlockBlobClient(name).upload(name, name.length, { abortSignal }),
      has: (name) => container.getBlockBlobClient(name).exists(),
    },
  }
})
beforeEach(() => azurite.faults.set({ seed: 1, rules: [] }))
afterAll(() => azurite.stop())

/** Its status, or in one word what happened to the connection. */
function nameOf(error: unknown): unknown {
  const { statusCode, name } = error as { statusCode?: number; name?: string }
  return statusCode !== undefined && statusCode >= 400 ? statusCode : name === 'AbortError' ? 'no answer' : 'broken'
}

const EXPECTED: readonly (readonly [FaultKind, unknown, boolean])[] = [
  ['throttled', 429, false],
  ['error-500', 500, false],
  ['error-502', 502, false],
  ['error-503', 503, false],
  ['error-504', 504, false],
  ['expired-token', 401, false],
  ['withdrawn-consent', 403, false],
  ['timeout-before', 'no answer', false],
  ['timeout-after', 'no answer', true],
  ['slow', 'answered', true],
  ['reset', 'broken', false],
  ['stale-read', 'answered', true],
]

describe.each(DEPENDENCIES)('the client of %s', (on) => {
  it.each(EXPECTED)('%s: %s, carried out: %s', async (kind, expected, isDone) => {
    await azurite.faults.set({ seed: 1, rules: [{ on, kind, request: '^(POST|PUT) ', milliseconds: kind === 'slow' ? 50 : 5_000 }] })
    const seen = await stores[on].write(kind, AbortSignal.timeout(PATIENCE_MILLISECONDS)).then(() => 'answered', nameOf)
    await azurite.faults.set({ seed: 1, rules: [] })
    expect([seen, await stores[on].has(kind)]).toEqual([expected, isDone])
  })

  it('an answer that breaks off leaves its request carried out', async () => {
    await azurite.faults.set({ seed: 1, rules: [{ on, kind: 'truncated', request: '^(POST|PUT) ' }] })
    await stores[on].write('truncated', AbortSignal.timeout(PATIENCE_MILLISECONDS)).catch(nameOf)
    await azurite.faults.set({ seed: 1, rules: [] })
    expect(await stores[on].has('truncated')).toBe(true)
  })

  it('a stale read does not see what was just written, and does soon after', async () => {
    await azurite.faults.set({ seed: 1, rules: [{ on, kind: 'stale-read', milliseconds: 700 }] })
    expect(await stores[on].has('fresh')).toBe(false)
    await stores[on].write('fresh', AbortSignal.timeout(5_000))
    expect(await stores[on].has('fresh')).toBe(false)
    await azurite.faults.set({ seed: 1, rules: [] })
    expect(await stores[on].has('fresh')).toBe(true)
  })
})
