import { importActivities, publishActivities } from '../../../core/api/library-questions'

test('units are named by sector, and only by sectors there are', () => {
  const ask = (sectorUnits: object) => importActivities.input.safeParse({ activityIds: ['hse-round'], sectorUnits }).success
  expect([ask({}), ask({ school: ['u-school'] }), ask({ space: ['u-moon'] })]).toEqual([true, true, false])
})

test('nothing is published without the key of its preview', () => {
  const ask = (of: object[]) => publishActivities.input.safeParse({ effectiveOn: '2026-12-01', reason: 'Oppstart', of }).success
  expect([ask([{ requirementId: 'hse-round', previewKey: 'a'.repeat(64) }]), ask([{ requirementId: 'hse-round' }]), ask([])]).toEqual([true, false, false])
})
