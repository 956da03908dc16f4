import { me, mine } from '../../../core/api/own-questions'
import { documentText } from '../../../core/api/signing-questions'
import { oidOf } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from './front-door'

// Tokens: tests/bot/entra/tab-token.test.ts. Rights and inputs of every question: tests/bot/api/index.test.ts.
let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

describe('a question over HTTP', () => {
  it('tells where an input is wrong', async () => {
    const { problem } = await door.ask(documentText, { documentId: 'ethics-standard', language: 'nb', version: 'latest' }, { as: 'employee' })
    expect(problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'version' }] })
  })

  it('takes each name once: a second value is no input', async () => {
    const token = await door.issuer.mint(oidOf('employee'))
    const response = await door.send('/api/document?documentId=ethics-standard&language=nb&language=en', { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(400)
  })

  it('is refused before its input is looked at when the caller may not ask', async () => {
    const token = await door.issuer.mint(oidOf('guest'))
    const response = await door.send('/api/sign', { method: 'POST', body: '{', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'guest' }])
  })

  it('knows people by the object id of the token, not by what they are called', async () => {
    const token = await door.issuer.mint(oidOf('guest'), { name: 'Navn leader', preferred_username: 'leader@fjordvik.test', upn: 'leader@fjordvik.test' })
    expect((await door.send('/api/mine', { headers: { authorization: `Bearer ${token}` } })).status).toBe(403)
  })

  it('sees rights as they are today: who begins on a day is let in from that day', async () => {
    const before = new Date('2026-11-15T22:59:59.000Z')
    const after = new Date('2026-11-15T23:00:00.000Z')
    const token = await door.issuer.mint(oidOf('newcomer'), { nbf: before.getTime() / 1000 - 60, iat: before.getTime() / 1000 - 60 })
    const ask = async (now: Date) => {
      door.setNow(now)
      return (await door.send(mine.path, { headers: { authorization: `Bearer ${token}` } })).status
    }
    // A second before midnight in Norway, and midnight.
    expect([await ask(before), await ask(after)]).toEqual([403, 200])
  })
})

describe('keys that cannot be fetched', () => {
  it('are the service’s fault, not the caller’s', async () => {
    const other = await openFrontDoor()
    await other.issuer.close()
    const { status, problem } = await other.ask(me, {}, { as: 'employee' })
    expect([status, problem?.code]).toEqual([503, 'unavailable'])
    expect(other.log.join('')).toContain('keys of the tab tokens')
    await other.close()
  })
})
