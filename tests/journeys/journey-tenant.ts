import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../core/days/day'
import type { FaultRule } from '../../infra/local/faults/fault'
import { startLocalTenant, type LocalTenant } from '../../infra/local/launcher/local-tenant'
import { listTakenPorts } from '../../infra/local/launcher/ports'
import { SILENT } from '../../infra/local/launcher/progress'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import { createTenantSettings, portsOf, writeTenantSettings } from '../../infra/local/tenant-settings'
import { becomeListOwner, type AskAsOwner } from './list-owner'

/** Enough for every role and every level, and quick to bring in. */
const PEOPLE = 1_200
/** The same municipality at each run, so that a journey that fails can be walked again. */
const SEED = 20_261_121
const FIRST_PORT = 21_000
const PORT_BLOCKS = 50

export type JourneyTenant = LocalTenant & {
  /** Where the page that plays Teams and the service's API are. */
  origin: string
  /** The object id of somebody the page suggests for that role. */
  oidOf(role: SuggestedRole): Promise<string>
  /** What goes wrong from now on, in place of what did. */
  fail(...rules: FaultRule[]): Promise<void>
  /** The rows of a list in SharePoint, newest first. */
  readList(name: string): Promise<Record<string, unknown>[]>
  site: { host: string; path: string }
  asOwner: AskAsOwner
}

/** A local tenant of its own for a test file, from what lies built in `dist`; stopping it leaves nothing behind. */
export async function startJourneyTenant(people = PEOPLE): Promise<JourneyTenant> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-journey-'))
  const port = await findFreeBlock()
  const ids = { guid: () => randomUUID(), secret: () => randomBytes(32).toString('base64url') }
  const settings = createTenantSettings(ids, { port, seed: SEED, firstDay: dayOf(new Date()), people })
  await writeTenantSettings(folder, settings)
  const tenant = await startLocalTenant({ root: process.cwd(), folder, settings, progress: SILENT })
  const origin = `http://localhost:${port}`
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(`${origin}/teams/api${path}`, init)
    if (!response.ok) throw new Error(`The tenant answered ${response.status} to ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    ...tenant,
    origin,
    site: { host: settings.siteHost, path: settings.sitePath },
    asOwner: await becomeListOwner(settings, folder),
    async oidOf(role) {
      const { people: suggested } = await ask<{ people: { role: SuggestedRole; oid: string }[] }>('/suggested')
      const person = suggested.find((one) => one.role === role)
      if (!person) throw new Error(`Nobody is suggested as ${role}`)
      return person.oid
    },
    async fail(...rules) {
      await ask('/control/faults', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ seed: SEED, rules }) })
    },
    async readList(name) {
      const rows: Record<string, unknown>[] = []
      for (;;) {
        const page = await ask<{ rows: { values: Record<string, unknown> }[]; total: number }>(`/lists/${name}?skip=${rows.length}`)
        rows.push(...page.rows.map(({ values }) => values))
        if (rows.length >= page.total || page.rows.length === 0) return rows
      }
    },
    async stop() {
      await tenant.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Two journeys may begin at the same time; each of jest's workers has ports of its own. */
async function findFreeBlock(): Promise<number> {
  const first = FIRST_PORT + (Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) * PORT_BLOCKS * 10
  for (let block = 0; block < PORT_BLOCKS; block += 1) {
    const port = first + block * 10
    if ((await listTakenPorts(Object.values(portsOf({ port })))).length === 0) return port
  }
  throw new Error(`No ten ports are free from ${first} on`)
}
