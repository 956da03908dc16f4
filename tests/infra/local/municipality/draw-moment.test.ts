import type { Employee } from '../../../../infra/local/municipality/employee'
import { drawMoment } from '../../../../infra/local/municipality/draw-moment'
import { createRandom } from '../../../../infra/local/municipality/random'

const EMPLOYEE = { startsOn: '2020-01-01' } as Employee
const draw = (employee: Partial<Employee>, from = '2026-11-02', to = '2026-11-20') =>
  Array.from({ length: 300 }, (_, seed) => drawMoment(createRandom(seed, 'moments'), { ...EMPLOYEE, ...employee }, { from, to }))

test('a moment lies in the window, on a weekday, in working hours', () => {
  for (const at of draw({})) {
    expect(at! >= '2026-11-02' && at! < '2026-11-21').toBe(true)
    expect([0, 6]).not.toContain(new Date(at!).getUTCDay())
    expect(at!.slice(11, 13) >= '07' && at!.slice(11, 13) < '16').toBe(true)
  }
})

test('somebody who began late, left early or went on leave does it while at work', () => {
  expect(draw({ startsOn: '2026-11-10' }).every((at) => at! > '2026-11-10')).toBe(true)
  expect(draw({ endsOn: '2026-11-12' }).every((at) => at! < '2026-11-13')).toBe(true)
  expect(draw({ leave: { startsOn: '2026-11-06' } }).every((at) => at! < '2026-11-06')).toBe(true)
})

test('there is none for somebody who was not at work at all', () => expect(draw({ endsOn: '2026-10-01' })).toEqual(Array.from({ length: 300 })))
