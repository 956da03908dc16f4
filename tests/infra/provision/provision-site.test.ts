import { SiteMissingError } from '../../../bot/graph/provisioning'
import { LIST_SHAPES } from '../../../bot/lists'
import { provisionSite } from '../../../infra/provision/provision-site'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from '../../bot/graph/local-graph'

let local: LocalGraph
beforeEach(async () => (local = await startLocalGraph()))
afterEach(() => local.close())

test('the first run makes every list, the library and the grant, and says so', async () => {
  const said = await provisionSite(local.provisioner, PLACE, SERVICE)
  expect(said).toEqual([
    ...LIST_SHAPES.map(({ name, columns }) => `Created list ${name} with ${columns.length} columns.`),
    'Created library Evidence.',
    'Granted Kvitter leave to write on https://fjordvik.sharepoint.com/sites/kvitter.',
  ])
})

test('with the grant, and only with it, the service reaches the lists', async () => {
  const { id } = await local.provisioner.get<{ id: string }>(`/sites/${PLACE.host}:${PLACE.path}`)
  await expect(local.service.get(`/sites/${id}/lists`)).rejects.toMatchObject({ status: 403 })
  await provisionSite(local.provisioner, PLACE, SERVICE)
  const lists = await local.service.listAll<{ name: string }>(`/sites/${id}/lists`)
  expect(lists.map(({ name }) => name)).toEqual(expect.arrayContaining(LIST_SHAPES.map(({ name }) => name)))
})

test('the second run finds everything and changes nothing', async () => {
  await provisionSite(local.provisioner, PLACE, SERVICE)
  local.heard.length = 0
  expect(await provisionSite(local.provisioner, PLACE, SERVICE)).toEqual([])
  expect(local.heard.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a run that was cut off is completed by the next', async () => {
  const { provisioner } = local
  let posts = 0
  const cutOff = { ...provisioner, post: <T,>(path: string, body: object) => ((posts += 1) > 2 ? Promise.reject(new Error('cut off')) : provisioner.post<T>(path, body)) }
  await expect(provisionSite(cutOff, PLACE, SERVICE)).rejects.toThrow('cut off')
  const said = await provisionSite(local.provisioner, PLACE, SERVICE)
  expect(said).toHaveLength(LIST_SHAPES.length - 2 + 2)
})

test('without a site it says who must make one', async () => {
  await expect(provisionSite(local.provisioner, { ...PLACE, path: '/sites/none' }, SERVICE)).rejects.toThrow(SiteMissingError)
})
