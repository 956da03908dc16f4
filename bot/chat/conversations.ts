import { z } from 'zod'
import { UNREACHABLE_REASONS, type UnreachableReason } from '../../core/prompts/prompt-memory'
import type { ConversationReference, Row, RowStore } from '../ports'

const REFERENCE = 'reference'
const GREETED = 'greeted'
const UNREACHABLE = 'unreachable'

const Unreachable = z.object({ reason: z.enum(UNREACHABLE_REASONS) })

const Reference = z.object({
  conversationId: z.string().min(1),
  serviceUrl: z.string().min(1),
  tenantId: z.string().min(1),
  teamsUserId: z.string().optional(),
  locale: z.string().optional(),
})

/** Where each account's chat is, kept in table `conversations`: partition = Entra object id. */
export type Conversations = {
  find(oid: string): Promise<ConversationReference | undefined>
  /** `new` when there was none: somebody can be reached who could not before. Unchanged ones cost nothing. */
  keep(oid: string, reference: ConversationReference, event?: 'installed'): Promise<'new' | 'kept'>
  /** True for exactly one caller per installation, however many events announce it. */
  claimGreeting(oid: string): Promise<boolean>
  remove(oid: string): Promise<void>
  /** After the connector said that it is gone; the greeting stays given. */
  drop(oid: string): Promise<void>
  /** Teams does not reach them, and why; until they do something in the chat. */
  markUnreachable(oid: string, reason: UnreachableReason): Promise<void>
  /** As far as this instance knows, without asking storage. */
  isKnown(oid: string): boolean
  unreachableOf(oid: string): UnreachableReason | undefined
  /** Reads all at the start, so that a click of somebody known costs storage nothing; again by whoever takes over the sending. */
  recall(): Promise<void>
  listAll(): Promise<{ oid: string; reference: ConversationReference }[]>
}

/** Far above the people of any municipality. */
const SWEEP_LIMIT = 200_000

export function createConversations(table: RowStore): Conversations {
  const kept = new Map<string, string>()
  const unreachable = new Map<string, UnreachableReason>()
  return {
    async find(oid) {
      const row = await table.find(oid, REFERENCE)
      return row && parseReference(row)
    },
    async keep(oid, reference, event) {
      const values = toValues(reference)
      const fingerprint = fingerprintOf(reference)
      // After an installation another instance may have removed what this one remembers.
      if (event !== 'installed' && kept.get(oid) === fingerprint) return 'kept'
      const inserted = await table.insert(oid, [{ row: REFERENCE, values }])
      if (inserted === 'exists') await table.put(oid, { row: REFERENCE, values })
      kept.set(oid, fingerprint)
      if (inserted === 'inserted' || event === 'installed') {
        unreachable.delete(oid)
        await table.remove(oid, UNREACHABLE)
      }
      return inserted === 'inserted' ? 'new' : 'kept'
    },
    async claimGreeting(oid) {
      return (await table.insert(oid, [{ row: GREETED, values: { v: 1 } }])) === 'inserted'
    },
    async remove(oid) {
      kept.delete(oid)
      await table.remove(oid, REFERENCE, GREETED)
    },
    async drop(oid) {
      kept.delete(oid)
      await table.remove(oid, REFERENCE)
    },
    async markUnreachable(oid, reason) {
      kept.delete(oid)
      unreachable.set(oid, reason)
      await table.put(oid, { row: UNREACHABLE, values: { reason } })
      await table.remove(oid, REFERENCE)
    },
    isKnown: (oid) => kept.has(oid),
    unreachableOf: (oid) => unreachable.get(oid),
    async recall() {
      const [rows, unreached] = await Promise.all([table.sweep(REFERENCE, SWEEP_LIMIT), table.sweep(UNREACHABLE, SWEEP_LIMIT)])
      for (const { partition, row } of rows) if (!kept.has(partition)) kept.set(partition, fingerprintOf(parseReference(row)))
      for (const { partition, row } of unreached) unreachable.set(partition, Unreachable.parse(row.values).reason)
    },
    async listAll() {
      const rows = await table.sweep(REFERENCE, SWEEP_LIMIT)
      return rows.map(({ partition, row }) => ({ oid: partition, reference: parseReference(row) }))
    },
  }
}

function toValues({ conversationId, serviceUrl, tenantId, teamsUserId, locale }: ConversationReference): Row['values'] {
  return { conversationId, serviceUrl, tenantId, ...(teamsUserId !== undefined && { teamsUserId }), ...(locale !== undefined && { locale }) }
}

function fingerprintOf(reference: ConversationReference): string {
  return JSON.stringify(toValues(reference))
}

function parseReference(row: Row): ConversationReference {
  const { teamsUserId, locale, ...reference } = Reference.parse(row.values)
  return { ...reference, ...(teamsUserId !== undefined && { teamsUserId }), ...(locale !== undefined && { locale }) }
}
