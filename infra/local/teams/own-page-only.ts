import type { RequestHandler } from 'express'

/**
 * Lets in only what comes from pages of this very address. The page can act as anybody in the tenant, and a foreign page in the
 * same browser could otherwise reach it: by a form, or by a name of its own that it lets point to this machine (DNS rebinding).
 */
export function ownPageOnly(port: number): RequestHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`))
  const origins = new Set([...hosts].map((host) => `http://${host}`))
  return ({ headers }, response, next) => {
    const isOwnHost = headers.host !== undefined && hosts.has(headers.host)
    const isOwnOrigin = headers.origin === undefined || origins.has(headers.origin)
    // Browsers say where a request was begun even when it carries no origin; a link from elsewhere to the page is fine.
    const isForeign = headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate'
    if (isOwnHost && isOwnOrigin && !isForeign) return next()
    response.status(403).type('text').send('This page answers only to itself, at localhost.')
  }
}
