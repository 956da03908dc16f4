import { toInstant } from '../../../../infra/local/graph/instant'

describe('an instant', () => {
  it('is kept in whole seconds', () => {
    expect(toInstant(new Date('2026-11-21T09:00:00.999Z'))).toBe('2026-11-21T09:00:00Z')
  })
})
