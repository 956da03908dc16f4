import { outcomeOf } from '../../../bot/botframework/outcome-of'

const NOW = new Date('2026-11-21T09:00:00.000Z')
const answer = (status: number, body?: unknown, retryAfter: string | null = null) => outcomeOf({ status, body, retryAfter }, NOW)
const coded = (code: string) => ({ error: { code, message: 'x' } })

describe('what an answer of the connector means', () => {
  it('is sent, with the id of the message', () => expect(answer(201, { id: 'm-1' })).toEqual({ outcome: 'sent', activityId: 'm-1' }))

  it('is sent under the id that was updated, when it names none', () =>
    expect(outcomeOf({ status: 200, body: undefined, retryAfter: null }, NOW, 'm-7')).toEqual({ outcome: 'sent', activityId: 'm-7' }))

  it('is unknown when a new message has no id', () => expect(answer(200, {})).toEqual({ outcome: 'unknown', reason: 'no-activity-id' }))

  it.each([
    [429, '7', 7],
    [429, 'Sat, 21 Nov 2026 09:00:30 GMT', 30],
    [429, null, 10],
    [429, 'soon', 10],
    [429, '0', 1],
    [429, '86400', 900],
    [412, null, 2],
    [412, '5', 5],
    [401, null, 30],
  ])('%i with Retry-After %s is throttled for %i seconds: certainly not delivered', (status, header, retryAfterSeconds) =>
    expect(answer(status, coded('Throttled'), header)).toEqual({ outcome: 'throttled', retryAfterSeconds, ...(status === 412 && { isThisChatOnly: true }) }))

  it.each([
    [400, 'Bad Argument'],
    [403, 'BotDisabledByAdmin'],
    [403, 'BotNotInConversationRoster'],
    [403, 'ConversationBlockedByUser'],
    [403, 'ForbiddenOperationException'],
    [404, 'ActivityNotFoundInConversation'],
    [404, 'ConversationNotFound'],
    [413, 'MessageSizeTooBig'],
  ])('%i %s is unreachable, by its code', (status, code) => expect(answer(status, coded(code))).toEqual({ outcome: 'unreachable', reason: code }))

  it('finds the blocked chat in both shapes that Teams gives it', () => {
    const message = JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked for message writes.' })
    expect(answer(403, { errorCode: 209, message })).toEqual({ outcome: 'unreachable', reason: 'MessageWritesBlocked' })
    expect(answer(403, { message })).toEqual({ outcome: 'unreachable', reason: 'MessageWritesBlocked' })
    expect(answer(403, coded('MessageWritesBlocked'))).toEqual({ outcome: 'unreachable', reason: 'MessageWritesBlocked' })
  })

  it.each(['ConversationNotFound', 'ActivityNotFoundInConversation'])('finds %s in the message, where the chat service answers for the connector', (subCode) =>
    expect(answer(404, { message: JSON.stringify({ subCode, details: 'x' }) })).toEqual({ outcome: 'unreachable', reason: subCode }))

  it('goes by the number where the message is no JSON', () =>
    expect(answer(403, { errorCode: 209, message: 'Thread is blocked for message writes.' })).toEqual({ outcome: 'unreachable', reason: 'MessageWritesBlocked' }))

  it.each([500, 502, 503, 504, 408, 302])('%i is unknown: it may have been delivered', (status) => expect(answer(status, undefined).outcome).toBe('unknown'))

  it.each([[undefined], [null], ['text'], [[]], [{ error: 'x' }], [{ error: { code: 7 } }]])('takes any body: %j', (body) =>
    expect(answer(403, body)).toEqual({ outcome: 'unreachable', reason: 'http-403' }))
})
