import { PlaygroundActivity, toTenantActivity } from '../../../../infra/local/teams/playground-activity'
import { BOT_APP_ID, KARI, TENANT_ID } from '../connector/sample-chats'

const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
const fromPlayground = {
  type: 'invoke',
  id: 'x',
  name: 'adaptiveCard/action',
  replyToId: '17',
  value: { action: { verb: 'sign' } },
  channelId: 'emulator',
  serviceUrl: 'http://localhost:56150/_connector',
  from: { id: 'user-id-0', aadObjectId: 'made-up' },
  recipient: { id: 'bot-id' },
  conversation: { id: 'personal-chat-id', tenantId: 'made-up' },
  channelData: { tenant: { id: 'made-up' }, source: { name: 'message' } },
}

describe('an activity of the playground', () => {
  it('becomes one of this tenant and person, and stays the same otherwise', () => {
    expect(toTenantActivity(PlaygroundActivity.parse(fromPlayground), place, KARI)).toEqual({
      ...fromPlayground,
      channelId: 'msteams',
      serviceUrl: 'https://localhost:5304/',
      from: { id: expect.stringMatching(/^29:/) as string, name: 'Kari Nordmann', aadObjectId: KARI.id },
      recipient: { id: `28:${BOT_APP_ID}`, name: 'Kvitter' },
      conversation: { id: 'personal-chat-id', conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID }, source: { name: 'message' } },
    })
  })

  it('adds the person, not the ones the playground made up', () => {
    const added = toTenantActivity(PlaygroundActivity.parse({ ...fromPlayground, type: 'conversationUpdate', membersAdded: [{ id: 'user-id-0' }] }), place, KARI)
    expect(added).toMatchObject({ membersAdded: [{ aadObjectId: KARI.id }, { id: `28:${BOT_APP_ID}` }] })
  })
})
