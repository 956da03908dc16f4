import { UnreachableError } from '../../../tab/api/problem'
import { createAnswers, keepNewest } from '../../../tab/api/newest-answer'

test('an answer from earlier in the log never replaces a later one', () => {
  const shown = { logNumber: 7, state: 'fulfilled' }
  expect(keepNewest(shown, { logNumber: 6, state: 'open' })).toBe(shown)
  expect(keepNewest(shown, { logNumber: 8, state: 'open' })).toEqual({ logNumber: 8, state: 'open' })
})

test('of two answers from the same place in the log the later one is shown: a day may have passed', () => {
  expect(keepNewest({ logNumber: 7, state: 'open' }, { logNumber: 7, state: 'overdue' })).toEqual({ logNumber: 7, state: 'overdue' })
})

test('an answer without a number replaces and is replaced', () => {
  expect(keepNewest(undefined, { text: 'a' })).toEqual({ text: 'a' })
  expect(keepNewest({ text: 'a' }, { text: 'b' })).toEqual({ text: 'b' })
})

test('the rule holds for everything that is kept', async () => {
  const answers = createAnswers()
  const shown: unknown[] = []
  for (const logNumber of [12, 9, 13]) {
    await answers.fetchQuery({ queryKey: ['/api/mine'], queryFn: () => ({ logNumber }), staleTime: 0 })
    shown.push(answers.getQueryData(['/api/mine']))
  }
  answers.clear()
  expect(shown).toEqual([{ logNumber: 12 }, { logNumber: 12 }, { logNumber: 13 }])
})

test('tries again by itself only where that may help', () => {
  const { retry } = createAnswers().getDefaultOptions().queries ?? {}
  if (typeof retry !== 'function') throw new Error('retry is a rule')
  expect([retry(0, new UnreachableError()), retry(1, new UnreachableError()), retry(2, new UnreachableError()), retry(0, new Error('x'))]).toEqual([true, true, false, false])
  expect(createAnswers().getDefaultOptions().mutations?.retry).toBe(false)
})
