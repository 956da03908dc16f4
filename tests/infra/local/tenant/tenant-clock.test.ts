import { createTenantClock } from '../../../../infra/local/tenant/tenant-clock'

it('goes with the world until it jumps, ahead or back', () => {
  const clock = createTenantClock(() => new Date('2026-11-22T10:00:00Z'))
  expect(clock.now().toISOString()).toBe('2026-11-22T10:00:00.000Z')
  clock.jump(7_200)
  clock.jump(-3_600)
  expect([clock.now().toISOString(), clock.aheadSeconds()]).toEqual(['2026-11-22T11:00:00.000Z', 3_600])
})
