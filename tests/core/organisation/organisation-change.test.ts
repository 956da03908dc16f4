import { OrganisationChange, UNIT_LEVELS } from '../../../core/organisation/organisation-change'
import { ORGANISATION } from '../../sample/sample-log'

test('every change of the sample is one', () => {
  for (const change of ORGANISATION) expect(OrganisationChange.parse(change)).toEqual(change)
})

test('levels go from the whole down to the department', () => {
  expect(UNIT_LEVELS[0]).toBe('municipality')
  expect(UNIT_LEVELS.slice(-2)).toEqual(['workplace', 'department'])
})

const [unit] = ORGANISATION
const post = { change: 'post', personId: 'p-1', postId: 'a', spellId: 's', unitId: 'u', percentage: 50, startsOn: '2026-01-01' }

test.each<[string, object]>([
  ['a person’s name', { change: 'spell', personId: 'p-1', spellId: 's', employmentClass: 'permanent', startsOn: '2026-01-01', name: 'Kari' }],
  ['more than a whole post', { ...post, percentage: 101 }],
  ['a post without a person', { ...post, personId: '' }],
  ['an unknown employment class', { change: 'spell', personId: 'p-1', spellId: 's', employmentClass: 'consultant', startsOn: '2026-01-01' }],
  ['an unknown level', { ...unit, level: 'team' }],
  ['a day that does not exist', { change: 'leave', personId: 'p-1', startsOn: '2026-02-30' }],
  ['an account that is no object id', { change: 'account', personId: 'p-1', oid: 'kari@fjordvik.kommune.no', enabled: true, effectiveOn: '2026-01-01' }],
  ['an unknown change', { change: 'salary', personId: 'p-1' }],
])('%s is refused', (_, change) => expect(OrganisationChange.safeParse(change).success).toBe(false))
