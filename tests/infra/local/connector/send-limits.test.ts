import { createSendLimits, NO_LIMITS } from '../../../../infra/local/connector/send-limits'

function limitsAt(start = 1_000_000) {
  const clock = { at: start }
  return { clock, limits: createSendLimits(undefined, () => clock.at) }
}

describe('send limits of Teams', () => {
  it('lets 50 requests pass in a second, whatever the chat, and says when the next may come', () => {
    const { clock, limits } = limitsAt()
    for (let request = 0; request < 50; request++) expect(limits.take(`chat ${request}`)).toBeUndefined()
    expect(limits.take('one more chat')).toBe(1)
    clock.at += 1000
    expect(limits.take('one more chat')).toBeUndefined()
  })

  it('lets a bot write 7 times a second and 8 times in two into one chat', () => {
    const { clock, limits } = limitsAt()
    for (let request = 0; request < 7; request++) expect(limits.take('chat')).toBeUndefined()
    expect(limits.take('chat')).toBe(1)
    clock.at += 1000
    expect(limits.take('chat')).toBeUndefined()
    expect(limits.take('chat')).toBe(1)
  })

  it('asks for patience until the 30 seconds are over when one chat got 60 messages', () => {
    const { clock, limits } = limitsAt()
    for (let request = 0; request < 60; request++) {
      expect(limits.take('chat')).toBeUndefined()
      clock.at += 300
    }
    expect(limits.take('chat')).toBe(12)
  })

  it('does not count what it refused', () => {
    const { clock, limits } = limitsAt()
    for (let request = 0; request < 80; request++) limits.take()
    clock.at += 1000
    expect(limits.take()).toBeUndefined()
  })

  it('can be switched off for filling a tenant', () => {
    for (let request = 0; request < 1000; request++) expect(NO_LIMITS.take('chat')).toBeUndefined()
  })
})
