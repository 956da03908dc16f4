import { createSendLimits, NO_LIMITS, type Counted } from '../../../../infra/local/connector/send-limits'

function limitsAt(start = 1_000_000) {
  const clock = { at: start }
  const limits = createSendLimits(undefined, () => clock.at)
  return { clock, take: (thread: string, changed: Partial<Counted> = {}) => limits.take({ bot: 'bot', scenario: 'send', thread, ...changed }) }
}

describe('send limits of Teams', () => {
  it('let 50 requests pass in a second, whatever the chat, and say when the next may come', () => {
    const { clock, take } = limitsAt()
    for (let request = 0; request < 50; request++) expect(take(`chat ${request}`)).toBeUndefined()
    expect(take('one more chat')).toBe(1)
    clock.at += 1000
    expect(take('one more chat')).toBeUndefined()
  })

  it('ask for patience until the window is over, not longer', () => {
    const { clock, take } = limitsAt()
    for (let request = 0; request < 60; request++) {
      expect(take('chat')).toBeUndefined()
      clock.at += 300
    }
    expect(take('chat')).toBe(12)
    clock.at += 12_000
    expect(take('chat')).toBeUndefined()
  })

  it('begin anew when the clock is set back', () => {
    const { clock, take } = limitsAt()
    for (let request = 0; request < 7; request++) take('chat')
    expect(take('chat')).toBe(1)
    clock.at -= 3_600_000
    expect(take('chat')).toBeUndefined()
  })

  it('do not count what was refused', () => {
    const { clock, take } = limitsAt()
    for (let request = 0; request < 80; request++) take(`chat ${request}`)
    clock.at += 1000
    for (let request = 0; request < 50; request++) expect(take(`other ${request}`)).toBeUndefined()
  })

  it('count threads, scenarios and bots apart', () => {
    const { take } = limitsAt()
    for (let request = 0; request < 7; request++) take('chat')
    expect(take('chat')).toBe(1)
    expect(take('another chat')).toBeUndefined()
    expect(take('chat', { scenario: 'create' })).toBeUndefined()
    expect(take('chat', { bot: 'another' })).toBeUndefined()
  })

  it('can be switched off for filling a tenant', () => {
    for (let request = 0; request < 1000; request++) expect(NO_LIMITS.take({ bot: 'bot', scenario: 'send', thread: 'chat' })).toBeUndefined()
  })
})
