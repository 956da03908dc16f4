import type { RequestListener } from 'node:http'
import type { Dependency } from '../../../../infra/local/faults/fault'
import { playFaults } from './play-faults'

const NOW = new Date('2026-11-22T10:00:10Z')
const OLD = { id: '1', createdDateTime: '2026-11-22T10:00:00Z' }
const NEW = { id: '2', createdDateTime: '2026-11-22T10:00:09Z' }

async function see(on: Dependency, path: string, json: object) {
  const listener: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' }).end(JSON.stringify(json))
  const { see, close } = await playFaults(on, listener, [{ on, kind: 'stale-read' }], () => NOW)
  const seen = await see(path)
  await close()
  return seen
}

describe('a read that lags behind', () => {
  it('leaves out rows that Graph has had for too short a time', async () =>
    expect(await see('graph', '/v1.0/sites/x/lists/y/items', { '@odata.context': 'c', value: [OLD, NEW] })).toMatchObject({ status: 200, text: JSON.stringify({ '@odata.context': 'c', value: [OLD] }) }))

  it('tells a change that is too new in the next delta, not never', async () => {
    const [deltaLink, path] = ['https://graph.microsoft.com/v1.0/sites/x/lists/y/items/delta?token=2', '/v1.0/sites/x/lists/y/items/delta?token=1']
    const changed = { ...OLD, lastModifiedDateTime: NEW.createdDateTime }
    const lagging = { '@odata.deltaLink': deltaLink.replace('token=2', 'token=1'), value: [OLD] }
    const seen = await see('graph', path, { '@odata.deltaLink': deltaLink, value: [OLD, changed, NEW] })
    expect(JSON.parse((seen as { text: string }).text)).toEqual(lagging)
    expect(await see('graph', path, { '@odata.deltaLink': deltaLink, value: [OLD] })).toMatchObject({ text: JSON.stringify({ '@odata.deltaLink': deltaLink, value: [OLD] }) })
    const page = { '@odata.nextLink': `${deltaLink}&page=2`, value: [NEW] }
    expect(await see('graph', path, page)).toMatchObject({ text: JSON.stringify(page) })
  })

  it('does not find a row that is too new', async () => {
    expect(await see('graph', '/v1.0/sites/x/lists/y/items/2', NEW)).toMatchObject({ status: 404, text: expect.stringContaining('itemNotFound') as string })
    expect(await see('graph', '/v1.0/sites/x/lists/y/items/1', OLD)).toMatchObject({ status: 200 })
  })

  it('finds no messages in a queue', async () => expect(await see('queue', '/account/queue/messages?numofmessages=32', {})).toMatchObject({ status: 200, text: expect.stringContaining('<QueueMessagesList />') as string }))

  it('is true for tables and blobs that were not asked for before, as those of Azure are', async () =>
    expect(await see('table', '/account/Rows', { value: [NEW] })).toMatchObject({ text: JSON.stringify({ value: [NEW] }) }))

  it('is for reads alone: a write is done and answered', async () => {
    const { see: ask, close } = await playFaults('graph', (_, response) => response.writeHead(201).end('done'), [{ on: 'graph', kind: 'stale-read' }])
    expect(await ask('/v1.0/x', { method: 'POST', body: '{}' })).toMatchObject({ status: 201, text: 'done' })
    await close()
  })
})
