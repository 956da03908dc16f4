import express from 'express'
import { me, mine } from '../../../core/api/own-questions'
import { GraphRequestError } from '../../../bot/graph/graph-error'
import { StorageUnavailableError } from '../../../bot/ports'
import { openFrontDoor, type FrontDoor } from './front-door'

let door: FrontDoor
const heard: unknown[] = []
beforeAll(async () => {
  const messages = express.Router().post('/api/messages', (request, response) => {
    heard.push(request.body)
    response.json({ statusCode: 200 })
  })
  door = await openFrontDoor({ handleMessages: messages })
})
afterAll(() => door.close())

describe('the web', () => {
  it.each(['/', '/api', '/api/', '/api/nothing', '/teams', '/.env', '/api/messages', '/tabs'])('does not know %s', async (path) => {
    const response = await door.send(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(await response.json()).toMatchObject({ code: 'not-found' })
  })

  it('does not say what it is made of', async () => {
    const { headers } = await door.send('/healthz')
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null])
  })

  it('allows no other origin', async () => {
    const preflight = await door.send('/api/sign', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('keeps answers out of every cache', async () => {
    expect((await door.ask(me, {}, { as: 'employee' })).headers.get('cache-control')).toBe('no-store')
    expect((await door.send('/api/me')).headers.get('cache-control')).toBe('no-store')
  })

  it('hands activities to the bot’s own guard unread: the token comes before the body', async () => {
    const response = await door.send('/api/messages', { method: 'POST', body: '{"type":"message"}', headers: { 'content-type': 'application/json' } })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(heard).toEqual([undefined])
  })
})

describe('what nobody expected', () => {
  it.each([
    [new Error('Kari Nordmann kari@fjordvik.test eyJhbGci.eyJvaWQi.c2ln'), 500, 'failed', 'error'],
    [new StorageUnavailableError('table storage answered 503'), 503, 'unavailable', 'warn'],
    [new GraphRequestError(undefined, undefined, 'Graph did not answer'), 503, 'unavailable', 'warn'],
    [new GraphRequestError(403, 'accessDenied', 'Graph answered 403'), 500, 'failed', 'error'],
  ])('%s: answers with a reference that the log has, and says no more', async (error, status, code, level) => {
    const before = door.log.length
    const listAbout = jest.spyOn(door.parts.api.journal, 'listAbout').mockRejectedValueOnce(error)
    const answer = await door.ask(mine, {}, { as: 'employee' })
    listAbout.mockRestore()
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(Object.keys(answer.problem ?? {})).toEqual(['code', 'reference'])
    const line = door.log.slice(before).find((text) => text.includes(`"level":"${level}"`)) ?? ''
    expect(line).toContain(answer.problem?.reference)
    expect(line).not.toMatch(/fjordvik\.test|eyJ/)
  })
})
