import { SiteMissingError } from '../../../bot/graph/provisioning'
import { LIST_SHAPES } from '../../../bot/lists'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createKnownLists } from '../../../bot/reconciling/known-lists'
import { provisionSite, type ListDecisions } from '../../../infra/provision/provision-site'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from '../../bot/graph/local-graph'

let local: LocalGraph
let lists: ListDecisions
let begunAnew: string[]
beforeEach(async () => {
  local = await startLocalGraph()
  begunAnew = []
  const known = createKnownLists(createMemoryRows())
  const beginAnew = async (name: string) => {
    begunAnew.push(name)
    await known.forget(name)
  }
  lists = { known, beginAnew, newLists: [] }
})
afterEach(() => local.close())

test('the first run makes every list, the library and the grant, and says so', async () => {
  const said = await provisionSite(local.provisioner, PLACE, SERVICE, lists)
  expect(said).toEqual([
    ...LIST_SHAPES.map(({ name, columns }) => `Created list ${name} with ${columns.length} columns.`),
    'Created library Evidence.',
    'Granted Kvitter leave to write on https://fjordvik.sharepoint.com/sites/kvitter.',
  ])
})

test('with the grant, and only with it, the service reaches the lists', async () => {
  const { id } = await local.provisioner.get<{ id: string }>(`/sites/${PLACE.host}:${PLACE.path}`)
  await expect(local.service.get(`/sites/${id}/lists`)).rejects.toMatchObject({ status: 403 })
  await provisionSite(local.provisioner, PLACE, SERVICE, lists)
  const found = await local.service.listAll<{ name: string }>(`/sites/${id}/lists`)
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(LIST_SHAPES.map(({ name }) => name)))
})

test('the second run finds everything and changes nothing', async () => {
  await provisionSite(local.provisioner, PLACE, SERVICE, lists)
  local.heard.length = 0
  expect(await provisionSite(local.provisioner, PLACE, SERVICE, lists)).toEqual([])
  expect(local.heard.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a run that was cut off is completed by the next', async () => {
  const { provisioner } = local
  let posts = 0
  const cutOff = { ...provisioner, post: <T,>(path: string, body: object) => ((posts += 1) > 2 ? Promise.reject(new Error('cut off')) : provisioner.post<T>(path, body)) }
  await expect(provisionSite(cutOff, PLACE, SERVICE, lists)).rejects.toThrow('cut off')
  const said = await provisionSite(local.provisioner, PLACE, SERVICE, lists)
  expect(said).toHaveLength(LIST_SHAPES.length - 2 + 2)
})

test('without a site it says who must make one', async () => {
  await expect(provisionSite(local.provisioner, { ...PLACE, path: '/sites/none' }, SERVICE, lists)).rejects.toThrow(SiteMissingError)
})

describe('on a site where a list that was provisioned is gone', () => {
  const pathOf = async (name: string) => `/sites/${PLACE.host}:${PLACE.path}:/lists/${(await lists.known.find(name))?.listId}`
  const deleteList = async (name: string) => {
    const answer = await fetch(`${local.url}/v1.0${await pathOf(name)}`, { method: 'DELETE', headers: { authorization: 'Bearer 33333333-3333-4333-8333-333333333333' } })
    expect(answer.status).toBe(204)
  }
  const listNames = async () => {
    const { id } = await local.provisioner.get<{ id: string }>(`/sites/${PLACE.host}:${PLACE.path}`)
    return (await local.provisioner.listAll<{ name: string }>(`/sites/${id}/lists`)).map(({ name }) => name)
  }

  test('it says so and what to do, and makes none in its place', async () => {
    await provisionSite(local.provisioner, PLACE, SERVICE, lists)
    await deleteList('Signatures')
    expect(await provisionSite(local.provisioner, PLACE, SERVICE, lists)).toEqual([expect.stringMatching(/^The list Signatures that was provisioned \(.+\) is gone\. Nothing was changed\. Restore .* PROVISION_NEW_LISTS=Signatures/) as string])
    expect(await listNames()).not.toContain('Signatures')
  })

  test('it does not take another list of that name for it', async () => {
    await provisionSite(local.provisioner, PLACE, SERVICE, lists)
    await deleteList('Signatures')
    const { id } = await local.provisioner.get<{ id: string }>(`/sites/${PLACE.host}:${PLACE.path}`)
    await local.provisioner.post(`/sites/${id}/lists`, { displayName: 'Signatures', list: { template: 'genericList' } })
    expect(await provisionSite(local.provisioner, PLACE, SERVICE, lists)).toEqual([expect.stringContaining('and another list') as string])
    expect(begunAnew).toEqual([])
  })

  test('it begins with a new one when an administrator decided so', async () => {
    await provisionSite(local.provisioner, PLACE, SERVICE, lists)
    const before = await lists.known.find('Signatures')
    await deleteList('Signatures')
    const said = await provisionSite(local.provisioner, PLACE, SERVICE, { ...lists, newLists: ['Signatures'] })
    expect(said).toEqual([expect.stringContaining('As decided') as string, expect.stringContaining('Created list Signatures') as string])
    expect(begunAnew).toEqual(['Signatures'])
    expect(await lists.known.find('Signatures')).not.toEqual(before)
  })
})
