import { createAppInstaller } from '../../../bot/graph/app-installer'
import { createGraphClient } from '../../../bot/graph/graph-client'
import { startWire, type Wire } from './wire'

describe('Installing the app for somebody', () => {
  let wire: Wire
  beforeEach(async () => void (wire = await startWire()))
  afterEach(() => wire.close())
  const install = () => createAppInstaller(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0', patienceSeconds: 0 }), wire.url, 'catalog-1').install('o-1')
  const error = (status: number, code: string) => ({ status, json: { error: { code, message: 'no' } } })
  const user = (changes: object) => ({ status: 200, json: { accountEnabled: true, assignedPlans: [{ service: 'TeamspaceAPI', capabilityStatus: 'Enabled' }], ...changes } })

  it('is one request that names the app in the catalogue', async () => {
    wire.answer({ status: 201 })
    expect(await install()).toEqual({ outcome: 'installed' })
    expect(wire.heard).toMatchObject([{ method: 'POST', url: '/v1.0/users/o-1/teamwork/installedApps' }])
    expect(JSON.stringify(wire.heard[0])).toContain('/v1.0/appCatalogs/teamsApps/catalog-1')
  })

  it('finds it there already', async () => {
    wire.answer(error(409, 'Conflict'))
    expect(await install()).toEqual({ outcome: 'already' })
  })

  it.each([
    ['no-licence', 403, user({ assignedPlans: [{ service: 'exchange', capabilityStatus: 'Enabled' }] })],
    ['no-licence', 404, user({ assignedPlans: [{ service: 'TeamspaceAPI', capabilityStatus: 'Deleted' }] })],
    ['disabled-by-admin', 403, user({})],
    ['account-disabled', 403, user({ accountEnabled: false })],
    ['left', 404, { status: 404, json: { error: { code: 'Request_ResourceNotFound', message: 'no' } } }],
    ['not-installed', 403, { status: 403, json: { error: { code: 'Authorization_RequestDenied', message: 'no' } } }],
  ])('is told apart by the directory where Teams does not: %s after %i', async (reason, status, known) => {
    wire.answer(error(status, 'Forbidden'), known)
    expect(await install()).toEqual({ outcome: 'unreachable', reason })
  })

  it('waits where Graph is busy', async () => {
    wire.answer({ ...error(429, 'TooManyRequests'), headers: { 'Retry-After': '17' } })
    expect(await install()).toEqual({ outcome: 'throttled', retryAfterSeconds: 17 })
  })

  it('does not know what became of it after anything else', async () => {
    wire.answer(error(400, 'BadRequest'))
    expect(await install()).toEqual({ outcome: 'unknown', reason: 'BadRequest' })
  })
})
