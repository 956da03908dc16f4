import { createEndpointPace } from '../../../../infra/local/graph/endpoint-pace'

test('an endpoint is slow when more than a tenth of its answers took longer than 2.9 s, and can become quick again', () => {
  const pace = createEndpointPace()
  expect(pace.isSlow()).toBe(false)
  for (let answer = 0; answer < 18; answer++) pace.add(2_900)
  pace.add(2_901)
  expect(pace.isSlow()).toBe(false)
  pace.add(3_000)
  pace.add(3_000)
  expect(pace.isSlow()).toBe(true)
  for (let answer = 0; answer < 100; answer++) pace.add(10)
  expect(pace.isSlow()).toBe(false)
})
