import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import { deleteActivity, sendActivity, updateActivity } from './activity-operations'
import { createConversation, findMember, listConversations, type ConversationParts } from './conversation-operations'
import { createCounter, type Counter, type Operation } from './counts'
import { findOneMember, listActivityMembers, listMembers, pageMembers } from './member-operations'
import { refusal } from './refusals'
import { createRelays, type Relays } from './relays'
import { createSendLimits, type SendLimits } from './send-limits'
import { serveOperation, type Operate } from './serve-operation'
import { conversationId } from './teams-ids'

export type ConnectorParts = ConversationParts & {
  issuer: Pick<Issuer, 'checkAppToken'>
  limits?: SendLimits
  counter?: Counter
  relays?: Relays
}

/** Far above what Teams takes, as pictures written into a card are not counted. */
const BODY_LIMIT = '8mb'

/** The Bot Connector of Teams: what a bot calls to write into people's chats. */
export function createConnector(parts: ConnectorParts): Express {
  const { botAppId, chats, issuer } = parts
  const { limits = createSendLimits(), counter = createCounter(), relays = createRelays() } = parts
  const app = express().disable('x-powered-by').disable('etag')

  app.use('/v3', async (request, response, next) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    const check = token === undefined ? undefined : await issuer.checkAppToken(token, RESOURCES.connector)
    if (check?.outcome !== 'valid') return void response.status(401).json({ message: 'Authorization has been denied for this request.' })
    if (check.appId === botAppId && chats.settings().isBotRegistered) return next()
    const { status, body } = refusal('notRegistered')
    response.status(status).json(body)
  })
  app.use(express.json({ limit: BODY_LIMIT }))
  app.use(refuseUnreadable)

  const serve = (operation: Operation, operate: Operate) =>
    serveOperation(
      {
        ...{ botAppId, limits, counter, relays },
        settings: () => chats.settings(),
        locate: ({ params: { conversation }, body, method }) => {
          const oid = conversation !== undefined ? chats.findPerson(conversation) : method === 'POST' ? findMember(body, chats) : undefined
          // By whatever id the chat is named, it is one thread.
          return { oid, thread: oid === undefined ? (conversation ?? '') : conversationId(botAppId, oid) }
        },
      },
      operation,
      operate,
    )

  const send = serve('send', sendActivity(chats))
  app.post('/v3/conversations', serve('create', createConversation(parts)))
  app.get('/v3/conversations', serve('conversations', listConversations(parts)))
  app.post('/v3/conversations/:conversation/activities', send)
  // A reply is a message like any other: a chat with one person has no threads, and nobody looks at what is replied to.
  app.post('/v3/conversations/:conversation/activities/:activity', send)
  app.put('/v3/conversations/:conversation/activities/:activity', serve('update', updateActivity(chats)))
  app.delete('/v3/conversations/:conversation/activities/:activity', serve('delete', deleteActivity(chats)))
  app.get('/v3/conversations/:conversation/activities/:activity/members', serve('members', listActivityMembers(parts)))
  app.get('/v3/conversations/:conversation/members', serve('members', listMembers(parts)))
  app.get('/v3/conversations/:conversation/pagedmembers', serve('members', pageMembers(parts)))
  app.get('/v3/conversations/:conversation/members/:member', serve('members', findOneMember(parts)))
  app.use('/v3', (_, response) => void response.status(404).json({ message: 'No HTTP resource was found that matches the request URI.' }))
  return app
}

/** A body that is too large to be read, or is not JSON. */
const refuseUnreadable: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
  if (error.type !== 'entity.too.large' && error.type !== 'entity.parse.failed') return next(error)
  const { status, body } = refusal(error.type === 'entity.too.large' ? 'tooBig' : 'badArgument')
  response.status(status).json(body)
}
