import { readFileSync } from 'node:fs'
import { ConfigError } from '../../bot/config'
import { SiteMissingError } from '../../bot/graph/provisioning'
import { provisionTenant } from './provision-tenant'
import { readProvisionSettings } from './settings'

/** `node dist/provision.js`, run by an administrator before the first start and after each upgrade, and by the local launcher. */
async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const said = await provisionTenant(readProvisionSettings(process.env, version, new Date()))
  process.stdout.write(`${said.join('\n')}\n`)
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof SiteMissingError
  process.stderr.write(`Provisioning failed. ${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
