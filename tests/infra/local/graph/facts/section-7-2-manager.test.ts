import { samplePerson } from '../../../../sample/sample-graph'
import { ADVANCED, errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

const [chief, leader, employee] = [samplePerson(1), samplePerson(2, { managerId: samplePerson(1).id }), samplePerson(3, { managerId: samplePerson(2).id })]

describe('7.2 Manager', () => {
  let wired: WiredGraph
  beforeAll(async () => {
    wired = await startWiredGraph(['User.Read.All'])
    wired.graph.directory.save([chief, leader, employee, samplePerson(4, { managerId: samplePerson(5).id })])
  })
  afterAll(() => wired.close())

  it('is a directory object of type user', async () => {
    const { status, json } = await wired.get(`/users/${employee.id}/manager?$select=id,displayName`)
    expect([status, json]).toMatchObject([200, { '@odata.type': '#microsoft.graph.user', id: leader.id, displayName: 'Person 2' }])
  })

  it('is 404 Request_ResourceNotFound for who has none, or whose manager is gone, in words that vary (switch)', async () => {
    const text = async (id: string) => {
      const missing = await wired.get(`/users/${id}/manager`)
      expect([missing.status, errorIn(missing).code]).toEqual([404, 'Request_ResourceNotFound'])
      return errorIn(missing).message
    }
    const words = 'does not exist or one of its queried reference-property objects are not present.'
    expect(await text(chief.id)).toBe(`Resource 'manager' ${words}`)
    expect(await text(samplePerson(4).id)).toBe(`Resource 'manager' ${words}`)
    wired.graph.switches.noManagerText = 'id'
    expect(await text(chief.id)).toBe(`Resource '${chief.id}' ${words}`)
  })

  it('is expanded in a list, and absent from who has none', async () => {
    const { value } = await wired.get('/users?$select=id&$expand=manager')
    expect(value).toMatchObject([{ id: chief.id }, { id: leader.id, manager: { id: chief.id } }, { id: employee.id, manager: { id: leader.id } }, {}])
    expect(value[0]).not.toHaveProperty('manager')
    expect(value[3]).not.toHaveProperty('manager')
  })

  it('is selected from with $levels; without them the selection counts or does not (switch)', async () => {
    const keys = async (expand: string) => Object.keys((await wired.get(`/users/${leader.id}?$select=id&$expand=${expand}`)).json.manager as object).sort()
    expect(await keys('manager($levels=1;$select=id,displayName)')).toEqual(['@odata.type', 'displayName', 'id'])
    expect(await keys('manager($select=id)')).toEqual(['@odata.type', 'id'])
    wired.graph.switches.managerSelectWithoutLevels = 'ignored'
    expect((await keys('manager($select=id)')).length).toBeGreaterThan(5)
    expect(await keys('manager($levels=1;$select=id)')).toEqual(['@odata.type', 'id'])
  })

  it('comes with theirs inside for $levels=max, which with $count=true wants the header', async () => {
    const address = `/users?$select=id&$expand=${encodeURIComponent('manager($levels=max;$select=id)')}&$count=true`
    expect(errorIn(await wired.get(address)).code).toBe('Request_UnsupportedQuery')
    expect((await wired.get(address, { headers: ADVANCED })).value[2]).toMatchObject({ id: employee.id, manager: { id: leader.id, manager: { id: chief.id } } })
    expect((await wired.get(address.replace('&$count=true', ''))).value[2]).toMatchObject({ manager: { manager: { id: chief.id } } })
  })

  it('costs a unit more when expanded, and one less when selected', async () => {
    const units = async (options: string) => (await wired.get(`/users${options}`)).headers.get('x-ms-resource-unit')
    expect(await Promise.all(['', '?$select=id', '?$expand=manager', '?$select=id&$top=10'].map(units))).toEqual(['2', '1', '3', '1'])
  })
})
