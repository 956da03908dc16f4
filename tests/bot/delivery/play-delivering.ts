import { createDelivering, type Delivering } from '../../../bot/delivery/create-delivering'
import type { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import type { Pacer } from '../../../bot/delivery/pacer'
import { sha256 } from '../../../bot/hashing'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import type { InstallOutcome, OpenOutcome } from '../../../bot/ports'
import type { Delivery } from '../../../core/prompts/delivery'
import type { PlayedChat } from '../chat/play-chat'

const NO_PACE: Pacer = { take: () => Promise.resolve(true), slowDown: () => undefined, wait: () => Promise.resolve(false), stop: () => undefined }

/** What several instances share beside the chat's own tables. */
export type Shared = { queue: ReturnType<typeof createMemoryQueue<DeliveryWork>>; recordList: ReturnType<typeof createMemoryRecordList>; opens: OpenOutcome[]; installs: InstallOutcome[]; calls: string[] }

export function shareWorld(chat: PlayedChat): Shared {
  return { queue: createMemoryQueue<DeliveryWork>(chat.parts.clock), recordList: createMemoryRecordList(), opens: [], installs: [], calls: [] }
}

let instances = 0

/** An instance that plans and sends over the played chat. `run` is one turn of its loops; what it settled comes back. */
export function playDelivering(chat: PlayedChat, shared = shareWorld(chat), pacer = NO_PACE): Delivering & { shared: Shared; run(): Promise<Delivery[]> } {
  const { readModel, people, links, conversations, lessons, clock, log } = chat.parts
  const name = `instance-${String((instances += 1))}`
  let ids = 0
  const delivering = createDelivering({
    readModel,
    people,
    links,
    conversations,
    lessons,
    clock,
    log,
    sha256,
    tables: chat.tables,
    queue: shared.queue,
    recordList: shared.recordList,
    // Looked up at each send, so that a test may put another one in its place.
    sender: rememberWhatAsks({ send: (...of) => chat.parts.sender.send(...of), update: (...of) => chat.parts.sender.update(...of) }, chat.cards, log),
    opener: {
      open(oid) {
        shared.calls.push(`open ${oid}`)
        return Promise.resolve(shared.opens.shift() ?? { outcome: 'unreachable', reason: 'ForbiddenOperationException' })
      },
    },
    installer: {
      install(oid) {
        shared.calls.push(`install ${oid}`)
        return Promise.resolve(shared.installs.shift() ?? { outcome: 'unreachable', reason: 'not-installed' })
      },
    },
    pacer,
    createId: () => `${name}-${String((ids += 1))}`,
  })
  return {
    ...delivering,
    shared,
    async run() {
      const nameOf = ({ personId, day }: Delivery) => `${personId} ${day}`
      const before = new Set(delivering.ledger.listAll().map(nameOf))
      await delivering.plan()
      await delivering.deliver()
      return delivering.ledger.listAll().filter((delivery) => !before.has(nameOf(delivery)))
    },
  }
}
