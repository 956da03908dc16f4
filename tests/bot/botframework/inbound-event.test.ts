import { toInboundEvent } from '../../../bot/botframework/inbound-event'
import { oidOf, TENANT_ID } from '../../sample/sample-log'
import { activityOf, BOT_APP_ID, clickActivityOf, SERVICE_URL } from './play-bot-framework'

const ENVELOPE = {
  activityId: 'activity-1',
  oid: oidOf('employee'),
  locale: 'nb-NO',
  conversation: { conversationId: 'a:employee', serviceUrl: SERVICE_URL, tenantId: TENANT_ID, teamsUserId: '29:employee', locale: 'nb-NO' },
}

describe('a verified activity in our words', () => {
  it('is something said', () => expect(toInboundEvent(activityOf('employee'))).toEqual({ event: { kind: 'said', ...ENVELOPE, text: 'hjelp' } }))

  it('is a click, with the message it came from', () =>
    expect(toInboundEvent(clickActivityOf('employee', 'sign', { step: 0 }))).toEqual({
      event: { kind: 'click', ...ENVELOPE, replyToId: 'message-1', verb: 'sign', data: { step: 0 }, isAutomatic: false },
    }))

  it('is a click that nobody made, when a card came into view', () => {
    const value = { action: { type: 'Action.Execute', verb: 'refresh-sign', data: {} }, trigger: 'automatic' }
    expect(toInboundEvent(clickActivityOf('employee', '', {}, { value })).event).toMatchObject({ kind: 'click', isAutomatic: true })
  })

  it('is a click from a client that does not know Action.Execute', () =>
    expect(toInboundEvent(activityOf('employee', { text: undefined, replyToId: 'message-1', value: { verb: 'open', x: 1 } }))).toMatchObject({
      event: { kind: 'click', verb: 'open', data: { verb: 'open', x: 1 } },
      isSubmitted: true,
    }))

  it('is the installation, in each of the ways Teams tells it', () => {
    const bot = { id: `28:${BOT_APP_ID}` }
    for (const activity of [{ type: 'installationUpdate', action: 'add' }, { type: 'installationUpdate', action: 'add-upgrade' }, { type: 'conversationUpdate', membersAdded: [{ id: '29:employee' }, bot] }])
      expect(toInboundEvent(activityOf('employee', { text: undefined, ...activity })).event?.kind).toBe('installed')
  })

  it.each([
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate', action: 'remove-upgrade' },
    { type: 'conversationUpdate', membersRemoved: [{ id: `28:${BOT_APP_ID}` }] },
    { type: 'conversationUpdate', membersRemoved: [{ id: '29:employee' }] },
  ])('is the end of the chat: %j', (activity) => expect(toInboundEvent(activityOf('employee', activity)).event?.kind).toBe('uninstalled'))

  it.each([
    { type: 'installationUpdate', action: 'brand-new' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:employee' }] },
    { type: 'conversationUpdate', membersRemoved: [{ id: '29:somebody' }] },
    { type: 'typing' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'brandNewInTeams' },
  ])('asks nothing of us: %j', (activity) => expect(toInboundEvent(activityOf('employee', activity))).toEqual({ event: undefined, isMalformedInvoke: false }))

  it.each([
    [undefined],
    [null],
    [{}],
    [{ action: {} }],
    [{ action: { type: 'Action.Submit', verb: 'sign' } }],
    [{ action: { type: 'Action.Execute', verb: 7 } }],
    [{ action: { type: 'Action.Execute', verb: 'x'.repeat(101) } }],
  ])('is an invoke that nothing can be made of: %j', (value) =>
    expect(toInboundEvent(clickActivityOf('employee', '', {}, { value }))).toEqual({ event: undefined, isMalformedInvoke: true }))

  it('is an invoke of another kind than a card', () => expect(toInboundEvent(clickActivityOf('employee', 'sign', {}, { name: 'task/fetch' }))).toEqual({ event: undefined, isMalformedInvoke: true }))

  it('never takes an identity from the data, and writes object ids as the organisation does', () => {
    const event = toInboundEvent(clickActivityOf('employee', 'sign', { from: { aadObjectId: oidOf('leader') }, oid: oidOf('leader') })).event
    expect(event?.oid).toBe(oidOf('employee'))
    const upper = 'ABCDEF00-0000-4000-8000-000000000001'
    expect(toInboundEvent(activityOf('employee', { from: { id: '29:x', aadObjectId: upper } })).event?.oid).toBe(upper.toLowerCase())
  })
})
