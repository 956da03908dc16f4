import { createDirectory } from '../../../../infra/local/graph/directory'
import { openDatabase } from '../../../../infra/local/graph/database'
import { samplePerson } from '../../../sample/sample-graph'

describe('the directory', () => {
  const sql = openDatabase(':memory:')
  const directory = createDirectory(sql)
  beforeAll(() => {
    directory.save([samplePerson(1, { displayName: 'Øyvind Ås' }), samplePerson(2, { displayName: 'Kari Øyen', jobTitle: 'Virksomhetsleder' }), samplePerson(3)])
  })
  afterAll(() => sql.close())

  it('keeps people whole and finds them by id or principal name', () => {
    expect(directory.find(samplePerson(3).id)).toEqual(samplePerson(3))
    expect(directory.find('PERSON.3@FJORDVIK.KOMMUNE.NO')).toEqual(samplePerson(3))
    expect(directory.find('nobody')).toBeUndefined()
  })

  it('finds people by parts of name and post, in any case, also beyond ASCII', () => {
    expect(directory.search('øy', 10).map(({ displayName }) => displayName)).toEqual(['Øyvind Ås', 'Kari Øyen'])
    expect(directory.search('ØYEN virksomhet', 10).map(({ displayName }) => displayName)).toEqual(['Kari Øyen'])
    expect(directory.search('barnehage', 2)).toHaveLength(2)
  })

  it('suggests people in the order given', () => {
    directory.saveSuggested([{ role: 'leader', oid: samplePerson(2).id }, { role: 'employee', oid: samplePerson(1).id }])
    expect(directory.listSuggested().map(({ role, person }) => [role, person.displayName])).toEqual([['leader', 'Kari Øyen'], ['employee', 'Øyvind Ås']])
  })

  it('counts a licence for everybody with Teams', () => {
    directory.save([samplePerson(2, { displayName: 'Kari Øyen', jobTitle: 'Virksomhetsleder', hasTeams: false })])
    expect([directory.count(), directory.countLicensed()]).toEqual([3, 2])
  })

  it('forgets who is removed', () => {
    directory.remove(samplePerson(3).id)
    expect(directory.count()).toBe(2)
    expect(directory.find(samplePerson(3).id)).toBeUndefined()
  })
})
