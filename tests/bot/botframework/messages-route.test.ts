import { createLog } from '../../../bot/observability/log'
import type { ChatAnswer, HandleInbound } from '../../../bot/chat/inbound'
import { activityOf, clickActivityOf, openRoute, playBotFramework, recordEvents, type PlayedBotFramework } from './play-bot-framework'

const CARD = { card: { type: 'AdaptiveCard', body: [] }, summary: 'Hei' }
let framework: PlayedBotFramework
let lines: string[]
const closing: (() => Promise<void>)[] = []
const log = createLog('warn', { write: (line) => void lines.push(line) })

beforeEach(async () => {
  lines = []
  framework = await playBotFramework()
  closing.push(() => framework.close())
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(handle: HandleInbound) {
  const route = await openRoute(framework, handle, framework.createSender(log), log)
  closing.push(() => route.close())
  return route
}

const answering = (answer: Partial<ChatAnswer>): HandleInbound => () => Promise.resolve({ messages: [], ...answer })

async function eventually(check: () => boolean) {
  for (let time = 0; time < 100 && !check(); time += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(check()).toBe(true)
}

describe('POST /api/messages', () => {
  it('answers a click with the card, and sends what belongs to it afterwards', async () => {
    const order: string[] = []
    const route = await open(answering({ click: CARD, messages: [CARD], afterwards: () => (order.push('afterwards'), Promise.resolve()) }))
    const { status, body } = await route.post(clickActivityOf('employee', 'open', {}))
    expect(status).toBe(200)
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD.card })
    await eventually(() => order.length === 1)
    expect(framework.calls).toHaveLength(1)
  })

  it('does not keep a click waiting for what is sent', async () => {
    let release = () => undefined as void
    const route = await open(answering({ click: CARD, afterwards: () => new Promise((resolve) => (release = resolve)) }))
    expect((await route.post(clickActivityOf('employee', 'open', {}))).status).toBe(200)
    release()
  })

  it('ends only when what was left for afterwards is done, also if it fails', async () => {
    let release = () => undefined as void
    const route = await open(answering({ click: CARD, afterwards: () => new Promise((resolve) => (release = resolve)) }))
    await route.settle()
    await route.post(clickActivityOf('employee', 'open', {}))
    let isSettled = false
    const settled = route.settle().then(() => (isSettled = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isSettled).toBe(false)
    release()
    await settled
  })

  it('sends messages in order into the chat they answer', async () => {
    const route = await open(answering({ messages: [CARD, { ...CARD, summary: 'Nummer to' }] }))
    expect((await route.post(activityOf('employee'))).status).toBe(200)
    await eventually(() => framework.calls.length === 2)
    expect(framework.calls.map(({ path, body }) => [path, body.summary])).toEqual([
      ['/v3/conversations/a%3Aemployee/activities', 'Hei'],
      ['/v3/conversations/a%3Aemployee/activities', 'Nummer to'],
    ])
  })

  it('sends the card of a click that came as a message', async () => {
    const route = await open(answering({ click: CARD }))
    const { status, text } = await route.post(activityOf('employee', { text: undefined, value: { verb: 'open' } }))
    expect([status, text]).toEqual([200, ''])
    await eventually(() => framework.calls.length === 1)
  })

  it.each([
    ['a click without an action', { value: {} }],
    ['a click without a value', { value: undefined }],
    ['an invoke that is no click', { name: 'composeExtension/query' }],
  ])('answers %s with 200 and the status inside, and asks nobody', async (_, changed) => {
    const { events, handle } = recordEvents()
    const { status, body } = await (await open(handle)).post(clickActivityOf('employee', 'sign', {}, changed))
    expect([status, body?.statusCode, body?.type]).toEqual([200, 400, 'application/vnd.microsoft.error'])
    expect(events).toEqual([])
  })

  it('answers with 200 and says nothing of the cause when everything fails', async () => {
    const route = await open(() => Promise.reject(new Error('password is hunter2')))
    const { status, text, body } = await route.post(clickActivityOf('employee', 'sign', {}))
    expect([status, body?.statusCode]).toEqual([200, 500])
    expect(text).not.toContain('hunter2')
    expect(lines.join()).toContain('A turn failed')
    const said = await route.post(activityOf('employee'))
    expect(said.text).toBe('')
  })

  it('ignores activities it has never heard of', async () => {
    const { events, handle } = recordEvents()
    const { status, text } = await (await open(handle)).post(activityOf('employee', { type: 'brandNewInTeams' }))
    expect([status, text, events]).toEqual([200, '', []])
  })

  it('says in the log when an answer did not arrive', async () => {
    framework.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
    await (await open(answering({ messages: [CARD] }))).post(activityOf('employee'))
    await eventually(() => lines.join().includes('ConversationBlockedByUser'))
  })
})
