import express, { type Express, type Request, type Response } from 'express'
import { z } from 'zod'
import type { Directory } from '../graph/directory'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import type { DirectoryPerson } from '../municipality/municipality'
import type { Chats } from './chats'
import { createCounter, type Counter } from './counts'
import { createFaults, type Faults, type Operation } from './faults'
import { contentOf, MESSAGE_LIMIT_BYTES, OutgoingActivity, sizeInTeams } from './outgoing-activity'
import { refusal, type Refusal, type RefusalName } from './refusals'
import { relay } from './relay'
import { createRelays, type Relays } from './relays'
import { createSendLimits, type SendLimits } from './send-limits'
import { newEventId, teamsUserId } from './teams-ids'

export type ConnectorParts = {
  tenantId: string
  botAppId: string
  chats: Chats
  directory: Pick<Directory, 'find'>
  issuer: Pick<Issuer, 'checkAppToken'>
  limits?: SendLimits
  faults?: Faults
  counter?: Counter
  relays?: Relays
}

type Answer = { status: number; body?: unknown }

const CreateConversation = z.object({
  isGroup: z.boolean().optional(),
  members: z.array(z.object({ id: z.string().min(1) })).length(1),
  tenantId: z.string().optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }) }).optional(),
  activity: OutgoingActivity.optional(),
})

/** The Bot Connector of Teams: what a bot calls to write into people's chats. */
export function createConnector(parts: ConnectorParts): Express {
  const { tenantId, botAppId, chats, directory, issuer } = parts
  const { limits = createSendLimits(), faults = createFaults(), counter = createCounter(), relays = createRelays() } = parts
  const app = express().disable('x-powered-by').disable('etag')

  app.use('/v3', async (request, response, next) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    const check = token === undefined ? undefined : await issuer.checkAppToken(token, RESOURCES.connector)
    if (check?.outcome === 'valid' && check.appId === botAppId) return next()
    response.status(401).json({ message: 'Authorization has been denied for this request.' })
  })
  app.use(express.json({ limit: '1mb' }))

  /** What stands before every operation: the limit, a fault if one is switched on, and the count afterwards. */
  function serve(operation: Operation, work: (request: Request, oid: string | undefined) => Answer | Promise<Answer>) {
    return async (request: Request<Record<string, string>>, response: Response) => {
      response.on('close', () => counter.add(operation, response.writableFinished ? response.statusCode : 0))
      const conversation = request.params.conversation
      const oid = conversation === undefined ? memberOid(request.body) : chats.findPerson(conversation)
      const wait = limits.take(conversation)
      if (wait !== undefined) return void answer(response.setHeader('Retry-After', wait), refusal('throttled'))
      const fault = faults.take(operation, oid)
      if (fault?.kind === 'dropped') return void request.socket.destroy()
      if (fault?.kind === 'refused') {
        if (fault.retryAfterSeconds !== undefined) response.setHeader('Retry-After', fault.retryAfterSeconds)
        return void answer(response, refusal(fault.refusal))
      }
      if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
      const relayTo = conversation === undefined ? oid && relays.findByPerson(oid) : relays.findByConversation(conversation)
      const done = relayTo ? await relay(relayTo, request) : await work(request, oid)
      if (fault?.kind === 'lost') return void request.socket.destroy()
      answer(response, done)
    }
  }

  /** The Entra object id of the one member; Teams takes it, or the person's own id in Teams. */
  function memberOid(body: unknown): string | undefined {
    const member = CreateConversation.safeParse(body).data?.members[0]?.id
    return member?.startsWith('29:') ? chats.findTeamsUser(member) : member
  }

  const create = serve('create', (request, oid) => {
    const asked = CreateConversation.safeParse(request.body)
    if (!asked.success || asked.data.isGroup || oid === undefined) return refusal('badArgument')
    const { tenantId: tenant = asked.data.channelData?.tenant.id, activity } = asked.data
    if (tenant !== tenantId) return refusal('badArgument', 'The tenant is missing or not this one.')
    if (!chats.isInstalled(oid)) return refusal('forbidden')
    const id = chats.open(oid)
    if (activity === undefined) return { status: 201, body: { id } }
    const sent = post(oid, activity)
    return 'refused' in sent ? sent.refused : { status: 201, body: { id, activityId: sent.id } }
  })

  const send = serve('send', (request, oid) => {
    if (oid === undefined) return refusal('conversationNotFound')
    if (!chats.isInstalled(oid)) return refusal('notInRoster')
    const sent = post(oid, request.body)
    return 'refused' in sent ? sent.refused : { status: 201, body: { id: sent.id } }
  })

  function post(oid: string, body: unknown): { id: string } | { refused: Refusal } {
    const read = readMessage(body)
    if ('refused' in read) return { refused: refusal(read.refused) }
    if (read.content) return { id: chats.send(oid, 'bot', read.content).id }
    chats.showTyping(oid)
    return { id: newEventId() }
  }

  const update = serve('update', (request, oid) => {
    if (oid === undefined) return refusal('conversationNotFound')
    if (!chats.isInstalled(oid)) return refusal('notInRoster')
    const read = readMessage(request.body)
    if ('refused' in read) return refusal(read.refused)
    if (!read.content) return refusal('badArgument')
    const id = request.params.activity as string
    if (chats.find(oid, id)?.from !== 'bot') return refusal('activityNotFound')
    chats.update(oid, id, read.content)
    return { status: 200, body: { id } }
  })

  const remove = serve('delete', (request, oid) => {
    if (oid === undefined) return refusal('conversationNotFound')
    const id = request.params.activity as string
    if (chats.find(oid, id)?.from !== 'bot') return refusal('activityNotFound')
    chats.remove(oid, id)
    return { status: 200 }
  })

  /** The roster of a chat is the one person. */
  function members(shape: (member: object) => unknown) {
    return serve('members', (request, oid) => {
      const person = oid === undefined ? undefined : directory.find(oid)
      if (!person) return refusal('conversationNotFound')
      const member = memberOf(person, { tenantId, botAppId })
      const asked = request.params.member
      if (asked !== undefined && asked !== member.id && asked !== person.id) return refusal('notInRoster')
      return { status: 200, body: shape(member) }
    })
  }

  app.post('/v3/conversations', create)
  app.post('/v3/conversations/:conversation/activities', send)
  app.post('/v3/conversations/:conversation/activities/:activity', send)
  app.put('/v3/conversations/:conversation/activities/:activity', update)
  app.delete('/v3/conversations/:conversation/activities/:activity', remove)
  app.get('/v3/conversations/:conversation/members', members((member) => [member]))
  app.get('/v3/conversations/:conversation/pagedmembers', members((member) => ({ members: [member] })))
  app.get('/v3/conversations/:conversation/members/:member', members((member) => member))
  return app
}

function answer(response: Response, { status, body }: Answer): void {
  response.status(status)
  if (body === undefined) response.end()
  else response.json(body)
}

function readMessage(body: unknown): { content: ReturnType<typeof contentOf> } | { refused: RefusalName } {
  const activity = OutgoingActivity.safeParse(body)
  if (!activity.success) return { refused: 'badArgument' }
  if (sizeInTeams(body) > MESSAGE_LIMIT_BYTES) return { refused: 'tooBig' }
  if (activity.data.type === 'typing') return { content: undefined }
  const content = contentOf(activity.data)
  return content ? { content } : { refused: 'badArgument' }
}

function memberOf(person: DirectoryPerson, { tenantId, botAppId }: { tenantId: string; botAppId: string }) {
  return {
    id: teamsUserId(botAppId, person.id),
    name: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    aadObjectId: person.id,
    objectId: person.id,
    email: person.mail,
    userPrincipalName: person.userPrincipalName,
    tenantId,
    userRole: person.userType === 'Guest' ? 'guest' : 'user',
  }
}
