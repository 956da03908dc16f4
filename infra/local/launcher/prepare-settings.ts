import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dayOf } from '../../../core/days/day'
import { createTenantSettings, readTenantSettings, TenantSettingsError, writeTenantSettings, type TenantSettings } from '../tenant-settings'
import { LaunchError } from './launch-options'

/** The settings of an earlier start, moved to the port asked for, or fresh ones with ids and secrets of their own. */
export async function prepareSettings(folder: string, port: number, people: number, now: Date): Promise<TenantSettings> {
  const known = await readKnown(folder)
  if (known?.port === port) return known
  const fresh = () => createTenantSettings({ guid: randomUUID, secret: () => randomBytes(32).toString('base64url') }, { port, people, seed: randomInt(1, 2 ** 31), firstDay: dayOf(now) })
  const settings = { ...(known ?? fresh()), port }
  await mkdir(folder, { recursive: true })
  await writeTenantSettings(folder, settings)
  return settings
}

async function readKnown(folder: string): Promise<TenantSettings | undefined> {
  const anew = 'Begin anew with: npm start -- --reset'
  try {
    const known = await readTenantSettings(folder)
    if (!known && existsSync(join(folder, 'azurite'))) throw new LaunchError(`The folder ${basename(folder)} has lost its tenant.json. ${anew}`)
    return known
  } catch (error) {
    if (error instanceof TenantSettingsError) throw new LaunchError(`The folder ${basename(folder)} is damaged: ${basename(error.file)} ${error.problem}. ${anew}`)
    throw error
  }
}
