import { join, resolve } from 'node:path'
import { portsOf, requireTenantSettings, TenantSettingsError } from '../tenant-settings'
import { PortInUseError } from './listen'
import { startTenant } from './start-tenant'

/** Entry of the tenant process: `tenant.js [folder]`. One line of JSON on standard output says that it is ready; nothing else does. */
async function run(folder: string): Promise<void> {
  const warn = (message: string) => process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), message })}\n`)
  const asked = new Promise<void>((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop())
  })
  const settings = await requireTenantSettings(folder)
  const tenant = await startTenant({ settings, folder, pageFolder: resolve('dist/teams-page'), now: () => new Date(), warn })
  process.stdout.write(`${JSON.stringify({ ready: true, ports: portsOf(settings), caFile: join(folder, 'ca.pem') })}\n`)
  await asked
  await tenant.close()
}

run(resolve(process.argv[2] ?? '.local')).catch((error: unknown) => {
  const isClear = error instanceof TenantSettingsError || error instanceof PortInUseError
  process.stderr.write(`${isClear ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
