import { REFUSALS, refusal } from '../../../../infra/local/connector/refusals'

describe('refusals of the connector', () => {
  it('carry the code in the error object, as Microsoft lists it', () => {
    expect(refusal('forbidden')).toEqual({ status: 403, body: { error: { code: 'ForbiddenOperationException', message: REFUSALS.forbidden.message } } })
    expect(refusal('badArgument', 'No.')).toEqual({ status: 400, body: { error: { code: 'Bad Argument', message: 'No.' } } })
  })

  it('hide the sub-code of blocked writes in a JSON string', () => {
    const { status, body } = refusal('writesBlocked')
    expect(status).toBe(403)
    expect(body).toMatchObject({ errorCode: 209 })
    expect(JSON.parse((body as { message: string }).message)).toMatchObject({ subCode: 'MessageWritesBlocked' })
  })

  it('hide it for everybody whom nobody may write to, where the tenant words them so', () => {
    expect(refusal('blockedByUser', undefined, 'sub-code')).toMatchObject({ status: 403, body: { errorCode: 209, message: expect.stringContaining('MessageWritesBlocked') as string } })
    expect(refusal('conversationNotFound', undefined, 'sub-code')).toEqual({ status: 404, body: { message: JSON.stringify({ subCode: 'ConversationNotFound', details: 'Conversation not found.' }) } })
    expect(refusal('badArgument', undefined, 'sub-code')).toEqual(refusal('badArgument'))
  })
})
