import express, { Router } from 'express'
import { z } from 'zod'
import type { Registration } from '../issuer/registrations'
import type { OtherBots } from '../teams/other-bots'
import { portsOf, type TenantSettings } from '../tenant-settings'
import type { AskAsOwner } from './owner-deeds'
import { Consent, NewApp, type RegisteredApps } from './registered-apps'

const AskedApp = NewApp.extend({
  /** Grants the application full control of the tenant's site, as `Sites.Selected` needs a grant. */
  isSiteOwner: z.boolean().default(false),
})

const Grant = z.object({ id: z.string() })

export type AppControlParts = { apps: RegisteredApps; openBot: OtherBots['open']; askAsOwner: AskAsOwner; caFile: string }

/** What an administrator does at Entra with applications, below `/teams/api/control/apps`. A secret is shown once, as there. */
export function createAppControl({ apps, openBot, askAsOwner, caFile }: AppControlParts, settings: Pick<TenantSettings, 'port' | 'tenantId' | 'siteHost' | 'sitePath'>): Router {
  const ports = portsOf(settings)
  const authority = `https://localhost:${ports.issuer}/${settings.tenantId}`
  const places = {
    ...{ tenantId: settings.tenantId, authority, tokenUrl: `${authority}/oauth2/v2.0/token` },
    ...{ graphUrl: `https://localhost:${ports.graph}`, connectorUrl: `https://localhost:${ports.connector}/`, caFile },
    site: `/sites/${settings.siteHost}:${settings.sitePath}`,
  }
  const router = Router()
  router.use(express.json({ limit: '64kb' }))

  router.get('/', (_, response) => void response.json({ ...places, apps: apps.list().map(show) }))
  router.post('/', async (request, response) => {
    const asked = AskedApp.safeParse(request.body)
    if (!asked.success) return void response.status(400).json({ problem: z.prettifyError(asked.error) })
    const { isSiteOwner, ...app } = asked.data
    const registration = apps.register(app)
    if (app.bot) openBot({ ...registration, ...app.bot })
    if (isSiteOwner) await makeSiteOwner(askAsOwner, registration)
    response.status(201).json({ ...show(registration), secret: registration.secret, ...places })
  })
  router.patch('/:appId', (request, response) => {
    const consent = Consent.safeParse(request.body)
    if (!consent.success) return void response.status(400).json({ problem: z.prettifyError(consent.error) })
    const changed = apps.consent(request.params.appId, consent.data)
    if (!changed) return void response.status(404).json({ problem: 'no such application' })
    response.json(show(changed))
  })
  router.delete('/:appId', (request, response) => {
    if (!apps.remove(request.params.appId)) return void response.status(404).json({ problem: 'no such application among those registered here' })
    response.status(204).end()
  })
  return router
}

function show({ appId, displayName, graphRoles }: Registration) {
  return { appId, displayName, graphRoles }
}

/** Full control cannot everywhere be granted at once, only by raising a lesser role. */
async function makeSiteOwner(askAsOwner: AskAsOwner, { appId, displayName }: Registration): Promise<void> {
  const granted = await askAsOwner('POST', '/permissions', { roles: ['write'], grantedToIdentities: [{ application: { id: appId, displayName } }] })
  if (granted.status !== 201) throw new Error(`Graph answered ${granted.status} to a grant on the site.`)
  const { id } = Grant.parse(granted.json)
  const raised = await askAsOwner('PATCH', `/permissions/${encodeURIComponent(id)}`, { roles: ['fullcontrol'] })
  if (raised.status !== 200) throw new Error(`Graph answered ${raised.status} to a higher role on the site.`)
}
