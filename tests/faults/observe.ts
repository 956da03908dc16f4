import { setTimeout as pause } from 'node:timers/promises'
import { QueueClient } from '@azure/storage-queue'
import type { Storage } from '../../bot/azure-storage/azure-storage'
import { DELIVERY_QUEUE, DeliveryWork } from '../../bot/delivery/delivery-work'
import { createPromptLedger } from '../../bot/delivery/prompt-ledger'
import { createFindingStore } from '../../bot/findings/finding-store'
import { fromJournalRow, fromLogRow, keyRowName, LOG_PARTITION, NUMBER_PREFIX, PENDING_PREFIX, RECORD_PREFIX } from '../../bot/journal/journal-row'
import { DOORBELL_QUEUE, type DoorbellWork } from '../../bot/journal/doorbell'
import { LISTS } from '../../bot/lists'
import type { NumberedFact } from '../../core/facts/fact'
import type { FindingKind } from '../../core/findings/finding'
import type { Graph } from '../../infra/local/graph/graph'
import type { Issuer } from '../../infra/local/issuer/issuer'
import { RESOURCES } from '../../infra/local/issuer/registrations'
import type { Observed } from './observed'

export type Stores = {
  storage: Pick<Storage, 'tables' | 'texts'>
  /** The connection string of the account, for what no port of ours tells of a queue. */
  storageAddress: string
  graph: Pick<Graph, 'answer'>
  issuer: Pick<Issuer, 'findRegistration' | 'mintAppToken'>
  /** What lies in people's chats, where the run has them. */
  listPrompts?: () => readonly { personId: string; day: string }[]
  settings: { siteHost: string; sitePath: string; provisionAppId: string }
}

export type Stored = Pick<Observed, 'journal' | 'pending' | 'log' | 'keyRows' | 'lists' | 'findings' | 'texts' | 'queue' | 'deliveries' | 'promptsArrived' | 'deliveryQueue'>

const EVERYTHING = 100_000
const MOST_PEEKED = 32
const HIDDEN_MILLISECONDS = 65_000
const LOOK_MILLISECONDS = 1_000
/** Such a finding says of the whole list that its rows wait until an administrator has mended it. */
const STOPS_ALL_ROWS: ReadonlySet<FindingKind> = new Set(['list-missing', 'list-replaced', 'column-missing', 'column-replaced'])
const WHOLE_FACT_LISTS = [LISTS.signatures.name, LISTS.decisions.name]

/** Reads everything that lies in the real stores: tables, texts and the queue of storage, and the lists of the local Graph. */
export async function observe(stores: Stores): Promise<Stored> {
  const { journal, log } = stores.storage.tables
  const ledger = createPromptLedger(stores.storage.tables.prompts, () => new Date())
  const [records, pending, numbered, keys, queue, deliveryQueue] = await Promise.all([
    journal.sweep(RECORD_PREFIX, EVERYTHING),
    journal.sweep(PENDING_PREFIX, EVERYTHING),
    readLog(stores),
    log.list(LOG_PARTITION, { from: keyRowName(''), to: keyRowName('~') }),
    readQueue(stores.storageAddress),
    readDeliveryQueue(stores.storageAddress),
    ledger.recall(),
  ])
  const findings = await createFindingStore(stores.storage.tables.findings).list()
  const lists = await Promise.all(WHOLE_FACT_LISTS.map(async (name) => [name, await readList(stores, name)] as const))
  return {
    journal: records.map(({ row }) => fromJournalRow(row)),
    pending: pending.map(({ row }) => row.row.slice(PENDING_PREFIX.length)),
    log: numbered,
    keyRows: keys.map(({ row, values }) => ({ factKey: row.slice(keyRowName('').length), number: Number(values['number']) })),
    lists: Object.fromEntries(lists.flatMap(([name, rows]) => (rows ? [[name, rows]] : []))),
    findings: findings.filter(({ goneAt }) => goneAt === undefined).map(({ finding: { listName, aboutKey, kind } }) => ({ listName, aboutKey: STOPS_ALL_ROWS.has(kind) ? '' : aboutKey })),
    texts: await readTexts(stores, numbered),
    queue,
    deliveries: ledger.listAll().map(({ personId, day, outcome }) => ({ personId, day, outcome })),
    promptsArrived: stores.listPrompts?.(),
    deliveryQueue,
  }
}

export async function readLog({ storage }: Pick<Stores, 'storage'>): Promise<NumberedFact[]> {
  return (await storage.tables.log.list(LOG_PARTITION, { from: NUMBER_PREFIX, to: `${NUMBER_PREFIX}~` })).map(fromLogRow)
}

/** Everything in the queue. One that was taken and not completed is hidden for a minute, which is waited for; who stays hidden cannot be read. */
async function readQueue(storageAddress: string): Promise<Observed['queue']> {
  const client = new QueueClient(storageAddress, DOORBELL_QUEUE)
  const look = () => Promise.all([client.getProperties(), client.peekMessages({ numberOfMessages: MOST_PEEKED })])
  let [{ approximateMessagesCount = 0 }, { peekedMessageItems }] = await look()
  for (const until = Date.now() + HIDDEN_MILLISECONDS; approximateMessagesCount > peekedMessageItems.length && Date.now() < until; ) {
    await pause(LOOK_MILLISECONDS)
    ;[{ approximateMessagesCount = 0 }, { peekedMessageItems }] = await look()
  }
  const seen = peekedMessageItems.map(({ messageText }) => {
    const { pending } = JSON.parse(Buffer.from(messageText, 'base64').toString('utf8')) as DoorbellWork
    return { factKeys: pending.map(({ factKey }) => factKey) }
  })
  return [...seen, ...Array.from({ length: Math.max(0, approximateMessagesCount - seen.length) }, () => ({ factKeys: undefined }))]
}

/** What is hidden just now comes back to somebody who can read it; what lies open must be readable. */
async function readDeliveryQueue(storageAddress: string): Promise<Observed['deliveryQueue']> {
  const { peekedMessageItems } = await new QueueClient(storageAddress, DELIVERY_QUEUE).peekMessages({ numberOfMessages: MOST_PEEKED })
  return peekedMessageItems.map(({ messageText }) => ({ people: DeliveryWork.safeParse(JSON.parse(Buffer.from(messageText, 'base64').toString('utf8'))).data?.deliveries.map(({ personId }) => personId) }))
}

async function readTexts({ storage }: Stores, log: readonly NumberedFact[]): Promise<Map<string, string>> {
  const hashes = new Set(log.flatMap(({ fact }) => (fact.kind === 'document-publication' ? Object.values(fact.texts).map(({ sha256 }) => sha256) : [])))
  const texts = await Promise.all([...hashes].map(async (hash) => [hash, await storage.texts.find(hash)] as const))
  return new Map(texts.flatMap(([hash, text]) => (text === undefined ? [] : [[hash, text]])))
}

type Page = { value?: { id: string; name?: string; fields: Record<string, unknown> }[]; '@odata.nextLink'?: string }

/** Fields of all rows; undefined when there is no such list. Asked as the application that provisions, which may see everything. */
export async function readList({ graph, issuer, settings: { siteHost, sitePath, provisionAppId } }: Omit<Stores, 'storage' | 'storageAddress'>, name: string): Promise<Record<string, unknown>[] | undefined> {
  const provisioner = issuer.findRegistration(provisionAppId)
  if (!provisioner) throw new Error('nobody may look into the lists')
  const headers = { authorization: `Bearer ${await issuer.mintAppToken(provisioner, RESOURCES.graph)}` }
  const ask = async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'https://graph')
    const answer = await graph.answer({ method: 'GET', path: decodeURIComponent(pathname.replace(/^\/v1\.0/, '')), query: searchParams, headers, body: { kind: 'none' } })
    const text = answer.pieces ? [...answer.pieces].join('') : answer.text
    return { status: answer.status, json: JSON.parse(text ?? JSON.stringify(answer.json ?? {})) as Page & { id?: string } }
  }
  const { json: site } = await ask(`/sites/${siteHost}:${sitePath}`)
  const rows: Record<string, unknown>[] = []
  // By the name that a list keeps: its caption is the owner's to change.
  const { json: lists } = await ask(`/sites/${site.id}/lists?$select=id,name`)
  const list = lists.value?.find((one) => one.name === name)
  if (!list) return undefined
  for (let next: string | undefined = `/sites/${site.id}/lists/${list.id}/items?$expand=fields`; next !== undefined; ) {
    const { status, json } = await ask(next)
    if (status !== 200) throw new Error(`Graph answered ${status} about list ${name}: ${JSON.stringify(json)}`)
    rows.push(...(json.value ?? []).map(({ fields }) => fields))
    next = json['@odata.nextLink']
  }
  return rows
}
