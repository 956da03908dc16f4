import { z } from 'zod'
import { ConfigError, readConfig, type Config } from '../../bot/config'
import { Instant } from '../../core/days/day'

/** The service's own settings, and the identity of the one who prepares the tenant for it. */
export type ProvisionSettings = {
  config: Config
  appId: string
  secret: string
  /** Where the tables are made; in the cloud with a key that the service never gets. */
  storage: Config['storage']
  /** When the requirement is published. Only a local tenant with a made-up history may name another moment than now. */
  asOf: Date
}

const Own = z.object({
  PROVISION_APP_ID: z.guid(),
  PROVISION_SECRET: z.string().min(1),
  PROVISION_STORAGE: z.string().min(1).optional(),
  PROVISION_AS_OF: Instant.optional(),
})

export function readProvisionSettings(environment: Record<string, string | undefined>, appVersion: string, now: Date): ProvisionSettings {
  const config = readConfig(environment, appVersion)
  const parsed = Own.safeParse(environment)
  if (!parsed.success) throw new ConfigError(`Settings are missing or wrong. ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`)
  const { PROVISION_APP_ID: appId, PROVISION_SECRET: secret, PROVISION_STORAGE: connectionString, PROVISION_AS_OF: asOf } = parsed.data
  if (config.cloud === 'local') return { config, appId, secret, storage: config.storage, asOf: asOf === undefined ? now : new Date(asOf) }
  if (asOf !== undefined) throw new ConfigError('KVITTER_CLOUD is public, where PROVISION_AS_OF must not be set: a rule never comes into force in the past.')
  if (connectionString === undefined) throw new ConfigError("PROVISION_STORAGE is missing: the storage account's connection string, from its access keys.")
  return { config, appId, secret, storage: { kind: 'connection-string', connectionString }, asOf: now }
}
