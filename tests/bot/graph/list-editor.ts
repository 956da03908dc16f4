import { ensureList } from '../../../bot/graph/provisioning'
import { LIST_SHAPES } from '../../../bot/lists'
import { PLACE, PROVISIONER, type LocalGraph } from './local-graph'

type Item = { id: string; fields: Record<string, unknown> }

/** Somebody with the rights of an owner and a client of their own, who does to lists whatever Graph allows. */
export function createListEditor(local: LocalGraph) {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = { method, headers: { authorization: `Bearer ${PROVISIONER.appId}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${local.url}/v1.0${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.status === 204 ? undefined : answer.json()
  }
  const sitePath = async () => `/sites/${(await local.provisioner.get<{ id: string }>(`/sites/${PLACE.host}:${PLACE.path}`)).id}`
  /** Who edits by hand sees the list by its name. */
  const listPath = async (listName: string) => {
    const [list] = await local.provisioner.listAll<{ id: string }>(`${await sitePath()}/lists?$filter=${encodeURIComponent(`displayName eq '${listName}'`)}`)
    return `${await sitePath()}/lists/${list?.id}`
  }
  const itemsOf = async (listName: string) => local.provisioner.listAll<Item>(`${await listPath(listName)}/items?$expand=fields`)
  const itemPath = async (listName: string, recordKey: string) => {
    const item = (await itemsOf(listName)).find(({ fields }) => fields['RecordKey'] === recordKey)
    if (!item) throw new Error(`${listName} has no row ${recordKey}`)
    return `${await listPath(listName)}/items/${item.id}`
  }
  const columnPath = async (listName: string, name: string) => {
    const column = (await local.provisioner.listAll<{ id: string; name: string }>(`${await listPath(listName)}/columns`)).find((each) => each.name === name)
    return `${await listPath(listName)}/columns/${column?.id}`
  }

  return {
    send,
    listPath,
    itemsOf,
    plant: async (listName: string, fields: Record<string, unknown>) => void (await send('POST', `${await listPath(listName)}/items`, { fields })),
    edit: async (listName: string, recordKey: string, fields: Record<string, unknown>) => void (await send('PATCH', `${await itemPath(listName, recordKey)}/fields`, fields)),
    deleteRow: async (listName: string, recordKey: string) => void (await send('DELETE', await itemPath(listName, recordKey))),
    deleteList: async (listName: string) => void (await send('DELETE', await listPath(listName))),
    renameList: async (listName: string, displayName: string) => void (await send('PATCH', await listPath(listName), { displayName })),
    async recreateList(listName: string) {
      const shape = LIST_SHAPES.find(({ name }) => name === listName)
      if (shape) await ensureList(local.provisioner, (await sitePath()).slice('/sites/'.length), shape)
    },
    changeColumn: async (listName: string, name: string, change: object) => void (await send('PATCH', await columnPath(listName, name), change)),
    renameColumn: async (listName: string, name: string, displayName: string) => void (await send('PATCH', await columnPath(listName, name), { displayName })),
    deleteColumn: async (listName: string, name: string) => void (await send('DELETE', await columnPath(listName, name))),
    addColumn: async (listName: string, column: object) => void (await send('POST', `${await listPath(listName)}/columns`, column)),
  }
}
export type ListEditor = ReturnType<typeof createListEditor>
