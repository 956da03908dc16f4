/** @jest-environment jsdom */
import { activityHref, goToActivity } from '../../../tab/wheel/activity-href'

test('names activity, round and whom it concerns, each so that no sign in it is taken for a border', () => {
  expect(activityHref({ requirementId: 'contracts' }, { round: 'after-ab/1' }, 'object/contract 7')).toBe('#/activity/contracts/after-ab%2F1/object%2Fcontract%207')
})

test('leads there', () => {
  goToActivity({ requirementId: 'fire' }, { round: '2026' }, 'unit/u-1')
  expect(window.location.hash).toBe('#/activity/fire/2026/unit%2Fu-1')
})
