import { openChats } from '../../../../infra/local/connector/chats'
import type { Delivered } from '../../../../infra/local/connector/deliver'
import { createPersonDeeds, type Click } from '../../../../infra/local/connector/person-deeds'
import { BOT_APP_ID, CARD, KARI, TENANT_ID } from './sample-chats'

const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
const answered = (body: unknown, status = 200): Delivered => ({ outcome: 'answered', status, body })

type Heard = { type: string; text?: string; id?: string; action?: string; membersAdded?: object[]; membersRemoved?: object[] }

function start(answer: Delivered | Promise<never> = answered({})) {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const activities: Heard[] = []
  const warnings: string[] = []
  const deliver = (activity: object) => {
    activities.push(activity as Heard)
    return Promise.resolve(answer)
  }
  const deeds = createPersonDeeds({ place, chats, deliver, wait: () => Promise.resolve(), warn: (message) => warnings.push(message) })
  const { id: messageId } = chats.send(KARI.id, 'bot', { cards: [CARD] })
  const click: Click = { messageId, action: { type: 'Action.Execute', verb: 'sign' }, trigger: 'manual' }
  return { chats, deeds, activities, warnings, click }
}

describe('what a person does in Teams', () => {
  it('installs once, however often the button is pressed', async () => {
    const { chats, deeds, activities } = start()
    await deeds.install(KARI, 'nb-NO')
    await deeds.install(KARI, 'nb-NO')
    expect(activities.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate'])
    expect(chats.isInstalled(KARI.id)).toBe(true)
    await deeds.uninstall(KARI, 'nb-NO')
    expect(activities.slice(2)).toMatchObject([{ membersRemoved: [{ id: `28:${BOT_APP_ID}` }] }, { action: 'remove' }])
  })

  it('upgrades: told when it brings the bot or takes it away, and not otherwise', async () => {
    const { chats, deeds, activities } = start()
    await deeds.upgrade(KARI, 'keeps-bot', 'nb-NO')
    expect(activities).toEqual([])
    await deeds.upgrade(KARI, 'adds-bot', 'nb-NO')
    await deeds.upgrade(KARI, 'removes-bot', 'nb-NO')
    expect(activities.flatMap(({ action }) => action ?? [])).toEqual(['add-upgrade', 'remove-upgrade'])
    expect(chats.isInstalled(KARI.id)).toBe(false)
  })

  it('blocks the bot and takes it back: the bot learns of it, unless the tenant keeps it to itself', async () => {
    const { chats, deeds, activities } = start()
    await deeds.block(KARI, 'nb-NO')
    await deeds.block(KARI, 'nb-NO')
    await deeds.unblock(KARI, 'nb-NO')
    expect(activities).toMatchObject([{ membersRemoved: [{ id: `28:${BOT_APP_ID}` }] }, { membersAdded: [{ id: `28:${BOT_APP_ID}` }] }])
    chats.changeSettings({ isBlockingTold: false })
    await deeds.block(KARI, 'nb-NO')
    expect([activities.length, chats.isBlocked(KARI.id)]).toEqual([2, true])
  })

  it('is gone for good, which the bot learns once', async () => {
    const { chats, deeds, activities } = start()
    chats.setInstalled(KARI.id, true)
    await deeds.leave(KARI, 'nb-NO')
    await deeds.leave(KARI, 'nb-NO')
    expect(activities).toMatchObject([{ type: 'conversationUpdate', membersRemoved: [{ aadObjectId: KARI.id }] }])
  })

  it('cannot write or click where the bot is blocked or switched off', async () => {
    const { chats, deeds, activities, click } = start()
    chats.setInstalled(KARI.id, true)
    chats.setBlocked(KARI.id, true)
    expect(await deeds.say(KARI, 'hjelp', 'nb-NO')).toEqual({ outcome: 'not-sent', because: 'blocked' })
    expect(await deeds.click(KARI, click, 'nb-NO')).toEqual({ outcome: 'failed' })
    chats.changeSettings({ isBotDisabled: true })
    expect(await deeds.say(KARI, 'hjelp', 'nb-NO')).toEqual({ outcome: 'not-sent', because: 'disabled' })
    expect(activities).toEqual([])
  })

  it('writes only where the app is installed, and sees when the bot did not take it', async () => {
    const { chats, deeds, activities, warnings } = start({ outcome: 'unreachable', reason: 'no bot' })
    expect(await deeds.say(KARI, 'hjelp', 'nb-NO')).toEqual({ outcome: 'not-sent', because: 'not-installed' })
    chats.setInstalled(KARI.id, true)
    expect(await deeds.say(KARI, 'hjelp', 'nb-NO')).toMatchObject({ outcome: 'failed', message: { text: 'hjelp', from: 'person' } })
    expect(activities).toMatchObject([{ type: 'message', text: 'hjelp' }])
    expect(warnings).toEqual(['An activity did not reach the bot: no bot'])
  })

  it('clicks and gets a card or a short message', async () => {
    const card = start(answered({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD }))
    expect(await card.deeds.click(KARI, card.click, 'nb-NO')).toEqual({ outcome: 'card', card: CARD })
    const message = start(answered({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Takk' }))
    expect(await message.deeds.click(KARI, message.click, 'nb-NO')).toEqual({ outcome: 'message', text: 'Takk' })
  })

  it.each([
    ['an error status', answered({}, 500)],
    ['a status that is not 200, though the body is right', answered({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Takk' }, 202)],
    ['an error body', answered({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } })],
    ['a misspelt card type', answered({ statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: CARD })],
    ['nothing', answered(undefined)],
  ])('shows that something went wrong when the bot answers a click with %s', async (_, answer) => {
    const { deeds, click, warnings } = start(answer)
    expect(await deeds.click(KARI, click, 'nb-NO')).toEqual({ outcome: 'failed' })
    expect(warnings).toHaveLength(1)
  })

  it('sends a click again when the answer is late, in the way the tenant is set to', async () => {
    const { chats, deeds, click, activities } = start(new Promise<never>(() => undefined))
    expect(await deeds.click(KARI, click, 'nb-NO')).toEqual({ outcome: 'failed' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(activities.map(({ type }) => type)).toEqual(['invoke', 'invoke', 'invoke'])
    chats.changeSettings({ redelivery: 'same' })
    await deeds.click(KARI, click, 'nb-NO')
    await new Promise((resolve) => setImmediate(resolve))
    expect(activities).toHaveLength(5)
    expect(activities[4]).toEqual(activities[3])
  })

  it('cannot click in a message that is gone', async () => {
    const { deeds, click, activities } = start()
    expect(await deeds.click(KARI, { ...click, messageId: '1:gone' }, 'nb-NO')).toEqual({ outcome: 'gone' })
    expect(activities).toEqual([])
  })

  it('is not answered with a card by the fallback of a button', async () => {
    const { deeds, click, activities } = start()
    expect(await deeds.click(KARI, { ...click, action: { type: 'Action.Submit', data: { verb: 'sign' } } }, 'nb-NO')).toEqual({ outcome: 'done' })
    expect(activities).toMatchObject([{ type: 'message', value: { verb: 'sign' } }])
  })
})
