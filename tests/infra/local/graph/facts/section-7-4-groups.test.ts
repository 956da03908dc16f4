import { REGISTRATIONS, samplePerson } from '../../../../sample/sample-graph'
import { ADVANCED, errorIn, follow, startWiredGraph, type WiredGraph } from './wired-graph'

const guid = (number: number) => `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const group = (number: number, members: { kind: 'user' | 'group' | 'servicePrincipal'; id: string }[]) => ({
  id: guid(number),
  displayName: `Group ${number}`,
  description: '',
  mailNickname: `group-${number}`,
  mail: number === 1 ? 'group-1@fjordvik.kommune.no' : null,
  createdDateTime: '2020-01-06T08:00:00Z',
  members,
})
const users = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ({ kind: 'user' as const, id: samplePerson(from + index).id }))

describe('7.4 GET /groups/{id}/members', () => {
  let wired: WiredGraph
  beforeEach(async () => {
    wired = await startWiredGraph(['GroupMember.Read.All', 'User.Read.All'])
    wired.graph.directory.save(Array.from({ length: 150 }, (_, index) => samplePerson(index + 1)))
    wired.graph.groups.save([
      group(1, users(1, 120)),
      group(2, [...users(110, 130), { kind: 'servicePrincipal', id: REGISTRATIONS.service.appId }]),
      group(3, [{ kind: 'group', id: guid(1) }, { kind: 'group', id: guid(2) }, { kind: 'group', id: guid(3) }, ...users(131, 131)]),
    ])
  })
  afterEach(() => wired.close())

  const members = (number: number, rest = '', asked = {}) => wired.get(`/groups/${guid(number)}/members${rest}`, asked)

  it('are directory objects, each with its type', async () => {
    const { value } = await members(3)
    expect(value.map((member) => member['@odata.type'])).toEqual(['#microsoft.graph.group', '#microsoft.graph.group', '#microsoft.graph.group', '#microsoft.graph.user'])
    expect((await members(2, '?$select=id')).value.at(-1)).toEqual({ '@odata.type': '#microsoft.graph.servicePrincipal', id: REGISTRATIONS.service.appId })
  })

  it('come in pages of 100, up to 999 (switch)', async () => {
    expect((await members(1)).value).toHaveLength(100)
    expect((await follow(wired, `/groups/${guid(1)}/members?$top=50&$select=id`)).pages).toBe(3)
    expect((await members(1, '?$top=999')).value).toHaveLength(120)
    expect((await members(1, '?$top=1000')).status).toBe(400)
    wired.graph.switches.largestMemberPage = 100
    expect((await members(1, '?$top=999')).status).toBe(400)
  })

  it('cost 3 units, 5 through groups in groups', async () => {
    expect((await members(1)).headers.get('x-ms-resource-unit')).toBe('3')
    expect((await wired.get(`/groups/${guid(3)}/transitiveMembers`)).headers.get('x-ms-resource-unit')).toBe('5')
  })

  it('are cast to users only by an advanced query', async () => {
    const cast = '/microsoft.graph.user?$select=displayName&$top=999'
    expect(errorIn(await members(2, cast)).code).toBe('Request_UnsupportedQuery')
    expect(errorIn(await members(2, `${cast}&$count=true`)).code).toBe('Request_UnsupportedQuery')
    const { json, value } = await members(2, `${cast}&$count=true`, { headers: ADVANCED })
    expect([json['@odata.count'], value.length, value[0]]).toEqual([21, 21, { '@odata.type': '#microsoft.graph.user', displayName: 'Person 110' }])
  })

  it('are counted with the header', async () => {
    expect((await members(2, '/$count')).status).toBe(400)
    expect((await members(2, '/$count', { headers: ADVANCED })).text).toBe('22')
    expect((await members(2, '/microsoft.graph.user/$count', { headers: ADVANCED })).text).toBe('21')
  })

  it('are, through groups in groups, each told once, also when a group lies in itself', async () => {
    const { value } = await follow(wired, `/groups/${guid(3)}/transitiveMembers?$top=999`)
    const types = value.map((member) => String(member['@odata.type']))
    expect([types.filter((type) => type.endsWith('.user')).length, types.filter((type) => type.endsWith('.group')).length]).toEqual([131, 3])
  })

  it('leave out who is gone from the directory', async () => {
    wired.graph.directory.remove(samplePerson(131).id)
    expect((await members(3)).value).toHaveLength(3)
  })

  it('are ids alone for who may not read users (switch)', async () => {
    const roles = ['GroupMember.Read.All']
    expect((await members(1, '?$select=id,displayName', { roles })).value[0]).toEqual({ '@odata.type': '#microsoft.graph.user', id: samplePerson(1).id, displayName: null })
    wired.graph.switches.membersWithoutUserRead = 'whole'
    expect((await members(1, '?$select=id,displayName', { roles })).value[0]).toMatchObject({ displayName: 'Person 1' })
  })

  it('want GroupMember.Read.All, or more (switch)', async () => {
    expect((await members(1, '', { roles: ['Sites.Selected'] })).status).toBe(403)
    wired.graph.switches.leastForMembers = 'more'
    expect((await members(1, '', { roles: ['GroupMember.Read.All'] })).status).toBe(403)
    expect((await members(1, '', { roles: ['Group.Read.All'] })).status).toBe(200)
  })

  it('are found from the other end: the groups of somebody, and whether somebody is in them', async () => {
    const of = `/users/${samplePerson(115).id}`
    expect((await wired.get(`${of}/memberOf?$select=displayName`)).value.map(({ displayName }) => displayName)).toEqual(['Group 1', 'Group 2'])
    expect((await wired.get(`${of}/memberOf/microsoft.graph.group?$count=true`, { headers: ADVANCED })).value).toHaveLength(2)
    const asked = await wired.ask('POST', `${of}/checkMemberGroups`, { body: { groupIds: [guid(3), guid(9)] } })
    expect(asked.value).toEqual([guid(3)])
  })

  it('belong to groups that are listed, filtered and found by id', async () => {
    expect((await wired.get('/groups?$select=displayName')).value).toHaveLength(3)
    const filter = encodeURIComponent("startsWith(displayName,'group 2')")
    expect((await wired.get(`/groups?$filter=${filter}`)).value).toMatchObject([{ id: guid(2), securityEnabled: true, mailEnabled: false, groupTypes: [] }])
    expect((await wired.get(`/groups/${guid(1)}`)).json).toMatchObject({ mailEnabled: true, groupTypes: ['Unified'] })
    expect((await wired.get('/groups/$count', { headers: ADVANCED })).text).toBe('3')
    expect(errorIn(await wired.get(`/groups/${guid(9)}`)).code).toBe('Request_ResourceNotFound')
  })
})

describe('7 Licences', () => {
  let wired: WiredGraph
  beforeAll(async () => {
    wired = await startWiredGraph(['User.Read.All', 'Organization.Read.All'])
    wired.graph.directory.save([samplePerson(1), samplePerson(2, { hasTeams: false }), samplePerson(3, { userType: 'Guest' })])
  })
  afterAll(() => wired.close())

  const TEAMS = '57ff2da0-773e-42df-b2af-ffb7a2317929'

  it('hold the plan of Teams for those who have Teams, and nothing for guests', async () => {
    const plans = async (number: number) => {
      const { value } = await wired.get(`/users/${samplePerson(number).id}/licenseDetails`)
      return value.flatMap(({ servicePlans }) => servicePlans as { servicePlanId: string }[]).map(({ servicePlanId }) => servicePlanId)
    }
    expect(await plans(1)).toContain(TEAMS)
    expect(await plans(2)).not.toContain(TEAMS)
    expect(await plans(3)).toEqual([])
  })

  it('are shown of a user when selected', async () => {
    const [first, second, third] = (await wired.get('/users?$select=assignedLicenses,assignedPlans')).value
    expect(JSON.stringify(first)).toContain(TEAMS)
    expect(JSON.stringify(second)).not.toContain(TEAMS)
    expect(third).toEqual({ assignedLicenses: [], assignedPlans: [] })
  })

  it('are counted for the tenant', async () => {
    const { value } = await wired.get('/subscribedSkus')
    expect(value.map(({ skuPartNumber, consumedUnits }) => [skuPartNumber, consumedUnits])).toEqual([['SPE_E3', 1], ['AAD_PREMIUM', 1]])
  })
})
