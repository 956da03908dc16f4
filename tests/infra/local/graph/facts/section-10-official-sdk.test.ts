import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createGraph, type Graph } from '../../../../../infra/local/graph/graph'
import { graphListener } from '../../../../../infra/local/graph/graph-listener'
import { catalogId } from '../../../../../infra/local/graph/teams-apps'
import { RESOURCES } from '../../../../../infra/local/issuer/registrations'
import { prepareCertificates } from '../../../../../infra/local/tenant/certificates'
import { HOST, REGISTRATIONS, sampleIssuer, samplePerson, TENANT } from '../../../../sample/sample-graph'

const ROLES = ['Sites.FullControl.All', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All']
const EXTERNAL_ID = '50000000-0000-4000-8000-000000000001'
const LARGE_FILE = 3 * 1024 * 1024 + 5

/** What the SDK was told to play: so many refusals first, or an answer that is lost after the work was done. */
function playing(inner: RequestListener, heard: IncomingMessage[]): RequestListener {
  const plays = new Map<string, number>()
  return (request, response) => {
    heard.push(request)
    const [play, fact] = [String(request.headers['x-play'] ?? ''), String(request.headers['x-fact'])]
    const [status = '', when = '', times = ''] = play.split(' ')
    const played = plays.get(fact) ?? 0
    const most = when === 'twice' ? 2 : times === 'once' || when === 'without' ? 1 : 0
    if (played >= most) return inner(request, response)
    plays.set(fact, played + 1)
    if (when === 'after') {
      const writeHead = response.writeHead.bind(response)
      response.writeHead = ((_: number, headers: Record<string, string>) => writeHead(Number(status), { ...headers, 'Retry-After': '0' })) as typeof response.writeHead
      return inner(request, response)
    }
    const type = when === 'without' ? {} : { 'Content-Type': 'application/json' }
    request.resume()
    response.writeHead(Number(status), { ...type, 'Retry-After': '0' }).end(JSON.stringify({ error: { code: 'played', message: 'Played.' } }))
  }
}

describe('10 The official SDK with its default chain', () => {
  let folder: string
  let server: Server
  let graph: Graph
  let facts: Record<string, unknown>
  const heard: IncomingMessage[] = []
  const warnings: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvitter-sdk-'))
    const now = () => new Date()
    const certificates = await prepareCertificates(folder, now())
    const issuer = await sampleIssuer(now)
    server = createServer(certificates)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `https://localhost:${(server.address() as AddressInfo).port}`
    const teamsApps = [{ externalId: EXTERNAL_ID, displayName: 'App', version: '1.0.0', webApplicationId: REGISTRATIONS.service.appId }]
    graph = createGraph({ file: ':memory:', baseUrl: url, issuer, now, teamsApps })
    graph.directory.save([1, 2, 3].map((number) => samplePerson(number)))
    const siteId = graph.ensureSite({ host: HOST, path: '/sites/kvitter', displayName: 'Kvitter' })
    server.on('request', playing(graphListener(graph, (message) => warnings.push(message)), heard))
    const token = await issuer.mintAppToken({ ...REGISTRATIONS.service, graphRoles: ROLES }, RESOURCES.graph)
    const asked = { url, token, siteId, catalogId: catalogId(TENANT, EXTERNAL_ID), person: samplePerson(1).id, largeFile: LARGE_FILE }
    const environment = { ...process.env, NODE_EXTRA_CA_CERTS: certificates.caFile }
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'official-sdk.mjs'), JSON.stringify(asked)], { env: environment })
    facts = JSON.parse(stdout) as Record<string, unknown>
  }, 120_000)

  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    graph.close()
    await rm(folder, { recursive: true })
    expect(warnings).toEqual([])
  })

  const about = (fact: string) => heard.filter((request) => request.headers['x-fact'] === fact)

  it('10.1 sends its token to https://localhost only when customHosts holds the bare name, and is refused with 401 otherwise', () =>
    expect(facts.hosts).toEqual({ none: 401, withPort: 401, localhost: 200 }))

  it('10.1 follows absolute nextLinks on the local address', () => expect(facts.paging).toEqual({ first: 2, second: 2, link: true }))

  it('10.7 iterates over pages', () => expect(facts.iterator).toEqual(['key 1', 'key 2', 'key 3', 'key 4', 'key 5']))

  it('10.2 asks again after 503 and 429, and not after 500', () => {
    expect([facts.retried, facts.retriedThrottled, facts.notRetried]).toEqual(['1', '1', { 500: 500 }])
    expect(['retried', 'throttled', 'not retried'].map((fact) => about(fact).length)).toEqual([3, 3, 1])
    expect(about('retried').map((request) => request.headers['retry-attempt'])).toEqual([undefined, '1', '2'])
  })

  it('10.2 sends a POST again that had succeeded, which makes two items of one', () => {
    expect(about('doubled').map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(facts.doubled).toBe(2)
  })

  it('10.2 makes one item where a unique key stands in the way, and is told of the violation', () =>
    expect(facts.keptSingle).toMatchObject({ count: 1, outcome: { statusCode: 400, code: 'invalidRequest', message: 'One or more fields with unique constraints already has the provided value.' } }))

  it('10.3 follows a redirect to the contents of a file, and uploads a large one in pieces', () => expect(facts.library).toEqual({ small: 'small', large: LARGE_FILE }))

  it('10.4 loses everything of a filter after #, unless it is encoded', () => {
    const [unencoded] = about('unencoded')
    expect(decodeURIComponent(unencoded?.url ?? '')).toMatch(/\$filter=fields\/Notes eq 'a&b$/)
    expect(facts.filter).toBe(1)
  })

  it('10.4 passes If-Match on, and the second change with the same eTag is 412', () =>
    expect(facts.eTag).toMatchObject({ first: { fine: true }, second: { statusCode: 412, code: 'resourceModified' } }))

  it('10.5 reads code, message and request id of an error', () =>
    expect(facts.unique).toMatchObject({ statusCode: 400, code: 'invalidRequest', hasRequestId: true }))

  it('10.5 loses the code of an error without a content type', () => expect(facts.plainError).toMatchObject({ statusCode: 400, code: null, message: '' }))

  it('10.5 answers undefined for 204, and a stream for an empty 201', () => {
    expect(facts.deleted).toEqual({ isUndefined: true })
    expect(facts.emptyCreated).toEqual({ kind: 'ReadableStream', again: 409 })
  })

  it('10.3 and 3 do not follow a 410, whose Location stays readable', () =>
    expect(facts.delta).toMatchObject({ before: 0, after: 1, gone: { statusCode: 410, location: expect.stringContaining('/delta') as string } }))

  it('10.6 carries a batch written by hand', () => expect(facts.batchByHand).toEqual({ 1: 200, 2: 404 }))

  it('10.6 builds batches that address the version twice, which leads nowhere', () =>
    expect(facts.batchContent).toEqual({ url: expect.stringMatching(/^\/v1\.0\/sites\//) as string, status: 400 }))

  it('10.6 takes 20 requests in a batch and no more', () => expect(facts.batchLimit).toBe('Limit Exceeded Error'))

  it('7 reads users in pages, by an advanced query, and counted', () =>
    expect(facts.users).toEqual({ first: 2, hasMore: true, advanced: 3, count: expect.anything() as unknown }))

  it('1 resolves the site', () => expect(String(facts.site)).toContain(HOST))
})
