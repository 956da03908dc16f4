import { createFigures } from '../../../bot/api/figures'
import { applyFact } from '../../../core/facts/log-state'
import { addDays } from '../../../core/days/day'
import { numbered, publication, sampleState, TODAY } from '../../sample/sample-log'

describe('figures', () => {
  it('are counted once for a log number and a day', () => {
    const [findFigures, state] = [createFigures(), sampleState()]
    expect(findFigures(state, 'ethics-standard', TODAY)).toBe(findFigures(state, 'ethics-standard', TODAY))
  })

  it('are counted again when the log has grown, the day has changed or another requirement is asked for', () => {
    const [findFigures, state] = [createFigures(), sampleState()]
    const first = findFigures(state, 'ethics-standard', TODAY)
    const tomorrow = findFigures(state, 'ethics-standard', addDays(TODAY, 10))
    expect(tomorrow.get('u-top')?.overdue).not.toBe(first.get('u-top')?.overdue)
    expect(findFigures(state, 'other', TODAY).size).toBe(0)
    const again = findFigures(state, 'ethics-standard', TODAY)
    const [next] = numbered([publication(2, 0, TODAY)], 4)
    if (next) applyFact(state, next)
    expect(findFigures(state, 'ethics-standard', TODAY)).not.toBe(again)
  })
})
