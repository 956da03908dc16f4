import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, readConfig, type Config } from './config'
import { ExcessiveRightsError } from './entra/graph-rights'
import { createLog } from './observability/log'
import { startService } from './service'
import { TabNotBuiltError } from './web/tab-files'

/** Seconds after which an orderly end is given up: what is journalled is safe, the next start numbers it. */
const STOP_SECONDS = 20

/** `node dist/service.js`: the service, from the environment. */
async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const config: Config = readConfig(process.env, version)
  const log = createLog(config.logLevel)
  const service = await startService(config, join('dist', 'tab'), log)
  const stop = (signal: NodeJS.Signals) => {
    log.info('Stopping', { signal })
    setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref()
    void service.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof ExcessiveRightsError || error instanceof TabNotBuiltError
  process.stderr.write(`The service did not start. ${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
