import { mayReadUsers, READS_MEMBERS, READS_USERS } from '../../../../infra/local/graph/directory-access'

test('who may read members of groups need not be able to read users', () => {
  expect(READS_MEMBERS).toMatchObject({ on: 'directory', permissions: expect.arrayContaining(['GroupMember.Read.All', 'User.Read.All']) as unknown })
  expect(READS_USERS).not.toMatchObject({ permissions: expect.arrayContaining(['GroupMember.Read.All']) as unknown })
  expect([mayReadUsers(['GroupMember.Read.All']), mayReadUsers(['User.Read.All']), mayReadUsers([])]).toEqual([false, true, false])
})
