import { createDirectoryFeed } from '../../../bot/graph/directory-changes'
import { createGraphClient } from '../../../bot/graph/graph-client'
import { GraphRequestError } from '../../../bot/graph/graph-error'
import { startWire, type Wire, type WireAnswer } from './wire'

let wire: Wire
beforeAll(async () => void (wire = await startWire()))
afterEach(() => wire.reset())
afterAll(() => wire.close())

const createFeed = () => createDirectoryFeed(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0' }))
const page = (link: 'next' | 'delta', token: string, ...value: object[]): WireAnswer => ({ status: 200, json: { value, [`@odata.${link}Link`]: `${wire.url}/v1.0/users/delta?$token=${token}` } })
const KARI = {
  id: 'o-1', accountEnabled: true, userType: 'Member', employeeId: ' 4711 ', department: 'Skolen', employeeType: 'Fast', employeeHireDate: '2024-07-31T22:00:00Z',
  employeeOrgData: { division: 'Oppvekst', costCenter: '1' }, mail: 'Kari@Fjordvik.example', userPrincipalName: 'kari@fjordvik.example', 'manager@delta': [{ id: 'o-9' }],
}

test('everybody is read once, page by page, with what the organisation needs of them', async () => {
  wire.answer(page('next', '1', KARI), page('next', '2'), page('delta', '3', { id: 'o-2', userType: 'Guest', accountEnabled: false, employeeHireDate: '0001-01-01T00:00:00Z', mail: null, employeeId: '' }))
  expect(await createFeed().read()).toEqual([
      {
        oid: 'o-1', isGuest: false, isEnabled: true, addresses: ['kari@fjordvik.example'], employeeId: '4711', department: 'Skolen', division: 'Oppvekst', employeeType: 'Fast', hiredOn: '2024-08-01', managerOid: 'o-9',
      },
      { oid: 'o-2', isGuest: true, isEnabled: false, addresses: [] },
    ])
  expect(wire.heard[0]?.url).toMatch(/^\/v1\.0\/users\/delta\?\$select=.*employeeId.*manager$/)
})

test('afterwards one request tells that nothing has changed', async () => {
  const feed = createFeed()
  wire.answer(page('delta', 'a', KARI), page('delta', 'b'))
  const first = await feed.read()
  expect(await feed.read()).toEqual(first)
  expect(wire.heard).toHaveLength(2)
})

test('what changed is laid over what was known, told twice or not; whoever is removed is gone', async () => {
  const feed = createFeed()
  wire.answer(
    page('delta', 'a', KARI, { id: 'o-2', accountEnabled: true }),
    page('delta', 'b', { id: 'o-1', accountEnabled: false, 'manager@delta': [{ id: 'o-8' }, { id: 'o-9', '@removed': { reason: 'deleted' } }] }, { id: 'o-2', '@removed': { reason: 'changed' } }),
    page('delta', 'c', { id: 'o-1', accountEnabled: false }, { id: 'o-2', '@removed': { reason: 'changed' } }),
    page('delta', 'd', { id: 'o-1', department: null, 'manager@delta': [{ id: 'o-8', '@removed': { reason: 'deleted' } }] }),
  )
  await feed.read()
  const changed = await feed.read()
  expect(changed).toMatchObject([{ oid: 'o-1', isEnabled: false, employeeId: '4711', managerOid: 'o-8' }])
  expect(await feed.read()).toEqual(changed)
  const [left] = await feed.read()
  expect([left?.department, left?.managerOid]).toEqual([undefined, undefined])
})

test.each([[410, 'resyncRequired'], [400, 'syncStateNotFound']])('after a token that is too old (%d) everybody is read anew', async (status, code) => {
  const feed = createFeed()
  wire.answer(page('delta', 'a', KARI, { id: 'o-2', accountEnabled: true }), { status, json: { error: { code, message: 'x' } } }, page('delta', 'b', KARI))
  await feed.read()
  expect((await feed.read()).map(({ oid }) => oid)).toEqual(['o-1'])
})

test('half a round changes nothing of what was known', async () => {
  const feed = createFeed()
  wire.answer(page('delta', 'a', KARI), page('next', 'b', { id: 'o-1', '@removed': { reason: 'deleted' } }), { status: 403, json: { error: { code: 'Forbidden', message: 'x' } } }, page('delta', 'c'))
  await feed.read()
  await expect(feed.read()).rejects.toThrow(GraphRequestError)
  expect(await feed.read()).toHaveLength(1)
})
