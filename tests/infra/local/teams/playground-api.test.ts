import { KARI, TENANT_ID } from '../connector/sample-chats'
import { startWeb, type Web } from './sample-web'

const activity = { type: 'message', text: 'hjelp', serviceUrl: 'http://localhost:56150/_connector/', conversation: { id: 'personal-chat-id' } }
const post = (web: Web, body: unknown) => web.post('/teams/api/playground/activities', body)
let web: Web
afterEach(() => web.close())

describe('the playground\'s way to the bot', () => {
  it('delivers what it says as the person chosen, and brings the answer', async () => {
    web = await startWeb({ bot: () => ({ outcome: 'answered', status: 200, body: { statusCode: 200 } }) })
    const answer = await post(web, { oid: KARI.id, activity })
    expect([answer.status, await answer.json()]).toEqual([200, { statusCode: 200 }])
    expect(web.heard).toMatchObject([{ text: 'hjelp', from: { aadObjectId: KARI.id }, conversation: { tenantId: TENANT_ID } }])
    expect(web.relays.findByConversation('personal-chat-id')).toBe('http://localhost:56150/_connector')
  })

  it.each([
    ['a person outside the tenant', { oid: '00000000-0000-4000-8000-00000000dead', activity }],
    ['another machine', { oid: KARI.id, activity: { ...activity, serviceUrl: 'http://evil.example/' } }],
    ['no conversation', { oid: KARI.id, activity: { type: 'message', serviceUrl: activity.serviceUrl } }],
  ])('refuses %s', async (_, body) => {
    web = await startWeb()
    expect((await post(web, body)).status).toBe(400)
    expect(web.heard).toEqual([])
    expect(web.relays.findByConversation('personal-chat-id')).toBeUndefined()
  })

  it('says when the bot does not answer', async () => {
    web = await startWeb({ bot: () => ({ outcome: 'late' }) })
    expect((await post(web, { oid: KARI.id, activity })).status).toBe(504)
  })
})
