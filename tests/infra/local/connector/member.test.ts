import { memberOf } from '../../../../infra/local/connector/member'
import { teamsUserId } from '../../../../infra/local/connector/teams-ids'
import { BOT_APP_ID, GUEST, KARI, TENANT_ID } from './sample-chats'

describe('a member of a chat', () => {
  it('carries the id in Teams and the one in Entra, under both names that clients read', () => {
    const member = memberOf(KARI, { tenantId: TENANT_ID, botAppId: BOT_APP_ID })
    expect(member).toMatchObject({ id: teamsUserId(BOT_APP_ID, KARI.id), aadObjectId: KARI.id, objectId: KARI.id, name: 'Kari Nordmann', tenantId: TENANT_ID, userRole: 'user' })
    expect(memberOf(GUEST, { tenantId: TENANT_ID, botAppId: BOT_APP_ID }).userRole).toBe('guest')
  })
})
