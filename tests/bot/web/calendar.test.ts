import ICAL from 'ical.js'
import { chooseLanguage } from '../../../core/api/own-questions'
import { renewCalendarFeed } from '../../../core/api/wheel-questions'
import { NOW, oidOf, PEOPLE, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import { openFrontDoor, type FrontDoor } from './front-door'

const FACTS = [requirementPublication({ ...YEARLY, title: { nb: 'Vernerunde', nn: 'Vernerunde på nynorsk', en: 'HSE round' }, schedule: { kind: 'one-off', dueOn: '2026-12-01', leadDays: 30 } })]

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor({ facts: FACTS })))
afterEach(() => door.close())

const make = async (as: SamplePerson = 'leader') => new URL((await door.ask(renewCalendarFeed, { deed: 'renew' }, { as })).answer?.url ?? '').pathname
const summariesAt = async (path: string) => {
  const response = await door.send(path)
  return { status: response.status, summaries: new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary) }
}

describe('the calendar at its secret address', () => {
  it('is given without a token, and to be kept by nobody on the way', async () => {
    const response = await door.send(await make())
    const told = ['content-type', 'cache-control', 'x-content-type-options', 'referrer-policy', 'x-robots-tag'].map((name) => response.headers.get(name))
    expect(told).toEqual(['text/calendar; charset=utf-8', 'private, no-store', 'nosniff', 'no-referrer', 'noindex'])
    expect(await response.text()).toContain('SUMMARY:Vernerunde')
  })

  it('is the owner’s own, in the language they chose', async () => {
    const [leaders, employees] = [await make('leader'), await make('employee')]
    await door.ask(chooseLanguage, { language: 'nn' }, { as: 'leader' })
    expect(await summariesAt(leaders)).toEqual({ status: 200, summaries: ['Vernerunde på nynorsk'] })
    expect(await summariesAt(employees)).toEqual({ status: 200, summaries: [] })
  })

  it('is at the old address no longer once there is a new one, nor once it is ended', async () => {
    const old = await make()
    const current = await make()
    expect([(await door.send(old)).status, (await door.send(current)).status]).toEqual([404, 200])
    await door.ask(renewCalendarFeed, { deed: 'end' }, { as: 'leader' })
    expect((await door.send(current)).status).toBe(404)
  })

  it('is not found anywhere else, always in the same words', async () => {
    const path = await make()
    const elsewhere = [`/calendar/${'A'.repeat(43)}.ics`, path.replace('.ics', ''), path.replace('.ics', '.ICS'), '/calendar/', '/calendar/x.ics', `/calendar/${'A'.repeat(2_000)}.ics`, `${path}/more`, '/calendar/..%2f..%2fetc.ics', `${path.slice(0, -5)}.ics`]
    for (const other of elsewhere) {
      const response = await door.send(other)
      const { code, reference: _, ...more } = (await response.json()) as Record<string, unknown>
      expect([other, response.status, code, more, response.headers.get('cache-control')]).toEqual([other, 404, 'not-found', {}, 'no-store'])
    }
  })

  it('is empty for whoever has left or whose account is disabled, so that what a phone kept goes away', async () => {
    const secrets = await Promise.all((['leaver', 'disabled'] as const).map((person) => door.parts.api.calendars.renew(oidOf(person), NOW)))
    for (const secret of secrets) expect(await summariesAt(`/calendar/${secret}.ics`)).toEqual({ status: 200, summaries: [] })
  })

  it('names no colleague', async () => {
    const text = await (await door.send(await make())).text()
    for (const personId of Object.values(PEOPLE)) expect(text).not.toContain(personId)
    expect(text).not.toContain('Navn')
  })

  it('is not given before the log is read', async () => {
    const other = await openFrontDoor({ readHealth: () => ({ isReady: false, problems: [] }) })
    expect((await other.send(`/calendar/${'A'.repeat(43)}.ics`)).status).toBe(503)
    await other.close()
  })

  it('is given as often as any calendar asks, and then later', async () => {
    const path = await make()
    const statuses: number[] = []
    for (let index = 0; index < 21; index += 1) statuses.push((await door.send(path)).status)
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429])
    expect((await door.send(await make('employee'))).status).toBe(200)
  })

  it('cannot be looked for without end from one address, as the front end saw it', async () => {
    const look = (address: string) => door.send(`/calendar/${'A'.repeat(43)}.ics`, { headers: { 'x-forwarded-for': address } })
    const statuses = await Promise.all(Array.from({ length: 201 }, (_, index) => look(`made-up-${index}, 192.0.2.1:${index}`).then(({ status }) => status)))
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await look('192.0.2.1, 192.0.2.2:80')).status).toBe(404)
  })
})
