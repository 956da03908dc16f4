import { z } from 'zod'
import type { GraphAnswer } from '../graph/route'
import { createRandom } from '../municipality/random'

const Name = z.string().trim().min(1).max(255)
const seed = z.int().default(1)

/** What an owner of the site does to its lists behind the app's back. What is not named is chosen by the seed. */
export const OwnerDeed = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('delete-item'), seed, list: Name.optional(), item: Name.optional() }),
  z.strictObject({ deed: z.literal('delete-list'), seed, list: Name.optional() }),
  z.strictObject({ deed: z.literal('rename-list'), seed, list: Name.optional(), name: Name.optional() }),
  z.strictObject({ deed: z.literal('delete-column'), seed, list: Name.optional(), column: Name.optional() }),
  z.strictObject({ deed: z.literal('rename-column'), seed, list: Name.optional(), column: Name.optional(), name: Name.optional() }),
])
export type OwnerDeed = z.infer<typeof OwnerDeed>

export type OwnerDeedDone = { deed: OwnerDeed['deed']; list: string; column?: string; item?: string; name?: string }

/** A request to Graph by somebody who may do everything on the site; paths below the site. */
export type AskAsOwner = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<GraphAnswer>

export class DeedNotDoneError extends Error {
  override readonly name = 'DeedNotDoneError'
}

const List = z.object({ id: z.string(), name: z.string(), displayName: z.string(), list: z.object({ template: z.string() }) })
type List = z.infer<typeof List>
const ListPage = z.object({ value: z.array(List) })
const ColumnPage = z.object({ value: z.array(z.object({ id: z.string(), name: z.string(), displayName: z.string(), readOnly: z.boolean().optional() })) })
const ItemPage = z.object({ value: z.array(z.object({ id: z.string() })) })
/** SharePoint lets nobody delete the title. */
const KEPT_COLUMNS = new Set(['Title', 'ContentType', 'Attachments'])

export async function doOwnerDeed(ask: AskAsOwner, deed: OwnerDeed): Promise<OwnerDeedDone> {
  const random = createRandom(deed.seed, deed.deed)
  const choose = <One>(what: string, all: readonly One[]): One => {
    if (all.length === 0) throw new DeedNotDoneError(`There is no such ${what}.`)
    return random.pick(all)
  }
  const succeed = async (method: 'GET' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const { status, json, pieces, text = pieces && [...pieces].join('') } = await ask(method, path, body)
    if (status >= 300) throw new DeedNotDoneError(`Graph answered ${status} to ${method} ${path}.`)
    return text === undefined ? json : (JSON.parse(text) as unknown)
  }
  const isMeant = (name: string | undefined, one: { name: string; displayName: string }) => name === undefined || one.name === name || one.displayName === name

  const isOpen = (one: List) => one.list.template === 'genericList' && isMeant(deed.list, one)
  const listItems = async (id: string) => ItemPage.parse(await succeed('GET', `/lists/${id}/items`)).value
  const keepFilled = async (all: List[]) => {
    const filled: List[] = []
    for (const one of all) if ((await listItems(one.id)).length > 0) filled.push(one)
    return filled
  }
  const lists = ListPage.parse(await succeed('GET', '/lists')).value.filter(isOpen)
  // A row that is not named can only be chosen where there are any.
  const filled = deed.deed === 'delete-item' && deed.item === undefined ? await keepFilled(lists) : lists
  const list = choose(lists.length > 0 ? 'item' : 'list', filled)
  const place = `/lists/${list.id}`
  const findColumn = async (named: string | undefined) => {
    const columns = ColumnPage.parse(await succeed('GET', `${place}/columns`)).value
    return choose('column', columns.filter((one) => one.readOnly !== true && !KEPT_COLUMNS.has(one.name) && isMeant(named, one)))
  }
  const done = { deed: deed.deed, list: list.displayName }
  switch (deed.deed) {
    case 'delete-item': {
      const items = deed.item === undefined ? await listItems(list.id) : [{ id: deed.item }]
      const { id } = choose('item', items)
      await succeed('DELETE', `${place}/items/${id}`)
      return { ...done, item: id }
    }
    case 'delete-list':
      await succeed('DELETE', place)
      return done
    case 'rename-list': {
      const name = deed.name ?? `${list.displayName} (gammel)`
      await succeed('PATCH', place, { displayName: name })
      return { ...done, name }
    }
    case 'delete-column': {
      const column = await findColumn(deed.column)
      await succeed('DELETE', `${place}/columns/${column.id}`)
      return { ...done, column: column.name }
    }
    case 'rename-column': {
      const column = await findColumn(deed.column)
      const name = deed.name ?? `${column.displayName} (endret)`
      await succeed('PATCH', `${place}/columns/${column.id}`, { displayName: name })
      return { ...done, column: column.name, name }
    }
  }
}
