import { catalogId, type TeamsManifest } from '../../../../../infra/local/graph/teams-apps'
import { REGISTRATIONS, samplePerson, TENANT } from '../../../../sample/sample-graph'
import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

const OWN = 'TeamsAppInstallation.ReadWriteSelfForUser.All'
const SERVICE = REGISTRATIONS.service.appId
const manifest = (number: number, more: Partial<TeamsManifest> = {}): TeamsManifest => ({ externalId: `50000000-0000-4000-8000-00000000000${number}`, displayName: `App ${number}`, version: '1.0.0', ...more })
const APPS = [
  manifest(1, { botId: '60000000-0000-4000-8000-000000000001', webApplicationId: SERVICE, activityTypes: ['taskCreated'] }),
  manifest(2, { webApplicationId: SERVICE, activityTypes: ['taskCreated'] }),
  manifest(3, { webApplicationId: REGISTRATIONS.stranger.appId }),
  manifest(4, { isFromStore: true, webApplicationId: SERVICE }),
  manifest(5, { webApplicationId: SERVICE, hasResourceSpecificPermissions: true }),
]
const idOf = (number: number) => catalogId(TENANT, manifest(number).externalId)
const KARI = samplePerson(1)

describe('8 Teams proactive install and notifications', () => {
  let wired: WiredGraph
  beforeEach(async () => {
    wired = await startWiredGraph([OWN, 'AppCatalog.Read.All', 'TeamsActivity.Send'], { teamsApps: APPS })
    wired.graph.directory.save([KARI, samplePerson(2, { hasTeams: false }), samplePerson(3, { userType: 'Guest' }), samplePerson(4)])
  })
  afterEach(() => wired.close())

  const installed = (user = KARI.id) => `/users/${user}/teamwork/installedApps`
  const bind = (id: string) => ({ 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}` })
  const install = (app = 1, user = KARI.id, asked = {}) => wired.ask('POST', installed(user), { body: bind(idOf(app)), ...asked })
  const installationOf = async (app = 1) => {
    const filter = encodeURIComponent(`teamsApp/id eq '${idOf(app)}'`)
    const [found] = (await wired.get(`${installed()}?$expand=teamsApp&$filter=${filter}`)).value
    return found as { id: string; teamsApp: object }
  }

  describe('1. The catalogue', () => {
    it('finds the app’s id by the manifest’s, which only for apps of the store is the same', async () => {
      const find = async (number: number) => (await wired.get(`/appCatalogs/teamsApps?$filter=${encodeURIComponent(`externalId eq '${manifest(number).externalId}'`)}`)).value
      expect(await find(1)).toEqual([{ id: idOf(1), externalId: manifest(1).externalId, displayName: 'App 1', distributionMethod: 'organization' }])
      expect(idOf(1)).not.toBe(manifest(1).externalId)
      expect(await find(4)).toMatchObject([{ id: manifest(4).externalId, distributionMethod: 'store' }])
      expect((await wired.get('/appCatalogs/teamsApps')).value).toHaveLength(APPS.length)
    })

    it('wants AppCatalog.Read.All, and says so', async () => {
      const refused = await wired.get('/appCatalogs/teamsApps', { roles: ['User.Read.All'] })
      expect([refused.status, errorIn(refused).code]).toEqual([403, 'Forbidden'])
      expect(errorIn(refused).message).toContain("API requires one of 'AppCatalog.Read.All")
    })
  })

  describe('2. and 3. Check and install', () => {
    it('answers 201 with an empty body, by object id or principal name', async () => {
      const made = await install()
      expect([made.status, made.text, made.headers.get('location')]).toEqual([201, '', null])
      expect((await install(1, samplePerson(4).userPrincipalName)).status).toBe(201)
    })

    it('may tell a Location (switch)', async () => {
      wired.graph.switches.installLocation = 'told'
      expect((await install()).headers.get('location')).toBe(`${wired.url}/v1.0${installed()}/${(await installationOf()).id}`)
    })

    it('lists what is installed, with the app when expanded, and finds one by the app’s id', async () => {
      expect((await wired.get(installed())).value).toEqual([])
      await install()
      await install(2)
      expect(await installationOf()).toEqual({ id: Buffer.from(`${KARI.id}##${idOf(1)}`).toString('base64'), teamsApp: expect.objectContaining({ id: idOf(1) }) as object })
      expect((await wired.get(installed())).value.map((one) => Object.keys(one))).toEqual([['id'], ['id']])
    })

    it('is for the app that the manifest names in webApplicationInfo, unless one may install any', async () => {
      expect((await install(3)).status).toBe(403)
      expect((await install(3, KARI.id, { roles: ['TeamsAppInstallation.ReadWriteForUser.All'] })).status).toBe(201)
      expect((await install(1, KARI.id, { roles: ['TeamsAppInstallation.ReadForUser.All'] })).status).toBe(403)
    })

    it('is taken away by DELETE', async () => {
      await install()
      const { id } = await installationOf()
      expect((await wired.ask('DELETE', `${installed()}/${id}`)).status).toBe(204)
      expect((await wired.get(installed())).value).toEqual([])
      expect((await wired.ask('DELETE', `${installed()}/${id}`)).status).toBe(404)
    })
  })

  describe('4. The chat', () => {
    it('has an id of person and bot, readable with ReadForUser', async () => {
      await install()
      const { id } = await installationOf()
      const chat = await wired.get(`${installed()}/${id}/chat`, { roles: ['TeamsAppInstallation.ReadForUser.All'] })
      expect(chat.json).toMatchObject({ '@odata.context': expect.stringMatching(/#chats\/\$entity$/) as string, id: `19:${KARI.id}_${APPS[0]?.botId ?? ''}@unq.gbl.spaces` })
    })

    it('is not there without the app', async () => {
      expect((await wired.get(`${installed()}/${Buffer.from(`${KARI.id}##${idOf(1)}`).toString('base64')}/chat`)).status).toBe(404)
    })
  })

  describe('5. Notify', () => {
    const notify = (body: object, asked = {}) => wired.ask('POST', `/users/${KARI.id}/teamwork/sendActivityNotification`, { body, ...asked })
    const about = async () => ({
      topic: { source: 'entityUrl', value: `https://graph.microsoft.com/v1.0${installed()}/${(await installationOf()).id}` },
      activityType: 'taskCreated',
      previewText: { content: 'x'.repeat(200) },
    })

    it('answers 204, and the first 150 characters of the preview are shown', async () => {
      await install()
      expect((await notify(await about())).status).toBe(204)
      expect(wired.graph.teams.listNotifications(KARI.id)).toEqual([{ oid: KARI.id, appId: idOf(1), activityType: 'taskCreated', preview: 'x'.repeat(150) }])
    })

    it('takes a text with a link into Teams in the place of an entity', async () => {
      await install()
      const topic = { source: 'text', value: 'Etisk standard', webUrl: 'https://teams.microsoft.com/l/entity/x/y' }
      expect((await notify({ ...(await about()), topic })).status).toBe(204)
      expect((await notify({ ...(await about()), topic: { ...topic, webUrl: 'https://elsewhere.example/' } })).status).toBe(400)
      expect((await notify({ ...(await about()), topic: { source: 'text', value: 'Etisk standard' } })).status).toBe(400)
    })

    it('wants an entity of this person and app, and an activity type of the manifest', async () => {
      await install()
      expect((await notify({ ...(await about()), topic: { source: 'entityUrl', value: `https://graph.microsoft.com/v1.0/users/${KARI.id}` } })).status).toBe(400)
      expect((await notify({ ...(await about()), activityType: 'other' })).status).toBe(400)
    })

    it('is forbidden where the app is not installed', async () => {
      expect((await notify({ topic: { source: 'entityUrl', value: 'x' }, activityType: 'taskCreated' })).status).toBe(403)
    })

    it('is 409 where two installed apps share the application, unless it is said which', async () => {
      await install()
      await install(2)
      expect((await notify(await about())).status).toBe(409)
      expect((await notify({ ...(await about()), teamsAppId: idOf(1) })).status).toBe(204)
    })

    it('goes five times a second and no more', async () => {
      wired.graph.throttle.enforce(true)
      const body = { topic: { source: 'entityUrl', value: 'x' }, activityType: 'taskCreated' }
      const statuses = []
      for (let index = 0; index < 6; index += 1) statuses.push((await notify(body)).status)
      expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
      wired.clock.now = new Date(wired.clock.now.getTime() + 1_000)
      expect((await notify(body)).status).toBe(403)
    })

    it('wants TeamsActivity.Send, by whatever name (switch)', async () => {
      await install()
      expect((await notify(await about(), { roles: [OWN] })).status).toBe(403)
      wired.graph.switches.activityPermission = 'TeamsActivity.Send.User'
      expect((await notify(await about())).status).toBe(403)
      expect((await notify(await about(), { roles: [OWN, 'TeamsActivity.Send.User'] })).status).toBe(204)
    })
  })

  describe('The table of errors', () => {
    it('409 when it is installed already', async () => {
      await install()
      const again = await install()
      expect([again.status, errorIn(again).code]).toEqual([409, 'Conflict'])
    })

    it('404 NotFound for an unknown principal name', async () => {
      const unknown = await install(1, 'steve@contoso.com')
      expect([unknown.status, errorIn(unknown).code, errorIn(unknown).message]).toEqual([404, 'NotFound', "Failed to find user with id 'steve@contoso.com' in the tenant"])
    })

    it('404 Request_ResourceNotFound for an unknown object id', async () => {
      const unknown = await install(1, samplePerson(99).id)
      const words = 'does not exist or one of its queried reference-property objects are not present.'
      expect([unknown.status, errorIn(unknown).code, errorIn(unknown).message]).toEqual([404, 'Request_ResourceNotFound', `Resource '${samplePerson(99).id}' ${words}`])
    })

    it('403 Forbidden with AccessDenied inside for a policy, and for an app that is there to stay', async () => {
      wired.graph.teams.policy = 'blocked'
      const blocked = await install()
      expect([blocked.status, errorIn(blocked).code, errorIn(blocked).innerError.code]).toEqual([403, 'Forbidden', 'AccessDenied'])
      wired.graph.teams.policy = 'permanent'
      await install()
      const kept = await wired.ask('DELETE', `${installed()}/${(await installationOf()).id}`)
      expect([kept.status, errorIn(kept).innerError.code]).toEqual([403, 'AccessDenied'])
    })

    it('400 once in bulk, and then it works (switch)', async () => {
      wired.graph.switches.bulkInstall = 'fails-once'
      const first = await install()
      expect([first.status, errorIn(first).code]).toEqual([400, 'BadRequest'])
      expect(errorIn(first).message).toContain('CreateOrUpdateUserAppEntitlementForTeamsAsync')
      expect((await install()).status).toBe(201)
    })

    it('400 for an app with resource-specific permissions', async () => {
      expect((await install(5)).status).toBe(400)
    })

    it('403 or 404 for guests and people without a licence (switch)', async () => {
      expect([(await install(1, samplePerson(2).id)).status, (await install(1, samplePerson(3).id)).status]).toEqual([403, 403])
      wired.graph.switches.withoutTeamsStatus = 404
      expect([(await install(1, samplePerson(2).id)).status, (await install(1, samplePerson(3).id)).status]).toEqual([404, 404])
    })

    it('404 for an app that is not in the catalogue', async () => {
      expect((await wired.ask('POST', installed(), { body: bind(manifest(1).externalId) })).status).toBe(404)
      expect((await wired.ask('POST', installed(), { body: {} })).status).toBe(400)
    })
  })
})
