import { judgeActivity } from '../../../bot/guard/judge-activity'
import { TENANT_ID } from '../../sample/sample-log'
import { activityOf, CONNECTOR_HOST, SERVICE_URL } from '../botframework/play-bot-framework'

const RULES = { tenantId: TENANT_ID, serviceUrlHosts: [CONNECTOR_HOST] }

describe('an activity', () => {
  it('of a person in their own chat is accepted', () => expect(judgeActivity(activityOf('employee'), SERVICE_URL, RULES)).toEqual({ verdict: 'accepted' }))

  it('is accepted with the tenant in one place only', () => {
    expect(judgeActivity(activityOf('employee', { channelData: undefined }), SERVICE_URL, RULES).verdict).toBe('accepted')
    expect(judgeActivity(activityOf('employee', { conversation: { id: 'a:employee', conversationType: 'personal' } }), SERVICE_URL, RULES).verdict).toBe('accepted')
  })

  it('is accepted with parts that nobody has heard of yet', () =>
    expect(judgeActivity(activityOf('employee', { type: 'brandNew', surprise: { deep: [1] } }), SERVICE_URL, RULES).verdict).toBe('accepted'))

  it.each(['message', 'invoke'])('of type %s is denied when it does not say that the chat is personal', (type) =>
    expect(judgeActivity(activityOf('employee', { type, conversation: { id: 'a:employee', tenantId: TENANT_ID } }), SERVICE_URL, RULES)).toMatchObject({ verdict: 'denied', reason: 'conversationType' }))

  it('that only tells of the chat need not say which kind it is', () =>
    expect(judgeActivity(activityOf('employee', { type: 'installationUpdate', conversation: { id: 'a:employee', tenantId: TENANT_ID } }), SERVICE_URL, RULES)).toEqual({ verdict: 'accepted' }))

  it('is denied with the reason for our log, and a status that tells the caller as little as it can', () => {
    expect(judgeActivity(activityOf('employee', { channelId: 'webchat' }), SERVICE_URL, RULES)).toEqual({ verdict: 'denied', status: 403, reason: 'channelId' })
    expect(judgeActivity({}, SERVICE_URL, RULES)).toMatchObject({ verdict: 'denied', status: 400 })
  })
})
