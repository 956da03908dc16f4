import { errorOf, sampleGraph, samplePerson, type SampleGraph } from '../../../sample/sample-graph'

describe('users', () => {
  let sample: SampleGraph
  beforeAll(async () => {
    sample = await sampleGraph()
    const [chief, ...others] = Array.from({ length: 1_500 }, (_, index) => samplePerson(index + 1))
    if (!chief) throw new Error('nobody')
    sample.graph.directory.save([chief, ...others.map((person) => ({ ...person, managerId: chief.id, accountEnabled: person.employeeId !== '7' }))])
  })
  afterAll(() => sample.graph.close())

  const ask = (address: string) => sample.ask('GET', address, { as: 'service' })

  it('come in pages of 100, at most 999, each with the address of the next', async () => {
    expect((await ask('/users')).value).toHaveLength(100)
    const first = await ask('/users?$select=id,displayName&$top=999')
    expect(first.value).toHaveLength(999)
    const second = await ask(String(first.json['@odata.nextLink']))
    expect(second.value).toHaveLength(501)
    expect(second.json).not.toHaveProperty('@odata.nextLink')
    expect(new Set([...first.value, ...second.value].map(({ id }) => id)).size).toBe(1_500)
    expect(Object.keys(second.value[0] ?? {}).sort()).toEqual(['displayName', 'id'])
    expect((await ask('/users?$top=1000')).status).toBe(400)
  })

  it('show a few properties, the others when asked, and never what is not Graph’s', async () => {
    const { json } = await ask(`/users/${samplePerson(1).id}`)
    expect(Object.keys(json).filter((name) => !name.startsWith('@')).sort()).toEqual([
      'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName',
    ])
    const selected = await ask(`/users/${samplePerson(1).id}?$select=employeeId,accountEnabled`)
    expect(selected.json).toEqual({ '@odata.context': expect.any(String) as string, employeeId: '1', accountEnabled: true })
    for (const name of ['appRoles', 'hasTeams', 'managerId']) expect((await ask(`/users?$select=id,${name}`)).status).toBe(400)
  })

  it('are found by id or name in any case, and are 404 in the directory’s words', async () => {
    expect((await ask('/users/PERSON.5@fjordvik.kommune.no')).json).toMatchObject({ displayName: 'Person 5' })
    const missing = await ask('/users/30000000-0000-4000-8000-999999999999')
    expect(missing.status).toBe(404)
    expect(errorOf(missing)).toMatchObject({
      code: 'Request_ResourceNotFound',
      message: "Resource '30000000-0000-4000-8000-999999999999' does not exist or one of its queried reference-property objects are not present.",
    })
  })

  it('have a manager, or 404', async () => {
    expect((await ask(`/users/${samplePerson(2).id}/manager?$select=id`)).json).toMatchObject({ id: samplePerson(1).id, '@odata.type': '#microsoft.graph.user' })
    expect((await ask(`/users/${samplePerson(1).id}/manager`)).status).toBe(404)
  })

  it('can be filtered on what the directory takes without special headers', async () => {
    const filtered = await ask(`/users?$filter=${encodeURIComponent('accountEnabled eq false')}`)
    expect(filtered.value).toMatchObject([{ displayName: 'Person 7' }])
    expect((await ask(`/users?$filter=${encodeURIComponent("startswith(displayName,'person 14')")}&$top=500`)).value).toHaveLength(111)
    expect(errorOf(await ask(`/users?$filter=${encodeURIComponent("employeeType eq 'permanent'")}`)).code).toBe('Request_UnsupportedQuery')
  })
})
