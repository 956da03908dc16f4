import { FACTS_IN_A_TRANSACTION, splitForTransactions } from '../../../bot/journal/transactions'
import { publication } from '../../sample/sample-log'
import { journalled, signature } from './sample-facts'

describe('Facts are cut into transactions', () => {
  const split = (facts: ReturnType<typeof journalled>[]) => splitForTransactions(facts, (fact) => fact)

  it('of fifty, because each is two rows of a hundred', () => {
    const facts = Array.from({ length: 120 }, (_, index) => journalled(signature(index)))
    expect(split(facts).map((part) => part.length)).toEqual([50, 50, 20])
    expect(split(facts).flat()).toEqual(facts)
    expect(FACTS_IN_A_TRANSACTION).toBe(50)
  })

  it('that stay far below the four mebibytes of a request', () => {
    const large = journalled({ ...publication(), reason: 'x'.repeat(400_000) })
    expect(split([large, large, large, large, large]).map((part) => part.length)).toEqual([2, 2, 1])
  })

  it('also when one alone is as large as that', () => {
    const huge = journalled({ ...publication(), reason: 'x'.repeat(1_200_000) })
    expect(split([journalled(signature(1)), huge, journalled(signature(2))]).map((part) => part.length)).toEqual([1, 1, 1])
  })

  it('and none are no transaction', () => expect(split([])).toEqual([]))
})
