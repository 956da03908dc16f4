import { routeClick } from '../../../bot/cards/route-click'
import { SAMPLE_DATA } from '../../../bot/cards/samples'
import type { Turn } from '../../../bot/cards/turn'

describe('a click', () => {
  it('reaches the handler of its verb with its data parsed', async () => {
    const got: unknown[] = []
    const turn = { sign: (of: unknown) => (got.push(of), Promise.resolve({ card: 'language', view: {} })) } as unknown as Turn
    const routed = routeClick('sign', { ...SAMPLE_DATA, surplus: 1 })
    if (routed.outcome === 'show') await routed.act(turn)
    expect(got).toEqual([SAMPLE_DATA])
  })

  it.each(['nothing', '', '__proto__', 'constructor', 'toString'])('with the verb «%s» reaches nobody', (verb) => expect(routeClick(verb, SAMPLE_DATA)).toEqual({ outcome: 'unknown-verb' }))

  it.each([[null], [undefined], [7], ['x'], [[]], [{}]])('with %j for data is not understood where data are needed', (data) => expect(routeClick('sign', data).outcome).toBe('bad-input'))

  it('needs no data where none are needed', () => expect(routeClick('help', undefined).outcome).toBe('show'))
})
