/* Run as a process of its own by section-10-official-sdk.test.ts, because NODE_EXTRA_CA_CERTS counts from the start of a process only. */
import { BatchRequestContent, Client, LargeFileUploadTask, PageIterator } from '@microsoft/microsoft-graph-client'

const { url, token, siteId, catalogId, person, largeFile } = JSON.parse(process.argv[2] ?? '')
const base = { baseUrl: `${url}/`, defaultVersion: 'v1.0', authProvider: (done) => done(null, token) }
const clientWith = (hosts) => Client.init({ ...base, ...(hosts && { customHosts: new Set(hosts) }) })
/** Every middleware of this client is the SDK's own, in its standard chain. */
const client = clientWith(['localhost'])
const api = (path, fact = '') => client.api(path).header('x-fact', fact)
const outcomeOf = (promise) => promise.then(() => ({ fine: true }), ({ statusCode, code, message, requestId, headers }) => ({ statusCode, code, message, hasRequestId: Boolean(requestId), location: headers?.get('Location') ?? null }))
const statusOf = (hosts) => clientWith(hosts).api(`/sites/${siteId}`).get().then(() => 200, ({ statusCode }) => statusCode)

const facts = {}
async function fact(name, find) {
  try {
    facts[name] = await find()
  } catch (error) {
    facts[name] = { failed: error?.stack ?? JSON.stringify(error), message: error?.message, status: error?.statusCode }
  }
}

const columns = [{ name: 'RecordKey', text: {}, indexed: true, enforceUniqueValues: true }, { name: 'Notes', text: {}, indexed: true }]
const list = await api(`/sites/${siteId}/lists`).post({ displayName: 'Sdk', columns, list: { template: 'genericList' } })
const items = `/sites/${siteId}/lists/${list.id}/items`
const add = (RecordKey, more = {}) => api(items).post({ fields: { RecordKey, ...more } })
for (const number of [1, 2, 3, 4, 5]) await add(`key ${number}`)

await fact('hosts', async () => ({ none: await statusOf(undefined), withPort: await statusOf([`localhost:${new URL(url).port}`]), localhost: await statusOf(['localhost']) }))
await fact('site', async () => (await api(`/sites/${siteId}`).get()).id)
await fact('paging', async () => {
  const first = await api(items).expand('fields($select=RecordKey)').top(2).get()
  const second = await api(first['@odata.nextLink']).get()
  return { first: first.value.length, second: second.value.length, link: first['@odata.nextLink'].startsWith(`${url}/v1.0/`) }
})
await fact('iterator', async () => {
  const keys = []
  const iterator = new PageIterator(client, await api(items).expand('fields($select=RecordKey)').top(2).get(), (item) => keys.push(item.fields.RecordKey) > 0)
  await iterator.iterate()
  return keys
})
await fact('eTag', async () => {
  const made = await add('with eTag')
  const change = (eTag, Notes) => api(`${items}/${made.id}/fields`).header('If-Match', eTag).patch({ Notes })
  return { first: await outcomeOf(change(made.eTag, 'a')), second: await outcomeOf(change(made.eTag, 'b')) }
})
await fact('unique', () => outcomeOf(add('key 1')))
await fact('filter', async () => {
  await add('strange', { Notes: 'a&b#c' })
  await api(items, 'unencoded').filter("fields/Notes eq 'a&b#c'").get().catch(() => undefined)
  return (await api(items).filter(encodeURIComponent("fields/Notes eq 'a&b#c'")).get()).value.length
})
await fact('deleted', async () => {
  const made = await add('to delete')
  return { isUndefined: (await api(`${items}/${made.id}`).delete()) === undefined }
})
await fact('batchByHand', async () => {
  const { responses } = await api('/$batch').post({ requests: [{ id: '1', method: 'GET', url: `${items}/1` }, { id: '2', method: 'GET', url: `${items}/999` }] })
  return Object.fromEntries(responses.map(({ id, status }) => [id, status]))
})
await fact('batchContent', async () => {
  const content = new BatchRequestContent([{ id: '1', request: new Request(`https://graph.microsoft.com/v1.0${items}/1`, { method: 'GET' }) }])
  const body = await content.getContent()
  const { responses } = await api('/$batch').post(body)
  return { url: body.requests[0].url, status: responses[0].status }
})
await fact('batchLimit', () => {
  const content = new BatchRequestContent()
  try {
    for (let number = 0; number < 21; number += 1) content.addRequest({ id: String(number), request: new Request('https://graph.microsoft.com/v1.0/me') })
    return 'taken'
  } catch (error) {
    return error.name
  }
})
await fact('delta', async () => {
  const latest = await api(`${items}/delta?token=latest`).get()
  await add('after delta')
  const changes = await api(latest['@odata.deltaLink']).get()
  return { before: latest.value.length, after: changes.value.length, gone: await outcomeOf(api(`${items}/delta?token=nonsense`).get()) }
})
await fact('users', async () => {
  const page = await api('/users').select('id,displayName').top(2).get()
  const { value } = await api('/users').header('ConsistencyLevel', 'eventual').count(true).filter(encodeURIComponent("employeeType eq 'permanent'")).get()
  return { first: page.value.length, hasMore: Boolean(page['@odata.nextLink']), advanced: value.length, count: await api('/users/$count').header('ConsistencyLevel', 'eventual').get() }
})
await fact('emptyCreated', async () => {
  const body = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogId}` }
  const made = await api(`/users/${person}/teamwork/installedApps`).post(body)
  return { kind: made?.constructor?.name ?? String(made), again: (await outcomeOf(api(`/users/${person}/teamwork/installedApps`).post(body))).statusCode }
})
await fact('retried', async () => (await api(`${items}/1`, 'retried').header('x-play', '503 twice').get()).id)
await fact('retriedThrottled', async () => (await api(`${items}/1`, 'throttled').header('x-play', '429 twice').get()).id)
await fact('notRetried', async () => ({ 500: (await outcomeOf(api(`${items}/1`, 'not retried').header('x-play', '500 twice').get())).statusCode }))
await fact('doubled', async () => {
  await api(items, 'doubled').header('x-play', '504 after once').post({ fields: { RecordKey: null, Notes: 'doubled' } }).catch(() => undefined)
  return (await api(items).filter(encodeURIComponent("fields/Notes eq 'doubled'")).get()).value.length
})
await fact('keptSingle', async () => {
  const outcome = await outcomeOf(api(items, 'single').header('x-play', '504 after once').post({ fields: { RecordKey: 'single', Notes: 'single' } }))
  return { outcome, count: (await api(items).filter(encodeURIComponent("fields/Notes eq 'single'")).get()).value.length }
})
await fact('plainError', () => outcomeOf(api(`${items}/1`).header('x-play', '400 without type').get()))
await fact('library', async () => {
  await api(`/sites/${siteId}/lists`).post({ displayName: 'Evidence', list: { template: 'documentLibrary' } })
  const [drive] = (await api(`/sites/${siteId}/drives`).get()).value
  await api(`/drives/${drive.id}/root:/small.txt:/content`).header('Content-Type', 'text/plain').put('small')
  const stream = await api(`/drives/${drive.id}/root:/small.txt:/content`, 'redirect').get()
  const session = await LargeFileUploadTask.createUploadSession(client, `/drives/${drive.id}/root:/large.bin:/createUploadSession`, { item: {} })
  const content = new Uint8Array(largeFile).fill(7)
  const file = { content, name: 'large.bin', size: largeFile, sliceFile: (range) => content.slice(range.minValue, range.maxValue + 1) }
  const task = new LargeFileUploadTask(client, file, session, { rangeSize: 5 * 320 * 1024 })
  const { responseBody } = await task.upload()
  return { small: typeof stream === 'string' ? stream : await new Response(stream).text(), large: responseBody.size }
})
process.stdout.write(JSON.stringify(facts))
