import express, { type Express, type Router } from 'express'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createChatApi, type ChatApiParts } from './chat-api'
import { ownPageOnly } from './own-page-only'
import { createPlaygroundApi, type PlaygroundApiParts } from './playground-api'
import { serviceProxy } from './service-proxy'
import { createTenantApi, type TenantApiParts } from './tenant-api'

export type TeamsWebParts = ChatApiParts &
  TenantApiParts &
  PlaygroundApiParts & {
    port: number
    /** Where the service listens. */
    serviceUrl: string
    /** The built page. */
    pageFolder: string
    /** Further switches under `/teams/api/control`. */
    control?: Router
  }

/** Cards may show pictures from anywhere, and their renderer writes styles; nothing else comes from outside, and no script. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The page that plays Teams, what it asks, and behind the same origin the service with the tab. */
export function createTeamsWeb(parts: TeamsWebParts): Express {
  const { port, serviceUrl, pageFolder, control } = parts
  const app = express().disable('x-powered-by')
  app.use(ownPageOnly(port))
  app.use(serviceProxy(serviceUrl))

  app.use('/teams', (_, response, next) => {
    response.set({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
    next()
  })
  app.use('/teams/api', (_, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.use('/teams/api/people/:oid', createChatApi(parts))
  app.use('/teams/api/playground', createPlaygroundApi(parts))
  if (control) app.use('/teams/api/control', control)
  app.use('/teams/api', createTenantApi(parts))
  app.use('/teams/api', (_, response) => void response.status(404).json({ problem: 'no such question' }))

  app.use('/teams/assets', express.static(join(pageFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  // The tab lets itself be framed by localhost alone, which is also where browsers keep this page's choices.
  app.get(['/teams', '/teams/'], (request, response, next) => {
    if (request.hostname === 'localhost') return next()
    response.redirect(`http://localhost:${port}${request.originalUrl}`)
  })
  app.get(['/teams', '/teams/'], (_, response) => {
    const page = join(pageFolder, 'index.html')
    if (!existsSync(page)) return void response.status(503).type('text').send('The page is not built. Run: npm run build')
    response.set('Cache-Control', 'no-cache').sendFile(page)
  })
  app.use('/teams', express.static(pageFolder, { index: false }))
  app.get('/', (_, response) => response.redirect('/teams'))
  return app
}
