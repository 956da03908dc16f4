import { drawMark } from '../../../bot/pdf/paper-ink'
import { StandingState } from '../../../core/obligations/obligation'
import { paintOn } from './paint-on'

const paint = async (state: StandingState, count?: number) => (await paintOn((paper) => drawMark(paper, state, { x: 50, y: 50, scale: 1, ...(count !== undefined && { count }) }))).content

test('no two states are drawn alike, colours taken away', async () => {
  const shapes = await Promise.all(StandingState.options.map(async (state) => (await paint(state)).replace(/[\d.]+ [\d.]+ [\d.]+ (scn|SCN|rg|RG)/g, '')))
  expect(new Set(shapes).size).toBe(StandingState.options.length)
})

test('several in one place show how many instead of the sign', async () => expect(await paint('fulfilled', 12)).not.toBe(await paint('fulfilled')))
