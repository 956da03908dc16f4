import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from '../ports'

const SECRET_PATH = /^(\/calendar\/).*/i

/**
 * Gives each request its reference and writes one line when it is answered: what was asked by its route, never by its query
 * string, which names people and records. Clicks of the chat, thousands in a rush, only at the level `debug`.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const reference = randomUUID().slice(0, 8)
    const begunAt = performance.now()
    const { method } = request
    // Whoever knows a calendar's address can read it.
    const path = request.path.replace(SECRET_PATH, '$1…')
    response.locals['reference'] = reference
    response.on('finish', () => {
      const { because } = response.locals as { because?: string }
      const fields = { reference, method, path: path.slice(0, 100), status: response.statusCode, ms: Math.round(performance.now() - begunAt), because }
      if (path.startsWith('/api/') && path !== '/api/messages') log.info('answered', fields)
      else log.debug('answered', fields)
    })
    next()
  }
}
