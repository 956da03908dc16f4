import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Registration, Registrations } from '../issuer/registrations'
import { parseJson, TenantSettingsError } from '../tenant-settings'

const GraphRoles = z.array(z.string().regex(/^[A-Z][\w-]*(\.[\w-]+)+$/, 'is not the name of a permission'))

/** What an administrator fills in to register an application and to consent to what it may do at Graph. */
export const NewApp = z.strictObject({
  displayName: z.string().trim().min(1).max(120),
  graphRoles: GraphRoles.default([]),
  certificate: z.string().includes('-----BEGIN CERTIFICATE-----').optional(),
  /** The application is also a bot, which Teams tells of what happens at this address. */
  bot: z.strictObject({ messagesUrl: z.url({ protocol: /^https?$/ }) }).optional(),
})
export type NewApp = z.infer<typeof NewApp>

export const Consent = z.strictObject({ graphRoles: GraphRoles })
export type Consent = z.infer<typeof Consent>

/** An application that was registered while the tenant runs. */
export const RegisteredApp = NewApp.extend({ appId: z.guid(), secret: z.string() })
export type RegisteredApp = z.infer<typeof RegisteredApp>

/** All applications of the tenant: those that it is made with, and those that somebody registers while it runs. */
export type RegisteredApps = Registrations & {
  list(): readonly Registration[]
  listRegistered(): readonly RegisteredApp[]
  register(app: NewApp): RegisteredApp
  /** What the application may do from its next token on. */
  consent(appId: string, consent: Consent): Registration | undefined
  /** Only what was registered while the tenant runs can be taken away again. */
  remove(appId: string): boolean
}

const AppFile = z.strictObject({
  registered: z.array(RegisteredApp),
  /** For the applications that the tenant is made with, where an administrator has changed it. */
  consents: z.record(z.string(), GraphRoles),
})
type AppFile = z.infer<typeof AppFile>

export function openRegisteredApps(file: string, firstApps: readonly Registration[]): RegisteredApps {
  const kept = readAppFile(file)
  const list = () => [...firstApps.map((app) => ({ ...app, graphRoles: kept.consents[app.appId] ?? app.graphRoles })), ...kept.registered]
  const save = () => writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  const find: RegisteredApps['find'] = (isMeant) => list().find(isMeant)

  return {
    find,
    list,
    listRegistered: () => kept.registered,
    register(app) {
      const registration = { ...app, appId: randomUUID(), secret: randomBytes(32).toString('base64url') }
      kept.registered.push(registration)
      save()
      return registration
    },
    consent(appId, { graphRoles }) {
      const registered = kept.registered.find((app) => app.appId === appId)
      if (registered) registered.graphRoles = graphRoles
      else if (firstApps.some((app) => app.appId === appId)) kept.consents[appId] = graphRoles
      else return undefined
      save()
      return find((app) => app.appId === appId)
    },
    remove(appId) {
      const number = kept.registered.findIndex((app) => app.appId === appId)
      if (number < 0) return false
      kept.registered.splice(number, 1)
      save()
      return true
    },
  }
}

function readAppFile(file: string): AppFile {
  if (!existsSync(file)) return { registered: [], consents: {} }
  const parsed = AppFile.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new TenantSettingsError(file, 'cannot be read as registered applications')
  return parsed.data
}
