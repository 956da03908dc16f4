import { me } from '../../../core/api/own-questions'
import type { Health } from '../../../bot/web/health'
import { openFrontDoor } from './front-door'

describe('the health of the service', () => {
  it('is asked for without a token, and says what is wrong in fixed words', async () => {
    let health: Health = { isReady: true, problems: [] }
    const door = await openFrontDoor({ readHealth: () => health })
    const ask = async () => {
      const response = await door.send('/healthz')
      return [response.status, (await response.json()) as unknown]
    }
    expect(await ask()).toEqual([200, { status: 'ok', problems: [] }])
    health = { isReady: true, problems: ['SharePoint does not answer; rows wait'] }
    expect(await ask()).toEqual([200, { status: 'ok', problems: ['SharePoint does not answer; rows wait'] }])
    health = { isReady: false, problems: ['The log is being read'] }
    expect(await ask()).toEqual([503, { status: 'not ready', problems: ['The log is being read'] }])
    await door.close()
  })

  it('decides whether questions are answered: half a log gives no figures', async () => {
    const door = await openFrontDoor({ readHealth: () => ({ isReady: false, problems: ['The log is being read'] }) })
    const { status, problem } = await door.ask(me, {}, { as: 'employee' })
    expect([status, problem?.code]).toEqual([503, 'unavailable'])
    // Who has no right token learns nothing, not even that.
    expect((await door.send('/api/me')).status).toBe(401)
    await door.close()
  })
})
