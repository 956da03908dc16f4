import { toInboundEvent } from '../../../../../bot/botframework/inbound-event'
import { openChats } from '../../../../../infra/local/connector/chats'
import { createPersonDeeds, type PersonDeeds } from '../../../../../infra/local/connector/person-deeds'
import { BOT_APP_ID, KARI, TENANT_ID } from '../sample-chats'

type Heard = { type: string; action?: string; membersAdded?: { id: string }[]; membersRemoved?: { id: string }[] }

/** What the bot hears of a deed of somebody who has the app, and what the app makes of it. */
async function heardAt(deed: (deeds: PersonDeeds) => Promise<unknown>, before?: (deeds: PersonDeeds) => Promise<unknown>) {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const heard: Heard[] = []
  const deliver = (activity: object) => (heard.push(activity as Heard), Promise.resolve({ outcome: 'answered' as const, status: 200, body: {} }))
  const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
  const deeds = createPersonDeeds({ place, chats, deliver })
  await before?.(deeds)
  heard.splice(0)
  await deed(deeds)
  const kinds = heard.map((activity) => activity.action ?? (activity.membersAdded ? 'membersAdded' : 'membersRemoved'))
  const events = heard.map((activity) => toInboundEvent(activity).event?.kind)
  chats.close()
  return { kinds, events }
}

const install = (deeds: PersonDeeds) => deeds.install(KARI, 'nb-NO')

describe('1.5 Events of an installation', () => {
  it.each<[string, (deeds: PersonDeeds) => Promise<unknown>, ((deeds: PersonDeeds) => Promise<unknown>) | undefined, string[], string]>([
    ['install', install, undefined, ['membersAdded', 'add'], 'installed'],
    ['uninstall', (deeds) => deeds.uninstall(KARI, 'nb-NO'), install, ['membersRemoved', 'remove'], 'uninstalled'],
    ['an upgrade that brings the bot', (deeds) => deeds.upgrade(KARI, 'adds-bot', 'nb-NO'), undefined, ['membersAdded', 'add-upgrade'], 'installed'],
    ['an upgrade that takes the bot away', (deeds) => deeds.upgrade(KARI, 'removes-bot', 'nb-NO'), install, ['membersRemoved', 'remove-upgrade'], 'uninstalled'],
    ['block', (deeds) => deeds.block(KARI, 'nb-NO'), install, ['membersRemoved'], 'uninstalled'],
    ['unblock', (deeds) => deeds.unblock(KARI, 'nb-NO'), async (deeds) => [await install(deeds), await deeds.block(KARI, 'nb-NO')], ['membersAdded'], 'installed'],
    ['an account deleted for good', (deeds) => deeds.leave(KARI, 'nb-NO'), install, ['membersRemoved'], 'uninstalled'],
  ])('%s', async (_, deed, before, kinds, event) => {
    expect(await heardAt(deed, before)).toEqual({ kinds, events: kinds.map(() => event) })
  })

  it('any other upgrade sends nothing', async () => {
    expect((await heardAt((deeds) => deeds.upgrade(KARI, 'keeps-bot', 'nb-NO'), install)).kinds).toEqual([])
  })
})
