import type { RequestListener } from 'node:http'
import type { FaultRule } from '../../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../../infra/local/faults/with-faults'
import { playFaults } from './play-faults'

/** A service that keeps lines: each POST adds one, and GET reads them all. */
async function play(...rules: FaultRule[]) {
  const lines: string[] = []
  const listener: RequestListener = (request, response) => {
    if (request.method === 'GET') return void response.writeHead(200, { 'content-type': 'text/plain', 'x-lines': String(lines.length) }).end(`lines: ${lines.join(' ')}`)
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      lines.push(body)
      response.statusCode = 204
      response.end()
    })
  }
  const played = await playFaults('graph', listener, rules)
  closing.push(played.close)
  return { ...played, lines, add: (body: string) => played.see('/rows', { method: 'POST', body }) }
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

describe('a listener with faults', () => {
  it('is asked directly while no rule stands for it', () => {
    const plan = createFaultPlan({ seed: 1, rules: [{ on: 'blob', kind: 'reset' }] })
    const listener = jest.fn()
    const [request, response] = [{}, {}] as Parameters<RequestListener>
    withFaults(listener, 'graph', plan)(request, response)
    expect(listener.mock.calls).toEqual([[request, response]])
    expect(plan.read().decisions).toEqual([])
  })

  it('answers as ever what no rule strikes', async () => {
    const { see, add } = await play({ on: 'graph', kind: 'reset', request: '^DELETE' })
    expect(await add('a')).toMatchObject({ status: 204, text: '' })
    expect(await see()).toMatchObject({ status: 200, headers: { 'x-lines': '1', 'content-type': 'text/plain' }, text: 'lines: a' })
  })

  it.each([
    ['throttled', 429],
    ['error-500', 500],
    ['error-502', 502],
    ['error-503', 503],
    ['error-504', 504],
    ['expired-token', 401],
    ['withdrawn-consent', 403],
  ] as const)('%s answers %i and does nothing', async (kind, status) => {
    const { add, lines } = await play({ on: 'graph', kind })
    expect(await add('a')).toMatchObject({ status })
    expect(lines).toEqual([])
  })

  it('says how long to wait only when the rule does', async () => {
    const { see } = await play({ on: 'graph', kind: 'throttled', times: 1, retryAfterSeconds: 31 }, { on: 'graph', kind: 'throttled' })
    expect(await see()).toMatchObject({ status: 429, headers: { 'retry-after': '31' } })
    expect(await see()).not.toHaveProperty(['headers', 'retry-after'])
  })

  it('says nothing and does nothing, or does it and says nothing', async () => {
    const { add, lines } = await play({ on: 'graph', kind: 'timeout-before', times: 1 }, { on: 'graph', kind: 'timeout-after' })
    expect(await add('a')).toBe('silence')
    expect(lines).toEqual([])
    expect(await add('b')).toBe('silence')
    expect(lines).toEqual(['b'])
  })

  it('breaks off waiting after the time that a rule gives', async () => {
    const { add, lines } = await play({ on: 'graph', kind: 'timeout-after', milliseconds: 10 })
    expect(await add('a')).toEqual({ broke: 'ECONNRESET' })
    expect(lines).toEqual(['a'])
  })

  it('takes its time, and says the same as without haste', async () => {
    const { see } = await play({ on: 'graph', kind: 'slow', milliseconds: 60 })
    const began = performance.now()
    expect(await see()).toMatchObject({ status: 200, headers: { 'x-lines': '0', 'content-type': 'text/plain' }, text: 'lines: ' })
    expect(performance.now() - began).toBeGreaterThan(55)
  })

  it('breaks the connection before anything is done', async () => {
    const { add, lines } = await play({ on: 'graph', kind: 'reset' })
    expect(await add('a')).toEqual({ broke: 'ECONNRESET' })
    expect(lines).toEqual([])
  })

  it('breaks off in the middle of its answer, when all is done', async () => {
    const { see, add, lines } = await play({ on: 'graph', kind: 'truncated' })
    expect(await see()).toMatchObject({ status: 200, broke: 'ECONNRESET', text: 'lin' })
    expect(await add('a')).toEqual({ broke: 'ECONNRESET' })
    expect(lines).toEqual(['a'])
  })

  it('answers a read as it stood before the latest write, for a while', async () => {
    const { see, add } = await play({ on: 'graph', kind: 'stale-read', skip: 1, milliseconds: 80 })
    await see()
    expect(await add('a')).toMatchObject({ status: 204 })
    expect(await see()).toMatchObject({ text: 'lines: ' })
    await new Promise((resolve) => setTimeout(resolve, 90))
    expect(await see()).toMatchObject({ text: 'lines: a' })
  })
})
