import { chooseLanguage, me, mine } from '../../../core/api/own-questions'
import { documentText } from '../../../core/api/signing-questions'
import { connectApi, connectFiles } from '../../../tab/api/client'
import { RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from '../../../tab/api/problem'
import { ME, MINE } from '../stand-in/samples'

type Sent = { url: string; init: RequestInit }

/** The wire: gives the replies in turn, the last one from then on. */
function connect(...replies: (Response | Error)[]) {
  const sent: Sent[] = []
  const tokens: string[] = []
  const fetch = (url: string, init: RequestInit) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)]
    sent.push({ url, init })
    return reply instanceof Response ? Promise.resolve(reply.clone()) : Promise.reject(reply ?? new Error('no reply'))
  }
  const getToken = () => Promise.resolve(`token-${tokens.push('')}`)
  return { ask: connectApi({ fetch: fetch as typeof globalThis.fetch, getToken, locale: 'nn-NO' }), sent, tokens }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const headersOf = ({ init }: Sent) => init.headers as Record<string, string>

test('asks with a token of Teams, in its language, and gives the checked answer', async () => {
  const { ask, sent } = connect(json(ME))
  expect(await ask(me, {})).toEqual(ME)
  expect(sent.map(({ url, init }) => [init.method, url])).toEqual([['GET', '/api/me']])
  expect(headersOf(sent[0]!)).toEqual({ authorization: 'Bearer token-1', accept: 'application/json', 'accept-language': 'nn-NO' })
})

test('puts what it asks with into the address, or into the body where something changes', async () => {
  const { ask, sent } = connect(json({ language: 'nb' }))
  await ask(documentText, { documentId: 'a b', language: 'nb', version: undefined }).catch(() => undefined)
  await ask(chooseLanguage, { language: 'nb' })
  expect(sent[0]?.url).toBe('/api/document?documentId=a+b&language=nb')
  expect([sent[1]?.init.method, sent[1]?.init.body, headersOf(sent[1]!)['content-type']]).toEqual(['PUT', '{"language":"nb"}', 'application/json'])
})

test('keeps the token until it is refused, then asks Teams for a fresh one, once', async () => {
  const { ask, sent, tokens } = connect(json(ME), json({}, 401), json(ME))
  await ask(me, {})
  await ask(me, {})
  expect(sent.map((each) => headersOf(each).authorization)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2'])
  expect(tokens).toHaveLength(2)
})

test('says that the session is over when a fresh token is refused too, or Teams gives none', async () => {
  const { ask, sent } = connect(json({}, 401))
  await expect(ask(me, {})).rejects.toBeInstanceOf(SessionExpiredError)
  expect(sent).toHaveLength(2)
  const without = connectApi({ fetch: globalThis.fetch, getToken: () => Promise.reject(new Error('cancelled')), locale: 'nb' })
  await expect(without(me, {})).rejects.toBeInstanceOf(SessionExpiredError)
})

test('asks Teams again after it once gave no token', async () => {
  let isGiving = false
  const ask = connectApi({
    fetch: (() => Promise.resolve(json(ME))),
    getToken: () => (isGiving ? Promise.resolve('token') : Promise.reject(new Error('cancelled'))),
    locale: 'nb',
  })
  await expect(ask(me, {})).rejects.toBeInstanceOf(SessionExpiredError)
  isGiving = true
  await expect(ask(me, {})).resolves.toEqual(ME)
})

test('passes on why the service refused', async () => {
  const { ask } = connect(json({ code: 'out-of-date', reference: 'K1' }, 409))
  const error: unknown = await ask(mine, {}).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(RefusedError)
  expect((error as RefusedError).problem).toEqual({ code: 'out-of-date', reference: 'K1' })
})

test('tells a service that is away from one that answers in riddles', async () => {
  await expect(connect(new TypeError('Failed to fetch')).ask(me, {})).rejects.toBeInstanceOf(UnreachableError)
  await expect(connect(new Response('<html>', { status: 502 })).ask(me, {})).rejects.toBeInstanceOf(UnreadableAnswerError)
  await expect(connect(json({ error: 'x' }, 500)).ask(me, {})).rejects.toBeInstanceOf(UnreadableAnswerError)
})

test('trusts no answer that is not as both sides agreed', async () => {
  await expect(connect(json({ ...MINE, logNumber: '7' })).ask(mine, {})).rejects.toBeInstanceOf(UnreadableAnswerError)
})

test('stays usable in front of a service that is a build ahead', async () => {
  expect(await connect(json({ ...MINE, added: 1 })).ask(mine, {})).toEqual(MINE)
  const refused = connect(json({ code: 'out-of-date', reference: 'K1', added: 1 }, 409)).ask(mine, {})
  await expect(refused).rejects.toMatchObject({ problem: { code: 'out-of-date', reference: 'K1' } })
})

test('a question that is no longer wanted is no failure of the network', async () => {
  const stop = new AbortController()
  const { ask } = connect(new DOMException('aborted', 'AbortError'))
  stop.abort()
  await expect(ask(me, {}, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
})

describe('a file', () => {
  const take = (...replies: Response[]) => {
    const sent: Sent[] = []
    const fetch = ((url: string, init: RequestInit) => Promise.resolve(replies[Math.min(sent.push({ url, init }), replies.length) - 1])) as unknown as typeof globalThis.fetch
    return { takeFile: connectFiles({ fetch, getToken: () => Promise.resolve('token'), locale: 'nb-NO' }), sent }
  }

  test('is fetched with the token, under the name that the service gives it', async () => {
    const { takeFile, sent } = take(new Response('%PDF', { headers: { 'content-disposition': 'attachment; filename="kvitter-2026.pdf"' } }))
    const { name, blob } = await takeFile(me, 'pdf', {})
    expect([name, await blob.text(), sent[0]?.url, headersOf(sent[0]!)['authorization']]).toEqual(['kvitter-2026.pdf', '%PDF', '/api/me.pdf', 'Bearer token'])
  })

  test('that was refused is refused as any question, and a page of another program is no file', async () => {
    await expect(take(json({ code: 'forbidden', reference: 'K7' }, 403)).takeFile(me, 'pdf', {})).rejects.toBeInstanceOf(RefusedError)
    await expect(take(new Response('<html>')).takeFile(me, 'pdf', {})).rejects.toBeInstanceOf(UnreadableAnswerError)
  })
})
