import type { Request, RequestHandler } from 'express'
import { dayOf } from '../../core/days/day'
import { findCaller } from '../../core/signing/caller'
import { listCalendarEntries } from '../../core/wheel/list-calendar-entries'
import type { ApiPorts } from '../api/handler'
import { SECRET } from '../calendar/calendar-store'
import { writeCalendar } from '../calendar/write-calendar'
import type { Links } from '../cards/links'
import { sha256 } from '../hashing'
import type { Health } from './health'
import { sendProblem } from './problem'
import { createRateLimit } from './rate-limit'

export type CalendarRouteParts = {
  ports: Pick<ApiPorts, 'calendars' | 'readModel' | 'people' | 'clock'>
  links: Pick<Links, 'tab'>
  municipalityName: string
  readHealth: () => Health
}

/** A calendar asks a few times a day; some ask at each start of each device. */
const OF_ONE_CALENDAR = { atOnce: 20, perSecond: 0.1 }
/** The servers of Outlook and Google fetch for everybody from a few addresses. */
const OF_ONE_ADDRESS = { atOnce: 200, perSecond: 20 }

/**
 * A person's own calendar, to whoever has its secret address: calendar programs have no token. What is no address of anybody's is
 * not found, in one and the same way. Somebody who has left, or whose account is disabled, has an empty one, so that what their
 * phone has kept goes away.
 */
export function serveCalendar({ ports: { calendars, readModel, people, clock }, links, municipalityName, readHealth }: CalendarRouteParts): RequestHandler<{ file: string }> {
  const takeOfAddress = createRateLimit(clock, OF_ONE_ADDRESS)
  const takeOfCalendar = createRateLimit(clock, OF_ONE_CALENDAR)
  return async (request, response) => {
    if (!readHealth().isReady) return sendProblem(response, 'unavailable')
    const refuse = (retryAfterSeconds: number) => sendProblem(response.set('retry-after', String(retryAfterSeconds)), 'unavailable', undefined, 429)
    const byAddress = takeOfAddress(addressOf(request))
    if (byAddress.outcome === 'too-many') return refuse(byAddress.retryAfterSeconds)
    const [, secret = ''] = /^(.*)\.ics$/.exec(request.params.file) ?? []
    const oid = SECRET.test(secret) ? await calendars.findOwner(secret) : undefined
    if (oid === undefined) return sendProblem(response, 'not-found')
    const byCalendar = takeOfCalendar(oid)
    if (byCalendar.outcome === 'too-many') return refuse(byCalendar.retryAfterSeconds)

    const day = dayOf(clock())
    const state = readModel.state()
    const caller = findCaller(state, oid, day)
    const entries = caller.outcome === 'employee' ? listCalendarEntries(state, sha256, caller.person.personId, day) : []
    const calendar = writeCalendar(entries, { language: await people.languageOf(oid), links, organisation: state.organisation, municipalityName, day })
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="kvitter.ics"', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    response.end(calendar)
  }
}

/** As the front end in Azure saw it, which puts the address it was called from last; what stands before is what the caller says. */
function addressOf(request: Request<{ file: string }>): string {
  const forwarded = request.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  // With the port, which is another for each connection.
  return forwarded === '' ? (request.socket.remoteAddress ?? '') : forwarded.replace(/^(\[.*\]|[\d.]+):\d+$/, '$1')
}
