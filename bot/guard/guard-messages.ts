import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express'
import type { Config } from '../config'
import type { Log } from '../ports'
import { createTokenCheck } from './activity-token'
import { judgeActivity } from './judge-activity'

/** Teams' own activities are a few KB; a text of 1,000 characters and a card's inputs fit many times over. */
const BODY_LIMIT = '256kb'

export type GuardParts = { config: Pick<Config, 'botAppId' | 'tenantId' | 'endpoints'>; log: Log }

/**
 * Stands in front of `/api/messages`: token first, then the body, then what the body claims. Who is turned away learns a
 * status and no more, and nothing has happened: no handler ran, nothing was read or written.
 */
export function guardMessages({ config, log }: GuardParts): Router {
  const verifyToken = createTokenCheck(config)
  const rules = { tenantId: config.tenantId, serviceUrlHosts: config.endpoints.serviceUrlHosts }

  const checkToken: RequestHandler = async (request, response, next) => {
    const token = await verifyToken(request.headers.authorization)
    switch (token.outcome) {
      case 'accepted':
        response.locals.tokenServiceUrl = token.serviceUrl
        next()
        return
      case 'denied':
        log.info('A request to the bot was denied', { reason: token.reason })
        response.status(401).end()
        return
      case 'keys-unavailable':
        log.error('The keys of the Bot Framework cannot be had; nothing is let in', {}, token.cause)
        response.status(503).end()
        return
    }
  }

  const checkActivity: RequestHandler = (request, response, next) => {
    const verdict = judgeActivity(request.body, String(response.locals.tokenServiceUrl), rules)
    if (verdict.verdict === 'accepted') {
      next()
      return
    }
    log.info('An activity was denied', { reason: verdict.reason })
    response.status(verdict.status).end()
  }

  const refuseBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    log.info('A body was denied', { reason: (error as { type?: string }).type })
    response.status(400).end()
  }

  const router = express.Router()
  router.use(checkToken, express.json({ limit: BODY_LIMIT, type: 'application/json', strict: true }), refuseBody, checkActivity)
  return router
}
