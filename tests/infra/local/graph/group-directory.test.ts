import { openDatabase } from '../../../../infra/local/graph/database'
import { createGroupDirectory } from '../../../../infra/local/graph/group-directory'

const group = (id: string, ...members: [('user' | 'group'), string][]) => ({
  id, displayName: id, description: '', mailNickname: id, mail: null, createdDateTime: '2020-01-06T08:00:00Z', members: members.map(([kind, member]) => ({ kind, id: member })),
})

test('groups hold people and groups, and are found from either end', () => {
  const sql = openDatabase(':memory:')
  const groups = createGroupDirectory(sql)
  groups.save([group('inner', ['user', 'kari']), group('outer', ['group', 'inner'], ['user', 'ola'], ['group', 'outer'])])
  expect(groups.count()).toBe(2)
  expect(groups.listTransitiveMembers('outer').map(({ id }) => id).sort()).toEqual(['inner', 'kari', 'ola', 'outer'])
  expect(groups.listGroupsOf('kari').map(({ id }) => id)).toEqual(['inner'])
  groups.save([group('inner')])
  expect([groups.count(), groups.listMembers('inner'), groups.find('nobody')]).toEqual([2, [], undefined])
  sql.close()
})
