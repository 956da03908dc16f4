import { createCounter } from '../../../../infra/local/connector/counts'

describe('counter of requests', () => {
  it('counts each operation by status and can begin anew', () => {
    const counter = createCounter()
    counter.add('send', 201)
    counter.add('send', 201)
    counter.add('send', 429)
    const counts = counter.read()
    expect(counts).toEqual({ send: { 201: 2, 429: 1 } })
    counter.reset()
    expect(counter.read()).toEqual({})
    expect(counts).toEqual({ send: { 201: 2, 429: 1 } })
  })
})
