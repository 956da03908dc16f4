import { z } from 'zod'
import { malformedRequest } from '../../../../infra/local/graph/graph-error'
import { readJson } from '../../../../infra/local/graph/read-json'

describe('a JSON body', () => {
  const Schema = z.object({ a: z.string() })

  it('is read by its schema', () => {
    expect(readJson(Schema, { body: { kind: 'json', value: { a: 'x', b: 1 } } }, malformedRequest)).toEqual({ a: 'x' })
  })

  it('of another shape gets the error of the call, and none at all another', () => {
    expect(() => readJson(Schema, { body: { kind: 'json', value: {} } }, malformedRequest)).toThrow('malformed')
    expect(() => readJson(Schema, { body: { kind: 'none' } }, malformedRequest)).toThrow('Unable to read JSON request payload')
  })
})
