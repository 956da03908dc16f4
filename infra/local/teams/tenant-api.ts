import express, { Router } from 'express'
import { z } from 'zod'
import type { Chats } from '../connector/chats'
import type { Counter } from '../connector/counts'
import { TeamsSettings } from '../connector/teams-settings'
import type { Directory } from '../graph/directory'
import type { ListTables } from '../graph/list-tables'
import { toPersonView } from './person-view'

export type TeamsApp = {
  /** The id in the manifest, which links into the app carry. */
  appId: string
  /** The id of its tab in the manifest. */
  entityId: string
  name: string
  tenantId: string
  tenantName: string
  /** Where the app's tab is, seen from the page. */
  tabUrl: string
}

export type TenantApiParts = {
  app: TeamsApp
  directory: Pick<Directory, 'search' | 'listSuggested'>
  tables: ListTables
  chats: Pick<Chats, 'settings' | 'changeSettings'>
  counter: Counter
}

const MOST_FOUND = 30
const PAGE = 50
const Search = z.object({ search: z.string().trim().min(1).max(100) })
const Page = z.object({ skip: z.coerce.number().int().min(0).max(10_000_000).default(0) })

/** What the page asks about the tenant as a whole: its people, its lists, and switches for tests and benches. */
export function createTenantApi({ app, directory, tables, chats, counter }: TenantApiParts): Router {
  const router = Router()
  router.get('/app', (_, response) => void response.json(app))

  router.get('/people', (request, response) => {
    const asked = Search.safeParse(request.query)
    if (!asked.success) return void response.status(400).json({ problem: z.prettifyError(asked.error) })
    response.json({ people: directory.search(asked.data.search, MOST_FOUND).map(toPersonView) })
  })
  router.get('/suggested', (_, response) => {
    response.json({ people: directory.listSuggested().map(({ role, person }) => ({ role, ...toPersonView(person) })) })
  })

  router.get('/lists', (_, response) => void response.json({ lists: tables.list() }))
  router.get('/lists/:name', (request, response) => {
    const asked = Page.safeParse(request.query)
    if (!asked.success) return void response.status(400).json({ problem: z.prettifyError(asked.error) })
    const table = tables.read(request.params.name, { skip: asked.data.skip, take: PAGE })
    if (!table) return void response.status(404).json({ problem: 'no such list' })
    response.json({ ...table, skip: asked.data.skip, take: PAGE })
  })

  router.get('/connector/settings', (_, response) => void response.json(chats.settings()))
  router.patch('/connector/settings', express.json(), (request, response) => {
    const asked = TeamsSettings.partial().safeParse(request.body)
    if (!asked.success) return void response.status(400).json({ problem: z.prettifyError(asked.error) })
    const changes = Object.fromEntries(Object.entries(asked.data).filter(([, value]) => value !== undefined))
    response.json(chats.changeSettings(changes))
  })

  router.get('/connector/counts', (_, response) => void response.json(counter.read()))
  router.delete('/connector/counts', (_, response) => {
    counter.reset()
    response.json(counter.read())
  })
  return router
}
