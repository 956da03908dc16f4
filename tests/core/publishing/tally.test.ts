import { createTally } from '../../../core/publishing/tally'
import { sampleState, TODAY } from '../../sample/sample-log'

test('counts in all and by unit of the second level; whoever has no unit counts in all only', () => {
  const tally = createTally(sampleState().organisation, TODAY, ['open', 'done'])
  tally.add('u-nursery', { open: 1 })
  tally.add('u-kindergarten', { open: 2, done: 1 })
  tally.add('u-top', { done: 1 })
  tally.add(undefined, { open: 1 })
  tally.add('u-ghost', { open: 1 })
  expect(tally.sum()).toEqual({
    open: 5,
    done: 2,
    byUnit: [
      { unitId: 'u-top', name: 'Fjordvik kommune', open: 0, done: 1 },
      { unitId: 'u-education', name: 'Oppvekst', open: 3, done: 1 },
    ],
  })
})
