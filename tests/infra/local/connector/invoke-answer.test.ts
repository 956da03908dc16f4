import { readInvokeAnswer } from '../../../../infra/local/connector/invoke-answer'
import { CARD } from './sample-chats'

const kind = (name: string) => `application/vnd.microsoft.${name}`
const OAUTH = { text: 'Logg på for å signere', connectionName: 'x', buttons: [{ type: 'signin', title: 'Logg på', value: 'https://login.example/' }] }

describe('the answer to a click', () => {
  it.each([
    [{ statusCode: 200, type: kind('card.adaptive'), value: CARD }, { outcome: 'card', card: CARD }],
    [{ statusCode: 200, type: kind('activity.message'), value: 'Takk' }, { outcome: 'message', text: 'Takk' }],
    [{ statusCode: 401, type: kind('activity.loginRequest'), value: OAUTH }, { outcome: 'login', text: 'Logg på for å signere', title: 'Logg på', url: 'https://login.example/' }],
  ])('is shown: %j', (body, shown) => expect(readInvokeAnswer(body)).toEqual({ shown }))

  it.each([
    [{ statusCode: 400, type: kind('error'), value: { code: 'BadRequest', message: 'No' } }],
    [{ statusCode: 500, type: kind('error'), value: { code: 'InternalError', message: 'No' } }],
    [{ statusCode: 401, type: kind('error.incorrectAuthCode'), value: null }],
    [{ statusCode: 412, type: kind('error.preconditionFailed'), value: { code: '412', message: 'No' } }],
    [{ statusCode: 200, type: kind('adaptive.card'), value: CARD }],
    [{ statusCode: 200, type: kind('card.adaptive'), value: { type: 'HeroCard' } }],
    [{ statusCode: 400, type: kind('card.adaptive'), value: CARD }],
    [undefined],
  ])('is Teams\' own "Something went wrong", and the log learns why: %j', (body) => {
    expect(readInvokeAnswer(body)).toEqual({ shown: { outcome: 'failed' }, because: expect.any(String) as string })
  })
})
