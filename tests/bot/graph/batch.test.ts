import { sendBatch, toError } from '../../../bot/graph/batch'
import { createGraphClient } from '../../../bot/graph/graph-client'
import { startWire, type Wire } from './wire'

describe('A batch', () => {
  let wire: Wire
  beforeAll(async () => {
    wire = await startWire()
  })
  afterAll(() => wire.close())
  const send = () =>
    sendBatch(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0' }), [
      { method: 'POST', url: '/sites/s/lists/l/items', body: { fields: { A: 1 } } },
      { method: 'GET', url: '/sites/s' },
      { method: 'GET', url: '/sites/t' },
    ])

  it('is one request below the version, with a content type where there is a body', async () => {
    wire.answer({ status: 200, json: { responses: [] } })
    await send()
    expect(wire.heard[0]).toMatchObject({ method: 'POST', url: '/v1.0/$batch' })
    expect(JSON.parse(wire.heard[0]?.body ?? '')).toEqual({
      requests: [
        { id: '0', method: 'POST', url: '/sites/s/lists/l/items', body: { fields: { A: 1 } }, headers: { 'Content-Type': 'application/json' } },
        { id: '1', method: 'GET', url: '/sites/s' },
        { id: '2', method: 'GET', url: '/sites/t' },
      ],
    })
  })

  it('gives answers in the order of the questions, whatever order they came in; one that is missing is a lost one', async () => {
    const error = { code: 'activityLimitReached', message: 'throttled' }
    wire.answer({ status: 200, json: { responses: [{ id: '2', status: 429, headers: { 'Retry-After': '10' }, body: { error } }, { id: '0', status: 204 }] } })
    const [first, second, third] = await send()
    expect(first).toMatchObject({ status: 204, body: undefined })
    expect(second).toMatchObject({ status: 504 })
    expect(third).toEqual({ status: 429, retryAfterSeconds: 10, body: { error }, ...error })
    expect(third && toError('a row', third)).toMatchObject({ name: 'GraphRequestError', status: 429, code: 'activityLimitReached', retryAfterSeconds: 10 })
  })
})
