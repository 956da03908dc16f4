import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { Requirement } from '../../../core/obligations/requirement'

test.each<[string, object]>([
  ['without a title in nynorsk', { title: { nb: 'Etisk standard', en: 'Ethics standard' } }],
  ['with an empty title', { title: { ...ETHICS_STANDARD.title, nb: '' } }],
  ['that concerns nobody', { audience: { employmentClasses: [] } }],
  ['that is due at once', { dueInDays: 0 }],
  ['of an id that a SharePoint filter would have to escape', { requirementId: "ethics'standard" }],
  ['of an unknown kind', { kind: 'learn' }],
  ['with a field nobody knows', { owner: 'p-1' }],
])('a requirement %s is refused', (_, change) => expect(Requirement.safeParse({ ...ETHICS_STANDARD, ...change }).success).toBe(false))
