import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMiddleware, ForeignHostError } from '../../../bot/graph/middleware'
import { startWire, type Wire } from './wire'

describe('What every request to Graph passes', () => {
  let wire: Wire
  const waits: number[] = []
  beforeAll(async () => {
    wire = await startWire()
  })
  afterAll(() => wire.close())
  beforeEach(() => {
    wire.reset()
    waits.length = 0
  })
  const send = async (method: string, url = `${wire.url}/v1.0/x`) => {
    const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds))
    const [first, second, third] = createMiddleware({ graphUrl: wire.url, getToken: () => Promise.resolve('token-1'), appVersion: '9.9.9', sleep, patienceSeconds: 5, timeoutMilliseconds: 5_000 })
    if (!first || !second || !third) throw new Error('the chain has three links')
    first.setNext?.(second)
    second.setNext?.(third)
    const context: Parameters<typeof first.execute>[0] = { request: url, options: { method, ...(method === 'POST' && { body: '{}' }) } }
    await first.execute(context)
    return context.response?.status
  }

  it('shows the token and says who asks', async () => {
    await send('GET')
    expect(wire.heard[0]?.headers).toMatchObject({ authorization: 'Bearer token-1', 'user-agent': 'NONISV|Kvitter|Kvitter/9.9.9' })
  })

  it('sends the token nowhere but to Graph', async () => {
    await expect(send('GET', 'https://graph.example/v1.0/x')).rejects.toThrow(ForeignHostError)
    await expect(send('GET', wire.url.replace('http:', 'https:'))).rejects.toThrow(ForeignHostError)
    await expect(send('GET', 'http://127.0.0.1:9/v1.0/x')).rejects.toThrow(ForeignHostError)
    expect(wire.heard).toEqual([])
  })

  it('does not follow Graph to another address', async () => {
    wire.answer({ status: 302, headers: { Location: 'https://elsewhere.example/' } })
    await expect(send('GET')).rejects.toThrow()
  })

  it.each([429, 502, 503, 504])('asks again after %i to a GET, as often as three times', async (status) => {
    wire.answer({ status }, { status }, { status: 200 })
    expect(await send('GET')).toBe(200)
    expect(waits).toEqual([1_000, 2_000])
    wire.answer(...Array.from({ length: 9 }, () => ({ status })))
    expect(await send('GET')).toBe(status)
    expect(wire.heard).toHaveLength(3 + 4)
  })

  it.each([500, 502, 503, 504])('never sends a POST again after %i: it may have been carried out', async (status) => {
    wire.answer({ status }, { status: 200 })
    expect(await send('POST')).toBe(status)
    expect(wire.heard).toHaveLength(1)
  })

  it('sends a POST again after 429, when the wait is short, with its body', async () => {
    wire.answer({ status: 429, headers: { 'Retry-After': '3' } }, { status: 201 })
    expect(await send('POST')).toBe(201)
    expect(waits).toEqual([3_000])
    expect(wire.heard.map(({ body }) => body)).toEqual(['{}', '{}'])
  })

  it('gives up on a Graph that does not answer', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const graphUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const links = createMiddleware({ graphUrl, getToken: () => Promise.resolve('token-1'), appVersion: '9.9.9', sleep: () => Promise.resolve(), patienceSeconds: 5, timeoutMilliseconds: 30 })
    await expect(links.at(-1)?.execute({ request: `${graphUrl}/v1.0/x` })).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }) as Error)
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  it('leaves a long wait to whoever asked', async () => {
    wire.answer({ status: 429, headers: { 'Retry-After': '31' } })
    expect(await send('GET')).toBe(429)
    expect(waits).toEqual([])
  })
})
