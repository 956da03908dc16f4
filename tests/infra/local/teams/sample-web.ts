import express, { type Express } from 'express'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChats } from '../../../../infra/local/connector/chats'
import { createCounter } from '../../../../infra/local/connector/counts'
import type { Delivered } from '../../../../infra/local/connector/deliver'
import { createPersonDeeds } from '../../../../infra/local/connector/person-deeds'
import { createRelays } from '../../../../infra/local/connector/relays'
import type { ListTables } from '../../../../infra/local/graph/list-tables'
import type { DirectoryPerson } from '../../../../infra/local/municipality/municipality'
import { createTeamsWeb } from '../../../../infra/local/teams/teams-web'
import { BOT_APP_ID, GUEST, KARI, serve, TENANT_ID } from '../connector/sample-chats'

export const WITHOUT_TEAMS: DirectoryPerson = { ...KARI, id: '00000000-0000-4000-8000-000000000003', displayName: 'Ola Uten', hasTeams: false }
const PEOPLE = [KARI, GUEST, WITHOUT_TEAMS]

export const directory = {
  find: (key: string) => PEOPLE.find(({ id }) => id === key),
  remove: () => undefined,
  search: (text: string, limit: number) => PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(text.toLowerCase())).slice(0, limit),
  listSuggested: () => [{ role: 'employee' as const, person: KARI }, { role: 'guest' as const, person: GUEST }],
}

const ROWS = Array.from({ length: 120 }, (_, index) => ({ id: String(120 - index), createdAt: '2026-11-21T09:00:00Z', values: { Title: `Rad ${120 - index}` } }))
const tables: ListTables = {
  list: () => [{ name: 'Signatures', site: '/sites/kvitter', total: ROWS.length }],
  read: (name, { skip, take }) =>
    name === 'Signatures' ? { name, columns: [{ name: 'Title', displayName: 'Title' }], rows: ROWS.slice(skip, skip + take), total: ROWS.length } : undefined,
}

/** The whole page that plays Teams with a made-up bot behind it; `bot` decides what it answers, `heard` is what it got. */
export async function startWeb({ bot = (): Delivered => ({ outcome: 'answered', status: 200, body: {} }), service }: { bot?: (activity: object) => Delivered; service?: Express } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'teams-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Teams</title>')
  writeFileSync(join(folder, 'assets', 'page.js'), 'page()')
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const [counter, relays] = [createCounter(), createRelays()]
  const heard: object[] = []
  const deliver = (activity: object) => {
    heard.push(activity)
    return Promise.resolve(bot(activity))
  }
  const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
  const behind = service && (await serve(service))

  // The port is part of what is checked, and known only once the server listens.
  const outer = express()
  const served = await serve(outer)
  const web = createTeamsWeb({
    port: served.port,
    serviceUrl: behind?.url ?? 'http://127.0.0.1:9',
    pageFolder: folder,
    app: { appId: '33333333-3333-4333-8333-333333333333', entityId: 'kvitter', name: 'Kvitter', tenantId: TENANT_ID, tenantName: 'Fjordvik kommune', tabUrl: '/tab/' },
    issuer: { mintTabToken: ({ id }) => Promise.resolve(`token of ${id}`) },
    deeds: createPersonDeeds({ place, chats, deliver }),
    ...{ botAppId: BOT_APP_ID, place, directory, tables, chats, deliver, relays, counter },
  })
  outer.use(web)

  const url = `http://localhost:${served.port}`
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const close = async () => {
    await served.close()
    await behind?.close()
    chats.close()
    rmSync(folder, { recursive: true })
  }
  return { url, port: served.port, folder, chats, counter, relays, heard, get, post, close }
}
export type Web = Awaited<ReturnType<typeof startWeb>>
