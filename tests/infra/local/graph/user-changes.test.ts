import { openDatabase } from '../../../../infra/local/graph/database'
import { createDirectory } from '../../../../infra/local/graph/directory'
import { createUserChanges, CREATED } from '../../../../infra/local/graph/user-changes'
import { samplePerson } from '../../../sample/sample-graph'

test('every property remembers when it last changed and what it was', () => {
  const sql = openDatabase(':memory:')
  const directory = createDirectory(sql)
  const since = (change: number) => createUserChanges(sql).listSince(samplePerson(1).id, change).map(({ property, was }) => [property, was])
  directory.save([samplePerson(1)])
  expect(since(0)).toEqual([[CREATED, null]])
  directory.save([samplePerson(1, { jobTitle: 'Rektor' })])
  expect(since(1)).toEqual([['jobTitle', '"Assistent"']])
  directory.save([samplePerson(1, { jobTitle: 'Rektor' })])
  expect(since(2)).toEqual([])
  directory.remove(samplePerson(1).id)
  directory.save([samplePerson(1)])
  expect(since(4)).toEqual([[CREATED, null]])
  sql.close()
})
