import { spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSwitches } from '../../../infra/local/graph/switches'
import { createIssuer } from '../../../infra/local/issuer/issuer'
import { RESOURCES } from '../../../infra/local/issuer/registrations'
import { prepareSigningKeys } from '../../../infra/local/issuer/signing-keys'
import { SERVICE_MEMORY } from '../../../infra/local/launcher/local-tenant'
import { listRegistrations } from '../../../infra/local/tenant/tenant-registrations'
import { createTenantSettings, portsOf, writeTenantSettings } from '../../../infra/local/tenant-settings'
import { BENCH_SEED } from '../bench-tenant'
import { measureInterleaved } from '../rounds'
import { makeBigList } from './big-list'
import { createPageReader } from './read-served'
import { createSerialiser } from './serialise'

/** Ten ports beside those of the other benches. */
const PORT = 5420
const ITEMS = 1_100_000
const PAGE = 5_000
/** Each reads another part of the list, so that together they read it once from end to end. */
const ROUNDS = 11

/**
 * The tenant as it runs, in a process of its own, serves a list of 1.1 million items over https; beside it, the same rows are
 * read and become the same bytes. Both are summed up outside the time that counts.
 */
export async function serveBigList(root: string, say: (text: string) => void): Promise<{ subject: number; baseline: number; megabytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-big-list-'))
  const settings = createTenantSettings(
    { guid: randomUUID, secret: () => randomBytes(32).toString('base64url') },
    { port: PORT, seed: BENCH_SEED, firstDay: '2026-01-05', people: 100 },
  )
  await writeTenantSettings(folder, settings)
  const { tenantId, tabAppId, botAppId } = settings
  const registrations = listRegistrations(settings)
  const owner = registrations.find(({ appId }) => appId === settings.provisionAppId)
  if (!owner) throw new Error('The tenant has no owner')
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  const ports = portsOf(settings)
  const issuer = createIssuer({ url: `https://localhost:${ports.issuer}`, tenantId, tabAppId, botAppId, registrations, keys, now: () => new Date() })
  const token = await issuer.mintAppToken(owner, RESOURCES.graph)
  try {
    say(`A list of ${ITEMS} items:`)
    const list = await makeBigList(folder, settings, issuer, token, ITEMS)
    const stop = await startTenantProcess(root, folder)
    try {
      const baseUrl = `https://localhost:${ports.graph}`
      const ca = await readFile(join(folder, 'ca.pem'), 'utf8')
      const parts = { baseUrl, findRegistration: (appId: string) => registrations.find((registration) => registration.appId === appId), switches: createSwitches() }
      const serialiser = createSerialiser(join(folder, 'graph.sqlite'), list, parts)
      const addresses: string[] = [`${baseUrl}/v1.0/sites/${list.siteId}/lists/${list.listId}/items?$top=${PAGE}&$expand=fields`]
      let [bytes, served, serialised] = [0, 0, 0]
      const pagesInRound = ITEMS / PAGE / ROUNDS
      const context = `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(list.siteId)}')/lists('${list.listId}')/items(fields())`

      const subject = async () => {
        // Anew in each round: a connection is not kept while the other side has its turn.
        const reader = createPageReader({ ca, token })
        const hash = createHash('sha256')
        let value = 0
        for (let page = 0; page < pagesInRound; page++, served++) {
          const { pieces, milliseconds, next } = await reader.read(requireAt(addresses, served))
          value += milliseconds
          if (next !== undefined) addresses.push(next)
          for (const piece of pieces) {
            bytes += piece.byteLength
            hash.update(piece)
          }
        }
        reader.close()
        return { value, checksum: hash.digest('hex') }
      }
      const baseline = () => {
        const hash = createHash('sha256')
        let value = 0
        for (let page = 0; page < pagesInRound; page++, serialised++) {
          const lastId = (serialised + 1) * PAGE
          const skipToken = Buffer.from(`Paged=TRUE&p_ID=${lastId}`).toString('base64url')
          const more: Record<string, string> = lastId < ITEMS ? { '@odata.nextLink': `${requireAt(addresses, 0)}&$skiptoken=${skipToken}` } : {}
          const { pieces, milliseconds } = serialiser.serialise({ '@odata.context': context, ...more }, serialised * PAGE, PAGE)
          value += milliseconds
          for (const piece of pieces) hash.update(piece)
        }
        return Promise.resolve({ value, checksum: hash.digest('hex') })
      }
      try {
        say(`Served over https in pages of ${PAGE}, and read and serialised beside it:`)
        const medians = await measureInterleaved(subject, baseline, ROUNDS)
        if (addresses.length !== ITEMS / PAGE) throw new Error(`The list ended after ${addresses.length} pages`)
        return { ...medians, megabytes: bytes / 1_000_000 }
      } finally {
        serialiser.close()
      }
    } finally {
      await stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As the launcher starts it; what comes back ends it. */
async function startTenantProcess(root: string, folder: string): Promise<() => Promise<void>> {
  const flags = [...SERVICE_MEMORY, '--expose-gc', '--require', join(root, 'dist/standing.js')]
  const child = spawn(process.execPath, [...flags, join(root, 'dist/tenant.js'), folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`The tenant ended with ${String(code)}`)))
  })
  return () => {
    child.kill('SIGTERM')
    return ended
  }
}

function requireAt(addresses: readonly string[], index: number): string {
  const address = addresses[index]
  if (address === undefined) throw new Error(`The list has no page ${index + 1}`)
  return address
}
