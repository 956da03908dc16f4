import { errorBody, tooManyResources, uniqueViolation } from '../../../../infra/local/graph/graph-error'

describe('the body of an error', () => {
  const context = { now: new Date('2026-11-21T09:00:00.123Z'), requestId: 'r', clientRequestId: 'c' }

  it('has the code, the message and an innerError without zone or fraction in its date', () => {
    expect(errorBody(uniqueViolation(), context)).toEqual({
      error: {
        code: 'invalidRequest',
        message: 'One or more fields with unique constraints already has the provided value.',
        innerError: { date: '2026-11-21T09:00:00', 'request-id': 'r', 'client-request-id': 'c' },
      },
    })
  })

  it('carries an inner code where there is one', () => {
    expect(errorBody(tooManyResources(422), context)).toMatchObject({ error: { code: 'notSupported', innerError: { code: 'tooManyResources' } } })
  })
})
