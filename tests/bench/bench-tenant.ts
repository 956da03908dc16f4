import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../core/days/day'
import type { StorageMode } from '../../infra/local/launcher/environment'
import { startLocalTenant, type LocalTenant } from '../../infra/local/launcher/local-tenant'
import { createTenantSettings, writeTenantSettings, type TenantSettings } from '../../infra/local/tenant-settings'

/** The same municipality in every run of every bench. */
export const BENCH_SEED = 20_261_121
export const BENCH_PEOPLE = 12_000
/** Ten ports beside the launcher's own, so that a bench runs while somebody has the local tenant open. */
const BENCH_PORT = 5400

export type BenchTenant = { tenant: LocalTenant; settings: TenantSettings; folder: string }

/** A whole local tenant in a folder of its own for as long as `use` takes. */
export async function withBenchTenant<Result>(
  { root, say, people = BENCH_PEOPLE, licences, storage }: { root: string; say: (text: string) => void; people?: number; licences?: number; storage?: StorageMode },
  use: (running: BenchTenant) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-bench-'))
  await mkdir(folder, { recursive: true })
  const settings = createTenantSettings(
    { guid: randomUUID, secret: () => randomBytes(32).toString('base64url') },
    { port: BENCH_PORT, seed: BENCH_SEED, firstDay: dayOf(new Date()), people },
  )
  await writeTenantSettings(folder, { ...settings, ...(licences !== undefined && { licences }) })
  const tenant = await startLocalTenant({ root, folder, settings, progress: { step: (text, work) => (say(text), work()), say }, ...(storage && { storage }) })
  try {
    return await Promise.race([use({ tenant, settings, folder }), tenant.failed.then((failure) => Promise.reject(failure))])
  } finally {
    await tenant.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
