import express, { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import type { ChatEvent, Chats } from '../connector/chats'
import type { PersonDeeds } from '../connector/person-deeds'
import { teamsUserId } from '../connector/teams-ids'
import type { Directory } from '../graph/directory'
import type { Issuer } from '../issuer/issuer'
import type { DirectoryPerson } from '../municipality/municipality'
import { toPersonView } from './person-view'

export type ChatApiParts = {
  directory: Pick<Directory, 'find' | 'remove'>
  issuer: Pick<Issuer, 'mintTabToken'>
  chats: Chats
  deeds: PersonDeeds
  botAppId: string
}

const Locale = z.enum(['nb-NO', 'nn-NO', 'en-GB', 'en-US'])
const Deed = z.strictObject({ locale: Locale })
const Upgrading = z.strictObject({ locale: Locale, upgrade: z.enum(['adds-bot', 'removes-bot', 'keeps-bot']).default('adds-bot') })
const Saying = z.strictObject({ locale: Locale, text: z.string().trim().min(1).max(20_000) })
const Clicking = z.strictObject({
  locale: Locale,
  messageId: z.string(),
  trigger: z.enum(['manual', 'automatic']),
  action: z.strictObject({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    title: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown(),
  }),
})
const HEARTBEAT_MILLISECONDS = 25_000

/** One person's chat with the bot: what stands in it, what the person does, and a stream of what happens. */
export function createChatApi({ directory, issuer, chats, deeds, botAppId }: ChatApiParts): Router {
  const router = Router({ mergeParams: true })
  router.use(express.json({ limit: '256kb' }))

  const stateOf = (oid: string) => ({ isInstalled: chats.isInstalled(oid), isBlocked: chats.isBlocked(oid), isDisabled: chats.settings().isBotDisabled })

  /** Answers about a person of the tenant, 404 for everybody else. */
  function about(answer: (person: DirectoryPerson, request: Request, response: Response) => unknown) {
    return async (request: Request, response: Response) => {
      const person = directory.find(z.string().parse(request.params.oid))
      if (!person) return void response.status(404).json({ problem: 'no such person' })
      const body = await answer(person, request, response)
      if (body !== undefined) response.json(body)
    }
  }

  /** The body, or a 400 that says what is wrong with it. */
  function read<T>(schema: z.ZodType<T>, { body }: Request, response: Response): T | undefined {
    const parsed = schema.safeParse(body)
    if (!parsed.success) response.status(400).json({ problem: z.prettifyError(parsed.error) })
    return parsed.data
  }

  router.get('/', about((person) => ({ ...toPersonView(person), teamsUserId: teamsUserId(botAppId, person.id) })))
  router.get('/chat', about(({ id }) => ({ ...stateOf(id), messages: chats.list(id) })))
  router.get('/token', about(async (person) => ({ token: await issuer.mintTabToken(person) })))
  router.get('/live', about(({ id }, request, response) => stream(request, response, (listener) => chats.listen(id, listener))))

  router.post('/install', about(async (person, request, response) => {
    const asked = read(Deed, request, response)
    if (!asked) return undefined
    if (!person.hasTeams) return void response.status(409).json({ problem: 'no Teams licence' })
    await deeds.install(person, asked.locale)
    return stateOf(person.id)
  }))

  router.post('/upgrade', about(async (person, request, response) => {
    const asked = read(Upgrading, request, response)
    if (!asked) return undefined
    await deeds.upgrade(person, asked.upgrade, asked.locale)
    return stateOf(person.id)
  }))

  for (const deed of ['uninstall', 'block', 'unblock'] as const)
    router.post(`/${deed}`, about(async (person, request, response) => {
      const asked = read(Deed, request, response)
      if (!asked) return undefined
      await deeds[deed](person, asked.locale)
      return stateOf(person.id)
    }))

  // An account that is deleted for good: from the directory first, so that nothing that happens meanwhile finds it.
  router.post('/leave', about(async (person, request, response) => {
    const asked = read(Deed, request, response)
    if (!asked) return undefined
    directory.remove(person.id, 'for-good')
    await deeds.leave(person, asked.locale)
    return stateOf(person.id)
  }))

  router.post('/messages', about((person, request, response) => {
    const asked = read(Saying, request, response)
    return asked && deeds.say(person, asked.text, asked.locale)
  }))

  router.post('/clicks', about((person, request, response) => {
    const asked = read(Clicking, request, response)
    if (!asked) return undefined
    const { locale, messageId, trigger, action: { type, id, title, verb, data } } = asked
    const action = { type, ...(id && { id }), ...(title && { title }), ...(verb && { verb }), data }
    return deeds.click(person, { messageId, trigger, action }, locale)
  }))

  return router
}

/** Server-Sent Events until the page goes away. */
function stream(request: Request, response: Response, listen: (listener: (event: ChatEvent) => void) => () => void): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', Connection: 'keep-alive' })
  response.write('retry: 1000\n\n')
  const stop = listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MILLISECONDS)
  request.on('close', () => {
    clearInterval(heartbeat)
    stop()
  })
}
