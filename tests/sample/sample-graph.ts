import { importJWK, type CryptoKey } from 'jose'
import { createGraph, type Graph } from '../../infra/local/graph/graph'
import type { GraphBody } from '../../infra/local/graph/route'
import { createIssuer, type Issuer } from '../../infra/local/issuer/issuer'
import { RESOURCES, type Registration } from '../../infra/local/issuer/registrations'
import type { SigningKey, SigningKeys } from '../../infra/local/issuer/signing-keys'
import type { DirectoryPerson } from '../../infra/local/municipality/municipality'
import { makeRsaKey } from '../../infra/local/issuer/make-rsa-key'

export const BASE_URL = 'https://localhost:6103'
export const HOST = 'fjordvik.sharepoint.com'
export const TENANT = '20000000-0000-4000-8000-000000000001'
export const BOT_APP_ID = '20000000-0000-4000-8000-000000000002'

const registration = (number: number, displayName: string, graphRoles: string[]): Registration => ({
  appId: `10000000-0000-4000-8000-00000000000${number}`,
  displayName,
  secret: `secret-of-${displayName}-long-enough`,
  graphRoles,
})
export const REGISTRATIONS = {
  service: registration(1, 'Kvitter', ['Sites.Selected', 'User.Read.All']),
  provision: registration(2, 'Provision', ['Sites.FullControl.All']),
  stranger: registration(3, 'Stranger', ['Sites.Selected']),
  nobody: registration(4, 'Nobody', []),
}
export type SampleApp = keyof typeof REGISTRATIONS

type Asked = { body?: unknown; bytes?: Uint8Array; contentType?: string; headers?: Record<string, string>; as?: SampleApp }
export type Answered = { status: number; headers: Record<string, string>; json: Record<string, unknown>; value: Record<string, unknown>[]; bytes: Uint8Array | undefined }

/** Making RSA keys is slow, so all issuers of a test file share theirs, but for those that must be strangers. */
const sharedKeys = once(makeKeys)

export async function sampleIssuer(now: () => Date, makesOwnKeys = false): Promise<Issuer> {
  const keys = await (makesOwnKeys ? makeKeys() : sharedKeys())
  const ids = { tenantId: TENANT, tabAppId: REGISTRATIONS.service.appId, botAppId: BOT_APP_ID }
  return createIssuer({ url: 'https://localhost:6102', ...ids, registrations: Object.values(REGISTRATIONS), keys, now })
}

async function makeKeys(): Promise<SigningKeys> {
  return { entra: await makeKey('entra'), botFramework: await makeKey('bot-framework') }
}

async function makeKey(kid: string): Promise<SigningKey> {
  const { privateJwk, publicJwk } = await makeRsaKey()
  return { kid, privateKey: (await importJWK(privateJwk, 'RS256')) as CryptoKey, publicJwk: { ...publicJwk, use: 'sig', alg: 'RS256', kid } }
}

/** A Graph in memory with one site, four applications and a clock that the test owns, asked as the wire asks it. */
export async function sampleGraph() {
  const clock = { now: new Date('2026-11-21T09:00:00.000Z') }
  const issuer = await sampleIssuer(() => clock.now)
  const graph: Graph = createGraph({ file: ':memory:', baseUrl: BASE_URL, issuer, licences: 12_000, now: () => clock.now })
  const siteId = graph.ensureSite({ host: HOST, path: '/sites/kvitter', displayName: 'Kvitter' })

  const tokens = new Map<string, Promise<string>>()
  function tokenOf(app: SampleApp): Promise<string> {
    const key = `${app} ${clock.now.toISOString()}`
    const token = tokens.get(key) ?? issuer.mintAppToken(REGISTRATIONS[app], RESOURCES.graph)
    tokens.set(key, token)
    return token
  }

  /** Asks as the provisioning application, unless told otherwise. An address may be a whole link of an earlier answer. */
  async function ask(method: string, address: string, { body, bytes, contentType = 'application/octet-stream', headers = {}, as = 'provision' }: Asked = {}): Promise<Answered> {
    const url = new URL(address.startsWith('https://') ? address : `${BASE_URL}/v1.0${address}`)
    const token = await tokenOf(as)
    const given: GraphBody = bytes ? { kind: 'bytes', value: bytes, contentType } : body === undefined ? { kind: 'none' } : { kind: 'json', value: body }
    const path = url.pathname.slice('/v1.0'.length)
    const answer = await graph.answer({ method, path, query: url.searchParams, headers: { authorization: `Bearer ${token}`, ...headers }, body: given })
    // What is not JSON would not survive the wire.
    const text = answer.pieces ? [...answer.pieces].join('') : answer.text
    const json = JSON.parse(text ?? JSON.stringify(answer.json ?? {})) as Record<string, unknown>
    const value = Array.isArray(json.value) ? (json.value as Record<string, unknown>[]) : []
    return { status: answer.status, headers: answer.headers ?? {}, json, value, bytes: answer.bytes }
  }

  async function grant(app: SampleApp, role: 'read' | 'write'): Promise<string> {
    const { appId: id, displayName } = REGISTRATIONS[app]
    const { json } = await ask('POST', `/sites/${siteId}/permissions`, { body: { roles: [role], grantedToIdentities: [{ application: { id, displayName } }] } })
    return String(json.id)
  }

  /** A list whose path is what comes back. */
  async function makeList(columns: object[], displayName = 'Signatures', list: object = {}): Promise<string> {
    const { status, json } = await ask('POST', `/sites/${siteId}/lists`, { body: { displayName, columns, list } })
    if (status !== 201) throw new Error(JSON.stringify(json))
    return `/sites/${siteId}/lists/${String(json.id)}`
  }

  return { graph, issuer, siteId, clock, ask, grant, makeList }
}
export type SampleGraph = Awaited<ReturnType<typeof sampleGraph>>

export function errorOf(answer: Answered): { code: string; message: string; innerError: Record<string, unknown> } {
  return answer.json.error as { code: string; message: string; innerError: Record<string, unknown> }
}

export function fieldsOf(item: Record<string, unknown>): Record<string, unknown> {
  return item.fields as Record<string, unknown>
}

export const KEY_COLUMN = { name: 'RecordKey', text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true, required: true }
export const TYPED_COLUMNS = [
  KEY_COLUMN,
  { name: 'PersonId', text: {}, indexed: true },
  { name: 'Notes', text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } },
  { name: 'RecordedAt', dateTime: { format: 'dateTime' }, indexed: true },
  { name: 'DueOn', dateTime: { format: 'dateOnly' } },
  { name: 'LogNumber', number: { decimalPlaces: 'none' }, indexed: true },
  { name: 'IsActive', boolean: {}, indexed: true },
  { name: 'State', choice: { choices: ['Open', 'Closed'] } },
  { name: 'Owner', personOrGroup: {} },
  { name: 'Link', hyperlinkOrPicture: { isPicture: false } },
]

export function samplePerson(number: number, changes: Partial<DirectoryPerson> = {}): DirectoryPerson {
  return {
    id: `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    displayName: `Person ${number}`,
    givenName: 'Person',
    surname: String(number),
    mail: `person.${number}@fjordvik.kommune.no`,
    userPrincipalName: `person.${number}@fjordvik.kommune.no`,
    userType: 'Member',
    accountEnabled: true,
    preferredLanguage: 'nb-NO',
    jobTitle: 'Assistent',
    department: 'Solbakken barnehage',
    employeeId: String(number),
    employeeType: 'permanent',
    officeLocation: null,
    managerId: null,
    hasTeams: true,
    appRoles: [],
    ...changes,
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
