/** @jest-environment jsdom */
import { findHeading, openTab, pageText } from '../stage'
import { CONTROLLER, OVERVIEW } from '../stand-in/samples'

test.each([
  ['nb', '2 personer er ikke regnet med: uten enhet. 1 person er i enheter uten leder. Se hva som må ordnes'],
  ['nn', '2 personar er ikkje rekna med: utan eining. 1 person er i einingar utan leiar. Sjå kva som må ordnast'],
  ['en', '2 people are not counted: without a unit. 1 person is in units without a leader. See what has to be mended'],
] as const)('whom the figures leave out is told in %s', async (language, told) => {
  openTab({ at: 'overview', answers: { me: () => ({ ...CONTROLLER, language }), overview: () => ({ ...OVERVIEW, touched: { uncounted: 2, withoutLeader: 1 } }) } })
  await findHeading('Fjordvik kommune')
  expect(pageText()).toContain(told)
})
