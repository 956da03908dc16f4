import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { createCampaignPolling } from '../api/campaign-polling'
import { createFigures } from '../api/figures'
import type { AnyHandler, ApiPorts } from '../api/handler'
import { HANDLERS } from '../api/index'
import { createLearningFigures } from '../api/learning-figures'
import { createLinks } from '../cards/links'
import { createWheelYears } from '../api/wheel-years'
import type { Config } from '../config'
import type { TabTokenCheck } from '../entra/tab-token'
import { Microsoft365Error, StorageUnavailableError, type Log } from '../ports'
import { createFindPicture } from '../training/find-picture'
import { answerQuestion } from './answer-question'
import { serveCalendar } from './calendar'
import { protectAnswers, protectTab } from './headers'
import { answerHealth, type Health } from './health'
import { servePicture } from './picture'
import { referenceOf, sendProblem } from './problem'
import { createRateLimit } from './rate-limit'
import { logRequests } from './request-log'
import { serveTabFiles } from './tab-files'
import { serveWheelFiles } from './wheel-files'

export type WebParts = {
  config: Pick<Config, 'cloud' | 'frameAncestors' | 'tenantId' | 'appVersion' | 'whistleblowingUrl' | 'organisationSource' | 'publicUrl' | 'teamsAppId' | 'municipalityName'>
  checkTabToken: TabTokenCheck
  /** What the questions of the tab are answered from. */
  api: Omit<ApiPorts, 'findFigures' | 'findLearning' | 'findWheelYear' | 'polling' | 'settings'>
  /** Answers `POST /api/messages`, with its own guard in front: nothing of a request is read before its token is checked. */
  handleMessages: RequestHandler
  /** Where the built tab lies. */
  tabFolder: string
  readHealth: () => Health
  log: Log
}

/** Everything the service answers over HTTP. What is not named here is not found. */
export function createWeb({ config, checkTabToken, api, handleMessages, tabFolder, readHealth, log }: WebParts): Express {
  const { tenantId, appVersion, whistleblowingUrl, organisationSource, publicUrl, municipalityName } = config
  const ports: ApiPorts = { ...api, findFigures: createFigures(), findLearning: createLearningFigures(api.clock), findWheelYear: createWheelYears(), polling: createCampaignPolling(), settings: { tenantId, appVersion, whistleblowingUrl, organisationSource, publicUrl } }
  const parts = { checkToken: checkTabToken, takeQuestion: createRateLimit(api.clock), readHealth, ports, log }

  const web = express()
  web.disable('x-powered-by').disable('etag')
  web.use(logRequests(log))

  web.get('/tab', protectTab(config), (request, response, next) => {
    if (request.path.endsWith('/')) return next()
    const { search } = new URL(request.originalUrl, 'http://here')
    response.redirect(308, `/tab/${search}`)
  })
  web.use('/tab', protectTab(config), serveTabFiles(tabFolder))

  web.use(protectAnswers(config))
  web.get('/healthz', answerHealth(readHealth))
  web.get('/pictures/:sha256', servePicture(createFindPicture({ ...api, log }), readHealth))
  web.get('/calendar/:file', serveCalendar({ ports, links: createLinks(config), municipalityName, readHealth }))
  web.post('/api/messages', handleMessages)
  for (const handler of Object.values(HANDLERS) as AnyHandler[])
    web[METHODS[handler.question.method]](handler.question.path, answerQuestion(handler, parts))
  serveWheelFiles(web, HANDLERS.wheel, municipalityName, parts)

  web.use((_, response) => sendProblem(response, 'not-found'))
  web.use(answerError(log))
  return web
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put' } as const

/** What nobody expected: a reference for the person, the cause for the log. */
function answerError(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const reference = referenceOf(response)
    const code = isPassing(error) ? 'unavailable' : 'failed'
    if (code === 'unavailable') log.warn('A request met a storage or a SharePoint that did not answer', { reference }, error)
    else log.error('A request failed', { reference }, error)
    if (response.headersSent) response.destroy()
    else sendProblem(response, code)
  }
}

/** Whether the same request may succeed later. */
function isPassing(error: unknown): boolean {
  return error instanceof StorageUnavailableError || (error instanceof Microsoft365Error && error.isPassing)
}
