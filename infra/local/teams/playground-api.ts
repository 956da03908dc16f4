import express, { Router } from 'express'
import { z } from 'zod'
import type { Deliver } from '../connector/deliver'
import type { ActivityPlace } from '../connector/person-activities'
import type { Relays } from '../connector/relays'
import type { Directory } from '../graph/directory'
import { PlaygroundActivity, toTenantActivity } from './playground-activity'

export type PlaygroundApiParts = { place: ActivityPlace; directory: Pick<Directory, 'find' | 'listSuggested'>; deliver: Deliver; relays: Relays }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const Posted = z.strictObject({ oid: z.guid(), activity: PlaygroundActivity })

/** Takes the activities of the Agents Playground, signs them as Teams would, and remembers where its chats are kept. */
export function createPlaygroundApi({ place, directory, deliver, relays }: PlaygroundApiParts): Router {
  const router = Router()
  router.post('/activities', express.json({ limit: '1mb' }), async (request, response) => {
    const posted = Posted.safeParse(request.body)
    const person = posted.success ? directory.find(posted.data.oid) : undefined
    if (!posted.success || !person) return void response.status(400).json({ problem: 'The activity or its person is not understood.' })
    const { activity } = posted.data
    // The connector hands the bot's requests on to this address: never to another machine.
    if (!LOOPBACK.has(new URL(activity.serviceUrl).hostname)) return void response.status(400).json({ problem: 'The playground must run on this machine.' })
    relays.add({ conversationId: activity.conversation.id, oid: person.id, connectorUrl: activity.serviceUrl.replace(/\/$/, '') })
    const delivered = await deliver(toTenantActivity(activity, place, person))
    if (delivered.outcome !== 'answered') return void response.status(504).json({ problem: delivered.outcome })
    response.status(delivered.status)
    if (delivered.body === undefined) response.end()
    else response.json(delivered.body)
  })
  return router
}
