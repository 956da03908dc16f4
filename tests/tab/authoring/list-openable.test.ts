import { listOpenable } from '../../../tab/authoring/list-openable'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const common = { kind: 'act' as const, lessons: 0, published: { version: 1, effectiveOn: '2026-01-01' } }
const activity = { isShownOnly: false, isFollowUp: true }

it('are the activities that others may open, and that are not withdrawn', () => {
  const requirements = [
    { ...common, requirementId: 'documents', title: everywhere('Dokumenter'), activity },
    { ...common, requirementId: 'yearly', title: everywhere('Årlig'), activity: { ...activity, isFollowUp: false } },
    { ...common, requirementId: 'gone', title: everywhere('Borte'), activity, published: { ...common.published, withdrawnFrom: '2026-02-01' } },
  ]
  expect(listOpenable(requirements, 'nb')).toEqual([{ requirementId: 'documents', title: 'Dokumenter' }])
})
