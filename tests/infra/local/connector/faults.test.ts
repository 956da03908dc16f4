import { createFaults, Fault } from '../../../../infra/local/connector/faults'
import { GUEST, KARI } from './sample-chats'

const lost = { kind: 'lost' } as const

describe('fault switches', () => {
  it('strike the operation they name as often as asked, then no more', () => {
    const faults = createFaults()
    faults.set([{ on: 'send', fault: lost, times: 2 }])
    expect(faults.take('update', KARI.id)).toBeUndefined()
    expect([1, 2, 3].map(() => faults.take('send', KARI.id))).toEqual([lost, lost, undefined])
  })

  it('strike only the person they name', () => {
    const faults = createFaults()
    faults.set([{ on: 'send', fault: lost, oid: KARI.id }])
    expect(faults.take('send', GUEST.id)).toBeUndefined()
    expect(faults.take('send', KARI.id)).toEqual(lost)
  })

  it('replace those set before', () => {
    const faults = createFaults()
    faults.set([{ on: 'send', fault: lost }])
    faults.set([])
    expect(faults.take('send', KARI.id)).toBeUndefined()
  })

  it('are refused when mistyped', () => {
    expect(Fault.safeParse({ on: 'send', fault: { kind: 'refused', refusal: 'throttled', retryAfterSeconds: 3 } }).success).toBe(true)
    expect(Fault.safeParse({ on: 'send', fault: { kind: 'refused', refusal: 'tired' } }).success).toBe(false)
    expect(Fault.safeParse({ on: 'sned', fault: lost }).success).toBe(false)
  })
})
