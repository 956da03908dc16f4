import { randomUUID } from 'node:crypto'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { createConnectorSender } from '../../../bot/botframework/connector-sender'
import { DELIVERY_QUEUE, type DeliveryWork } from '../../../bot/delivery/delivery-work'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import type { Log, RowStore, WorkQueue } from '../../../bot/ports'
import { TENANT_ID } from '../../sample/sample-log'
import type { CrashOrders, Step } from './crash-orders'
import { drawEmployees } from './draw-employees'
import { playInstance } from './play-instance'

const TURN_MILLISECONDS = 200
const tell = (...said: unknown[]) => void process.stderr.write(`${said.map(String).join(' ')}\n`)
const log: Log = { debug: () => undefined, info: () => undefined, warn: (message) => tell(message), error: (message, _, cause) => tell(message, cause) }

/** An instance over Azurite and a connector at the wire, which kills itself after a step when it is told to. */
async function main(orders: CrashOrders): Promise<void> {
  const { dieAfter } = orders
  const counts = new Map<string, number>()
  /** The step has been done, and nothing after it. */
  const after = <T>(step: Step, value: T): T => {
    const count = (counts.get(step) ?? 0) + 1
    counts.set(step, count)
    if (dieAfter?.step === step && dieAfter.count === count) process.kill(process.pid, 'SIGKILL')
    return value
  }
  const storage = createStorage({ storage: { kind: 'connection-string', connectionString: orders.connectionString }, credential: { kind: 'secret', botSecret: '', tabSecret: '' } })
  const { prompts, packs, cursors } = storage.tables
  const claims: RowStore = {
    ...prompts,
    insert: async (partition, rows) => after('claimed', await prompts.insert(partition, rows)),
    put: async (partition, row) => after(row.row.startsWith('i-') ? 'settled' : 'remembered', await prompts.put(partition, row)),
  }
  const packing: RowStore = { ...packs, insert: async (partition, rows) => after('packed', await packs.insert(partition, rows)) }
  const leasing: RowStore = { ...cursors, insert: async (partition, rows) => after('leased', await cursors.insert(partition, rows)) }
  const queue = storage.queue<DeliveryWork>(DELIVERY_QUEUE)
  const queueing: WorkQueue<DeliveryWork> = {
    add: async (work, delay) => after('queued', await queue.add(work, delay)),
    take: async (limit) => after('taken', await queue.take(limit)).map((message) => ({ ...message, complete: async () => after('completed', await message.complete()) })),
  }
  const connector = createConnectorSender({
    config: { botAppId: 'bot', tenantId: TENANT_ID, endpoints: { serviceUrl: 'https://connector.test/', serviceUrlHosts: ['connector.test'], botTokenScope: 'scope' } as never },
    getToken: () => Promise.resolve('token'),
    clock: () => new Date(),
    log,
    fetch: (url, init) => fetch(String(url instanceof Request ? url.url : url).replace('https://connector.test/', orders.connectorUrl), init),
  })
  const teams = { ...connector, send: async (...of: Parameters<typeof connector.send>) => after('sent', await connector.send(...of)) }
  const instance = playInstance({
    state: drawEmployees(orders.people),
    tables: { ...storage.tables, prompts: claims, packs: packing, cursors: leasing },
    queue: queueing,
    recordList: createMemoryRecordList(),
    teams,
    createId: () => randomUUID(),
    requestsPerSecond: orders.requestsPerSecond,
    leaseMilliseconds: orders.leaseMilliseconds,
    clock: () => new Date(),
  })
  await instance.recallChats()
  process.send?.('ready')
  const every = async (act: () => Promise<unknown>) => {
    for (;;) {
      await act().catch((error: unknown) => tell(error))
      await new Promise((resolve) => setTimeout(resolve, TURN_MILLISECONDS))
    }
  }
  await Promise.all([every(() => instance.plan()), every(() => instance.deliver())])
}

void main(JSON.parse(process.argv[2] ?? '{}') as CrashOrders)
