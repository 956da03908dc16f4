import { UnknownFactError } from '../../../core/facts/log-state'
import { fromJournalRow, fromLogRow, numberRowName, toJournalRows, toLogRows, UnreadableFactError } from '../../../bot/journal/journal-row'
import { numbered, ORGANISATION, SAMPLE_FACTS } from '../../sample/sample-log'
import { journalled, signature } from './sample-facts'

describe('A fact as rows', () => {
  it.each([...SAMPLE_FACTS, signature(1)])('of the kind $kind comes back whole, from the journal and from the log', (fact) => {
    const kept = journalled(fact)
    expect(fromJournalRow(toJournalRows(kept, 0)[0])).toEqual(kept)
    expect(fromLogRow(toLogRows({ ...kept, number: 12 })[0])).toEqual({ ...kept, number: 12 })
  })

  it('is named so that rows of the log stand in the order of their numbers', () => {
    const names = [1, 9, 10, 99_999, 100_000].map(numberRowName)
    expect([...names].sort()).toEqual(names)
    expect(names[0]).toBe('n-000000000001')
  })

  it('keeps the place in its import, so that a sweep can restore the order', () => {
    const orders = [0, 1, 2, 10].map((order) => String(toJournalRows(journalled(SAMPLE_FACTS[0] ?? signature(1)), order)[1].values['order']))
    expect([...orders].sort()).toEqual(orders)
  })

  const [row] = toLogRows(numbered([signature(1)])[0] ?? { ...journalled(signature(1)), number: 1 })
  it('of an unknown kind is not guessed at', () => {
    const changed = { ...row, values: { ...row.values, fact: '{"kind":"from-the-future","v":2}' } }
    expect(() => fromLogRow(changed)).toThrow(new UnknownFactError(1, 'from-the-future'))
  })
  it.each([
    ['whose values are missing', { salt: true }],
    ['with a field too many', { fact: JSON.stringify({ ...signature(1), ipAddress: '198.51.100.7' }) }],
    ['with a field missing', { fact: JSON.stringify({ ...signature(1), statement: undefined }) }],
    ['that says no kind', { fact: '{}' }],
    ['that is no object', { fact: 'null' }],
  ])('%s cannot be read', (_, values) => {
    expect(() => fromLogRow({ ...row, values: { ...row.values, ...values } })).toThrow(UnreadableFactError)
  })

  it('of a whole import fits in a row', () => {
    const changes = Array.from({ length: 500 }, (_, index) => ({ ...(ORGANISATION[4] ?? ORGANISATION[0]), personId: `p-${index}` })) as typeof ORGANISATION
    const [first] = SAMPLE_FACTS
    if (first?.kind !== 'organisation') throw new Error('the first sample fact is the organisation')
    expect(String(toJournalRows(journalled({ ...first, changes }), 0)[0].values['fact']).length).toBeLessThan(480_000)
  })
})
