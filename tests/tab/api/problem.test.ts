import { mayPass, RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from '../../../tab/api/problem'

const refused = (code: 'unavailable' | 'forbidden') => new RefusedError({ code, reference: 'K1' })

test('only a service that is away or busy is worth asking again', () => {
  expect([mayPass(new UnreachableError()), mayPass(refused('unavailable'))]).toEqual([true, true])
  const lasting = [refused('forbidden'), new SessionExpiredError(), new UnreadableAnswerError(), new Error('x'), undefined]
  expect(lasting.map(mayPass)).toEqual([false, false, false, false, false])
})

test('a refusal carries its code and the reference that finds it in the log', () => {
  expect(refused('forbidden').message).toBe('refused: forbidden (K1)')
})
