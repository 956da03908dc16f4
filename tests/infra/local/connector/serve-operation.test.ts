import express from 'express'
import { createCounter } from '../../../../infra/local/connector/counts'
import { createRelays } from '../../../../infra/local/connector/relays'
import type { Counted } from '../../../../infra/local/connector/send-limits'
import { serveOperation, type Operate } from '../../../../infra/local/connector/serve-operation'
import { FIRST_TEAMS_SETTINGS } from '../../../../infra/local/connector/teams-settings'
import { KARI, serve } from './sample-chats'

async function served(operate: Operate, { wait, shape = 'error-code' as const }: { wait?: number; shape?: 'error-code' | 'sub-code' } = {}) {
  const [counter, counted]: [ReturnType<typeof createCounter>, Counted[]] = [createCounter(), []]
  const handler = serveOperation(
    {
      ...{ botAppId: 'bot', counter, relays: createRelays() },
      limits: { take: (request) => (counted.push(request), wait) },
      settings: () => ({ ...FIRST_TEAMS_SETTINGS, refusalShape: shape }),
      locate: () => ({ oid: KARI.id, thread: 'a:1' }),
    },
    'update',
    operate,
  )
  const { url, close } = await serve(express().use(handler as express.RequestHandler))
  const ask = async () => {
    const answer = await fetch(url)
    return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') }
  }
  return { ask, close, counter, counted }
}

describe('every operation of the connector', () => {
  it('is counted in its thread and by its answer, and knows whose chat it is about', async () => {
    const { ask, close, counter, counted } = await served((_, oid) => ({ status: 200, body: { oid } }))
    expect(await ask()).toMatchObject({ status: 200, text: JSON.stringify({ oid: KARI.id }) })
    expect(counted).toEqual([{ bot: 'bot', scenario: 'send', thread: 'a:1' }])
    expect(counter.read()).toEqual({ update: { 200: 1 } })
    await close()
  })

  it('refuses in the shape of the tenant', async () => {
    const { ask, close } = await served(() => ({ refused: 'blockedByUser' }), { shape: 'sub-code' })
    const { status, text } = await ask()
    expect([status, JSON.parse(text)]).toMatchObject([403, { errorCode: 209 }])
    await close()
  })

  it('is not begun where the limit is reached', async () => {
    let times = 0
    const operate: Operate = () => ({ status: 200, body: (times += 1) })
    const throttled = await served(operate, { wait: 3 })
    expect(await throttled.ask()).toMatchObject({ status: 429, retryAfter: '3' })
    expect(times).toBe(0)
    await throttled.close()
  })
})
