import { createHash } from 'node:crypto'
import type { DirectoryPerson } from '../municipality/municipality'
import type { Sql } from './database'
import { toInstant } from './instant'

/** What Teams reads in an app's manifest, as far as Graph asks about it. */
export type TeamsManifest = {
  /** The id in the manifest. */
  externalId: string
  displayName: string
  version: string
  botId?: string
  /** The application in `webApplicationInfo`: the only one that may install the app for people by itself, or notify in its name. */
  webApplicationId?: string
  activityTypes?: readonly string[]
  hasResourceSpecificPermissions?: boolean
  /** Apps of the store have the manifest's id in the catalogue too; an organisation's own apps get another one. */
  isFromStore?: boolean
}

/** Who has an app, and where their chat with its bot is. Teams itself keeps this for an app that it runs. */
export type Installations = {
  isInstalled(oid: string): boolean
  install(person: DirectoryPerson): void
  uninstall(person: DirectoryPerson): void
  /** The chat's id at Graph; none for an app without a bot. */
  findChat(oid: string): string | undefined
}

export type CatalogApp = TeamsManifest & { id: string; installations: Installations }

export type ActivityNotification = { oid: string; appId: string; activityType: string; preview: string }

/** Whether the organisation lets people have apps, and whether an administrator's policy has put them there to stay. */
export type AppPolicy = 'open' | 'blocked' | 'permanent'

export type TeamsApps = {
  list(): CatalogApp[]
  find(id: string): CatalogApp | undefined
  /** An administrator uploads one more app. */
  add(manifest: TeamsManifest): void
  /** Hands the app's installations to who really keeps them. */
  connect(externalId: string, installations: Installations): void
  policy: AppPolicy
  /** True the first time it is asked for a person: some installations fail once for no reason. */
  failsOnce(oid: string): boolean
  saveNotification(notification: ActivityNotification): void
  listNotifications(oid: string): ActivityNotification[]
}

export function createTeamsApps(sql: Sql, { manifests: firstManifests, tenantId, now }: { manifests: readonly TeamsManifest[]; tenantId: string; now: () => Date }): TeamsApps {
  const manifests = [...firstManifests]
  const connected = new Map<string, Installations>()
  const failed = new Set<string>()
  const list = () =>
    manifests.map((manifest): CatalogApp => {
      const id = manifest.isFromStore ? manifest.externalId : catalogId(tenantId, manifest.externalId)
      return { ...manifest, id, installations: connected.get(manifest.externalId) ?? keptInstallations(sql, manifest) }
    })

  return {
    list,
    find: (id) => list().find((app) => app.id === id.toLowerCase()),
    add: (manifest) => void manifests.push(manifest),
    connect: (externalId, installations) => void connected.set(externalId, installations),
    policy: 'open',
    failsOnce(oid) {
      if (failed.has(oid)) return false
      failed.add(oid)
      return true
    },
    saveNotification: ({ oid, appId, activityType, preview }) =>
      void sql.run('INSERT INTO activity_notifications (oid, app_id, activity_type, preview, sent_at) VALUES (?, ?, ?, ?, ?)', oid, appId, activityType, preview, toInstant(now())),
    listNotifications: (oid) =>
      sql.all<ActivityNotification>('SELECT oid, app_id AS appId, activity_type AS activityType, preview FROM activity_notifications WHERE oid = ? ORDER BY number', oid),
  }
}

/** The same each time for the same tenant and app, and nothing like the manifest's id. */
export function catalogId(tenantId: string, externalId: string): string {
  const hex = createHash('sha256').update(`catalog ${tenantId} ${externalId}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
}

/** The chat of a person with a bot, in the form that Graph shows. */
export function chatIdOf(oid: string, botId: string): string {
  return `19:${oid}_${botId}@unq.gbl.spaces`
}

/** For an app that nobody runs here, who has it is all there is. */
function keptInstallations(sql: Sql, { externalId, botId }: TeamsManifest): Installations {
  return {
    isInstalled: (oid) => sql.find('SELECT 1 FROM installed_apps WHERE oid = ? AND app = ?', oid, externalId) !== undefined,
    install: ({ id }) => void sql.run('INSERT OR IGNORE INTO installed_apps (oid, app) VALUES (?, ?)', id, externalId),
    uninstall: ({ id }) => void sql.run('DELETE FROM installed_apps WHERE oid = ? AND app = ?', id, externalId),
    findChat: (oid) => (botId === undefined ? undefined : chatIdOf(oid, botId)),
  }
}
