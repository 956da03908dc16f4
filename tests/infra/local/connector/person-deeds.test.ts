import { openChats } from '../../../../infra/local/connector/chats'
import type { Delivered } from '../../../../infra/local/connector/deliver'
import { createPersonDeeds, type Click } from '../../../../infra/local/connector/person-deeds'
import { BOT_APP_ID, CARD, KARI, TENANT_ID } from './sample-chats'

const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
const answered = (body: unknown, status = 200): Delivered => ({ outcome: 'answered', status, body })

function start(answer: Delivered = answered({})) {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const activities: { type: string; text?: string }[] = []
  const warnings: string[] = []
  const deliver = (activity: object) => {
    activities.push(activity as { type: string })
    return Promise.resolve(answer)
  }
  const deeds = createPersonDeeds({ place, chats, deliver, warn: (message) => warnings.push(message) })
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
    expect(activities).toHaveLength(3)
  })

  it('writes only where the app is installed, and sees when the bot did not take it', async () => {
    const { chats, deeds, activities, warnings } = start({ outcome: 'unreachable', reason: 'no bot' })
    expect(await deeds.say(KARI, 'hjelp', 'nb-NO')).toEqual({ outcome: 'not-installed' })
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
    ['an error body', answered({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } })],
    ['a misspelt card type', answered({ statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: CARD })],
    ['nothing', answered(undefined)],
  ])('shows that something went wrong when the bot answers a click with %s', async (_, answer) => {
    const { deeds, click, warnings } = start(answer)
    expect(await deeds.click(KARI, click, 'nb-NO')).toEqual({ outcome: 'failed' })
    expect(warnings).toHaveLength(1)
  })

  it('sends a click once more when the answer is late', async () => {
    const { deeds, click, activities } = start({ outcome: 'late' })
    expect(await deeds.click(KARI, click, 'nb-NO')).toEqual({ outcome: 'failed' })
    expect(activities.map(({ type }) => type)).toEqual(['invoke', 'invoke'])
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
