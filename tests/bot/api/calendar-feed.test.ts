import { calendarFeed, renewCalendarFeed } from '../../../core/api/wheel-questions'
import { NOW } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

const renew = async () => (await door.ask(renewCalendarFeed, { deed: 'renew' }, { as: 'employee' })).answer?.url

describe('one’s own calendar', () => {
  it('has no address until somebody makes one', async () => expect((await door.ask(calendarFeed, {}, { as: 'employee' })).answer).toEqual({ hasOne: false }))

  it('is given its address once, with a secret of 256 bits, and afterwards only that there is one', async () => {
    expect(await renew()).toMatch(/^https:\/\/kvitter\.test\/calendar\/[A-Za-z0-9_-]{43}\.ics$/)
    expect((await door.ask(calendarFeed, {}, { as: 'employee' })).answer).toEqual({ hasOne: true, madeAt: NOW.toISOString() })
    expect((await door.ask(calendarFeed, {}, { as: 'colleague' })).answer).toEqual({ hasOne: false })
  })

  it('has another secret each time', async () => expect(await renew()).not.toBe(await renew()))

  it('is kept without the secret', async () => {
    const secret = /calendar\/(.+)\.ics$/.exec((await renew()) ?? '')?.[1] ?? ''
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(await door.everythingKept())).not.toContain(secret)
    expect(door.log.join('')).not.toContain(secret)
  })

  it('can be ended, also twice', async () => {
    await renew()
    expect((await door.ask(renewCalendarFeed, { deed: 'end' }, { as: 'employee' })).answer).toEqual({})
    expect((await door.ask(renewCalendarFeed, { deed: 'end' }, { as: 'employee' })).answer).toEqual({})
    expect((await door.ask(calendarFeed, {}, { as: 'employee' })).answer).toEqual({ hasOne: false })
  })
})
