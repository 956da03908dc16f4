import { listInspections } from '../../../../core/control/inspection-state'
import { FIRST_DAY, sampleHistory } from './sample-history'

test('the register begins with orders in time and late, something closed, and advice', async () => {
  const { facts, state } = await sampleHistory(1500)
  expect(facts.filter(({ kind }) => kind === 'inspection')).toHaveLength(3)
  const judged = listInspections(state, FIRST_DAY)
  expect(judged.map((one) => one.state).sort()).toEqual(['closed', 'open', 'overdue'])
})
