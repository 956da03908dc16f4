import { z } from 'zod'
import { ConfigError, readConfig, type Config } from '../../bot/config'
import { Instant } from '../../core/days/day'

/** The service's own settings, and the identity of the one who prepares the tenant for it. */
export type ProvisionSettings = {
  config: Config
  appId: string
  secret: string
  /** When the requirement is published. Only a local tenant with a made-up history may name another moment than now. */
  asOf: Date
  /** Lists that were provisioned, are gone and shall be begun anew: an administrator's decision. */
  newLists: string[]
}

const Own = z.object({
  PROVISION_APP_ID: z.guid(),
  PROVISION_SECRET: z.string().min(1),
  PROVISION_AS_OF: Instant.optional(),
  PROVISION_NEW_LISTS: z.string().default('').transform((names) => names.split(',').map((name) => name.trim()).filter((name) => name !== '')),
})

export function readProvisionSettings(environment: Record<string, string | undefined>, appVersion: string, now: Date): ProvisionSettings {
  const config = readConfig(environment, appVersion)
  const parsed = Own.safeParse(environment)
  if (!parsed.success) throw new ConfigError(`Settings are missing or wrong. ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`)
  const { PROVISION_APP_ID: appId, PROVISION_SECRET: secret, PROVISION_AS_OF: asOf, PROVISION_NEW_LISTS: newLists } = parsed.data
  if (config.cloud === 'public' && asOf !== undefined)
    throw new ConfigError('KVITTER_CLOUD is public, where PROVISION_AS_OF must not be set: a rule never comes into force in the past.')
  return { config, appId, secret, asOf: asOf === undefined ? now : new Date(asOf), newLists }
}
