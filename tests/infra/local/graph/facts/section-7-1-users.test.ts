import { samplePerson } from '../../../../sample/sample-graph'
import { ADVANCED, errorIn, follow, startWiredGraph, type WiredGraph } from './wired-graph'

const PEOPLE = 250
const DEFAULTS = ['businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName']

let wired: WiredGraph
beforeAll(async () => {
  wired = await startWiredGraph(['User.Read.All'])
  wired.graph.directory.save(
    Array.from({ length: PEOPLE }, (_, index) =>
      samplePerson(index + 1, {
        department: index % 2 === 0 ? 'Solbakken barnehage' : 'Nordre skole',
        employeeType: index < 5 ? 'Folkevalgt' : 'Fast',
        accountEnabled: index !== 6,
        employeeHireDate: `20${String(10 + (index % 10))}-08-01T00:00:00Z`,
        employeeOrgData: { division: 'Oppvekst', costCenter: '1200' },
        createdDateTime: '2020-01-06T07:00:00Z',
        companyName: 'Fjordvik kommune',
        ...(index === 8 && { userType: 'Guest' }),
        ...(index === 9 && { employeeId: null }),
      }),
    ),
  )
})
afterAll(() => wired.close())

const filtered = (filter: string, more = '') => `/users?$select=id&$filter=${encodeURIComponent(filter)}${more}`
const count = async (filter: string, isAdvanced: boolean) => {
  const heard = await wired.get(filtered(filter, isAdvanced ? '&$count=true' : ''), isAdvanced ? { headers: ADVANCED } : {})
  return heard.status === 200 ? 'works' : `${heard.status} ${errorIn(heard).code}`
}
/** What the page's table says of one cell. */
async function support(filter: string): Promise<'D' | 'A' | '-'> {
  if ((await count(filter, false)) === 'works') return 'D'
  expect(await count(filter, false)).toBe('400 Request_UnsupportedQuery')
  return (await count(filter, true)) === 'works' ? 'A' : '-'
}

describe('7.1 GET /users', () => {
  it('wants User.Read.All', async () => {
    const refused = await wired.get('/users', { roles: ['Sites.Selected'] })
    expect([refused.status, errorIn(refused).code]).toEqual([403, 'Authorization_RequestDenied'])
  })

  it('comes in pages of 100, of 999 at most, and never leaves anybody out or twice', async () => {
    expect((await wired.get('/users')).value).toHaveLength(100)
    const { value, pages } = await follow(wired, '/users?$select=id&$top=99')
    expect([new Set(value.map(({ id }) => id)).size, pages]).toEqual([PEOPLE, 3])
    expect((await wired.get('/users?$top=999')).value).toHaveLength(PEOPLE)
    expect((await wired.get('/users?$top=1000')).status).toBe(400)
  })

  it('has no $skip', async () => {
    const refused = await wired.get('/users?$skip=10')
    expect([refused.status, errorIn(refused).message]).toEqual([400, "'$skip' is not supported by the service."])
  })

  it('shows eleven properties unasked and everything else when selected', async () => {
    const [first] = (await wired.get('/users')).value
    expect(Object.keys(first ?? {})).toEqual(DEFAULTS)
    const select = 'id,displayName,mail,userPrincipalName,accountEnabled,userType,employeeId,department,jobTitle,employeeType,employeeHireDate,employeeOrgData,officeLocation,usageLocation'
    const [whole] = (await wired.get(`/users?$select=${select}&$top=999`)).value
    expect(Object.keys(whole ?? {}).sort()).toEqual(select.split(',').sort())
    expect(whole).toMatchObject({ userType: 'Member', accountEnabled: true, employeeOrgData: { division: 'Oppvekst', costCenter: '1200' }, employeeHireDate: '2010-08-01T00:00:00Z', usageLocation: null })
  })

  it('cannot have hireDate in a collection, which is another thing than employeeHireDate', async () => {
    const refused = await wired.get('/users?$select=id,hireDate')
    expect([refused.status, errorIn(refused).code, errorIn(refused).message]).toEqual([501, 'NotImplemented', 'This operation target is not yet supported.'])
    expect((await wired.get(`/users/${samplePerson(1).id}?$select=hireDate`)).json).toHaveProperty('hireDate')
  })

  it('keeps employeeLeaveDateTime behind a permission of its own, or shows it empty (switch)', async () => {
    expect((await wired.get('/users?$select=employeeLeaveDateTime')).status).toBe(403)
    expect((await wired.get('/users?$select=employeeLeaveDateTime', { roles: ['User.Read.All', 'User-LifeCycleInfo.Read.All'] })).status).toBe(200)
    wired.graph.switches.leaveDateWithoutPermission = 'null'
    expect((await wired.get('/users?$select=employeeLeaveDateTime')).value[0]).toEqual({ employeeLeaveDateTime: null })
    wired.graph.switches.leaveDateWithoutPermission = 'refused'
  })
})

const text = "'x'"
const date = '2015-01-01T00:00:00Z'
describe.each([
  // property, a value, then: eq ne not ge le in startsWith null
  ['accountEnabled', 'true', 'D A A A A D - -'],
  ['userType', "'Member'", 'D A A - - D - A'],
  ['department', text, 'D A A D D D D A'],
  ['employeeId', text, 'D A - - A - D A'],
  ['employeeType', text, 'A A - A A A A -'],
  ['employeeHireDate', date, 'A A - A A A - -'],
  ['companyName', text, 'A A A A A A A A'],
  ['officeLocation', text, 'A A A A A A A A'],
  ['mail', text, 'D A - D D D D -'],
  ['userPrincipalName', text, 'D A - - D D D -'],
  ['createdDateTime', date, 'D A A D D A - -'],
])('7.1 the filter table, %s', (property, value, cells) => {
  const filters: [string, string][] = [
    ['eq', `${property} eq ${value}`],
    ['ne', `${property} ne ${value}`],
    ['not', `not(${property} ${cells.startsWith('D') ? 'eq' : 'ne'} ${value})`],
    ['ge', `${property} ge ${value}`],
    ['le', `${property} le ${value}`],
    ['in', `${property} in (${value})`],
    ['startsWith', `startsWith(${property},'x')`],
    ['null', `${property} eq null`],
  ]
  it.each(filters.map(([name, filter], index) => [name, cells.split(' ')[index], filter] as const))('%s is %s', async (_, cell, filter) => {
    expect(await support(filter)).toBe(cell)
  })
})

describe('7.1 advanced queries', () => {
  it('take endsWith on mail and userPrincipalName only', async () => {
    expect(await support("endsWith(mail,'.no')")).toBe('A')
    expect(await support("endsWith(userPrincipalName,'.no')")).toBe('A')
    expect(await support("endsWith(department,'skole')")).toBe('-')
  })

  it('need both the header and $count=true', async () => {
    const filter = filtered("employeeType eq 'Folkevalgt'")
    expect((await wired.get(filter, { headers: ADVANCED })).status).toBe(400)
    expect((await wired.get(`${filter}&$count=true`)).status).toBe(400)
    const found = await wired.get(`${filter}&$count=true`, { headers: ADVANCED })
    expect([found.json['@odata.count'], found.value.length]).toEqual([5, 5])
  })

  it('pass over $count=true without the header in silence', async () => {
    const heard = await wired.get('/users?$count=true&$top=1')
    expect(heard.status).toBe(200)
    expect(heard.json).not.toHaveProperty('@odata.count')
  })

  it('are needed for $filter together with $orderby', async () => {
    const both = filtered("startsWith(displayName,'Person 1')", '&$orderby=displayName desc')
    expect((await wired.get(both)).status).toBe(400)
    const sorted = await wired.get(`${both.replace('$select=id', '$select=displayName')}&$count=true&$top=2`, { headers: ADVANCED })
    expect(sorted.value).toEqual([{ displayName: 'Person 199' }, { displayName: 'Person 198' }])
    expect((await wired.get('/users?$orderby=displayName&$top=1')).status).toBe(200)
  })

  it('page through an order', async () => {
    const { value, pages } = await follow(wired, '/users?$select=displayName&$orderby=displayName&$top=100')
    expect([new Set(value.map(({ displayName }) => displayName)).size, pages]).toEqual([PEOPLE, 3])
  })

  it('cannot expand', async () => {
    const address = filtered("employeeType eq 'Folkevalgt'", '&$count=true&$expand=manager')
    expect(errorIn(await wired.get(address, { headers: ADVANCED })).code).toBe('Request_UnsupportedQuery')
  })

  it('find what the filter says: or, not, in, null, and without case', async () => {
    const find = async (filter: string) => (await wired.get(`${filtered(filter)}&$count=true&$top=999`, { headers: ADVANCED })).value.length
    expect(await find('accountEnabled eq false')).toBe(1)
    expect(await find("userType eq 'guest' or accountEnabled eq false")).toBe(2)
    expect(await find("not(department eq 'Nordre skole')")).toBe(PEOPLE / 2)
    expect(await find("id in ('30000000-0000-4000-8000-000000000001','30000000-0000-4000-8000-000000000002')")).toBe(2)
    expect(await find('employeeId eq null')).toBe(1)
    expect(await find('employeeHireDate ge 2019-01-01T00:00:00Z')).toBe(PEOPLE / 10)
    expect(await find("department eq 'O''Brien'")).toBe(0)
  })
})

describe('7.1 $search and $count', () => {
  it('/users/$count is a bare number, and without the header not supported', async () => {
    const refused = await wired.get('/users/$count')
    expect([refused.status, errorIn(refused).code, errorIn(refused).message]).toEqual([400, 'Request_BadRequest', '$count is not currently supported.'])
    const counted = await wired.get('/users/$count', { headers: ADVANCED })
    expect([counted.text, counted.headers.get('content-type')]).toEqual([String(PEOPLE), 'text/plain'])
  })

  it('$search without the header says which header', async () => {
    const refused = await wired.get(`/users?$search=${encodeURIComponent('"displayName:Person"')}`)
    expect([refused.status, errorIn(refused).code]).toEqual([400, 'Request_UnsupportedQuery'])
    expect(errorIn(refused).message).toBe("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'")
  })

  it('$search finds words by their beginnings', async () => {
    const search = async (words: string) => (await wired.get(`/users?$search=${encodeURIComponent(words)}&$select=displayName&$top=999`, { headers: ADVANCED })).value.length
    expect(await search('"displayName:person 25"')).toBe(2)
    expect(await search('"displayName:25" OR "mail:person.7"')).toBe(2 + 11)
    expect(await search('"displayName:erson"')).toBe(0)
  })
})

describe('7.1 deleted users', () => {
  it('vanish from /users and are in deletedItems for so many days (switch)', async () => {
    const gone = samplePerson(900)
    wired.graph.directory.save([gone])
    wired.graph.directory.remove(gone.id)
    expect((await wired.get(`/users/${gone.id}`)).status).toBe(404)
    const deleted = () => wired.get('/directory/deletedItems/microsoft.graph.user')
    expect((await deleted()).value).toMatchObject([{ id: gone.id, deletedDateTime: '2026-11-21T09:00:00Z' }])
    expect((await wired.get(`/directory/deletedItems/${gone.id}`)).json).toMatchObject({ id: gone.id })
    wired.clock.now = new Date(wired.clock.now.getTime() + 31 * 24 * 3_600_000)
    wired.graph.switches.daysInDeletedItems = 93
    expect((await deleted()).value).toHaveLength(1)
    wired.graph.switches.daysInDeletedItems = 30
    expect((await deleted()).value).toEqual([])
    expect((await wired.get(`/directory/deletedItems/${gone.id}`)).status).toBe(404)
  })
})
