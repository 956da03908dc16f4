import { clickActivity, installationActivities, membersActivity, messageActivity } from '../../../../infra/local/connector/person-activities'
import { BOT_APP_ID, KARI, TENANT_ID } from './sample-chats'

const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
const common = { place, person: KARI, locale: 'nb-NO', at: new Date('2026-11-21T09:00:00Z') }

/** What every activity of a personal chat in Teams carries. */
const everywhere = {
  channelId: 'msteams',
  serviceUrl: 'https://localhost:5304/',
  locale: 'nb-NO',
  timestamp: '2026-11-21T09:00:00.000Z',
  from: { id: expect.stringMatching(/^29:/) as string, aadObjectId: KARI.id, name: 'Kari Nordmann' },
  recipient: { id: `28:${BOT_APP_ID}`, name: 'Kvitter' },
  conversation: { id: expect.stringMatching(/^a:/) as string, conversationType: 'personal', tenantId: TENANT_ID },
}

describe('activities as Teams words them', () => {
  it('a text somebody writes', () => {
    expect(messageActivity(common, { messageId: '1:1', text: 'hva <mangler> jeg' })).toMatchObject({
      ...everywhere,
      type: 'message',
      id: '1:1',
      text: 'hva <mangler> jeg',
      attachments: [{ contentType: 'text/html', content: '<p>hva &#60;mangler&#62; jeg</p>' }],
      channelData: { tenant: { id: TENANT_ID } },
    })
  })

  it('a click, with the message it came from', () => {
    const action = { type: 'Action.Execute' as const, verb: 'sign', data: { key: 'abc' } }
    expect(clickActivity(common, { replyToId: '1:1', action, trigger: 'manual' })).toMatchObject({
      ...everywhere,
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1:1',
      value: { action, trigger: 'manual' },
      channelData: { tenant: { id: TENANT_ID }, legacy: { replyToId: '1:1' } },
    })
  })

  it('the fallback of a click, whose data is the value of a message without a text', () => {
    const activity = clickActivity(common, { replyToId: '1:1', action: { type: 'Action.Submit', data: { verb: 'sign' } }, trigger: 'manual' })
    expect(activity).toMatchObject({ ...everywhere, type: 'message', replyToId: '1:1', value: { verb: 'sign' } })
    expect(activity).not.toHaveProperty('text')
  })

  it.each([
    ['add', 'membersAdded', [{ aadObjectId: KARI.id }, { id: `28:${BOT_APP_ID}` }]],
    ['add-upgrade', 'membersAdded', [{ id: `28:${BOT_APP_ID}` }]],
    ['remove', 'membersRemoved', [{ id: `28:${BOT_APP_ID}` }]],
    ['remove-upgrade', 'membersRemoved', [{ id: `28:${BOT_APP_ID}` }]],
  ] as const)('%s is told twice: as %s and as an installation', (action, what, members) => {
    expect(installationActivities(common, action)).toMatchObject([
      { ...everywhere, type: 'conversationUpdate', [what]: members },
      { ...everywhere, type: 'installationUpdate', action },
    ])
  })

  it('somebody who is no longer there', () => {
    expect(membersActivity(common, 'membersRemoved', ['person'])).toMatchObject({ ...everywhere, type: 'conversationUpdate', membersRemoved: [{ aadObjectId: KARI.id }] })
  })
})
