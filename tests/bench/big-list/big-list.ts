import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'libsql'
import { createGraph } from '../../../infra/local/graph/graph'
import type { Issuer } from '../../../infra/local/issuer/issuer'
import { portsOf, type TenantSettings } from '../../../infra/local/tenant-settings'

const COLUMNS = [
  ...['RecordKey', 'Slice', 'PersonId', 'PersonOid', 'UnitId', 'RequirementId'].map((name) => ({ name, text: {} })),
  { name: 'RecordedAt', dateTime: {} },
  { name: 'LogNumber', number: {} },
  { name: 'Record', text: { allowMultipleLines: true } },
]

export type BigList = { siteId: string; listId: string }

/**
 * A tenant's file with one list of so many items, as long as signatures are, before the tenant starts: over Graph it would
 * take hours. Each row is drawn from its number, so it is the same in every run.
 */
export async function makeBigList(folder: string, settings: TenantSettings, issuer: Issuer, ownerToken: string, items: number): Promise<BigList> {
  const file = join(folder, 'graph.sqlite')
  const graph = createGraph({ file, baseUrl: `https://localhost:${portsOf(settings).graph}`, issuer, now: () => new Date() })
  const siteId = graph.ensureSite({ host: settings.siteHost, path: settings.sitePath, displayName: 'Kvitter' })
  const made = await graph.answer({
    method: 'POST',
    path: `/sites/${siteId}/lists`,
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${ownerToken}` },
    body: { kind: 'json', value: { displayName: 'BigList', columns: COLUMNS } },
  })
  graph.close()
  const { id: listId } = (made.text === undefined ? made.json : JSON.parse(made.text)) as { id: string }
  fill(file, listId, items, settings.provisionAppId)
  return { siteId, listId }
}

function fill(file: string, listId: string, items: number, appId: string): void {
  const database = new Database(file)
  const list = database.prepare('SELECT number FROM lists WHERE id = ?').get(listId) as { number: number }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  // Drawn once and cut differently for each row: to hash every row would take longer than to write it.
  const drawn = Array.from({ length: 64 }, (_, index) => hash(`big list ${index}`)).join('')
  database.exec('BEGIN')
  database
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
       INSERT INTO items_${list.number} (guid, version, change, created_at, modified_at, created_by, modified_by, fields)
       SELECT printf('%s-0000-4000-8000-%012d', substr(?2, n % 4000 + 1, 8), n), 1 + n % 3, n, '2026-01-02T03:04:05Z', '2026-02-03T04:05:06Z', ?3, ?3,
         printf('{"RecordKey":"%s%08d","Slice":"unit-%d/2026","PersonId":"%s","PersonOid":"30000000-0000-4000-8000-%012d","UnitId":"unit-%d","RequirementId":"etisk-standard","RecordedAt":"2026-01-02T03:04:05Z","LogNumber":%d,"Record":"{\\"kind\\":\\"signature\\",\\"sentence\\":\\"Jeg har lest, forstått og vil følge dette.\\",\\"salt\\":\\"%s\\",\\"text\\":\\"%s\\"}"}',
           substr(?2, n % 3900 + 1, 56), n, n % 250, substr(?2, n % 4000 + 7, 26), n, n % 250, n, substr(?2, n % 3900 + 31, 64), substr(?2, n % 3900 + 11, 64))
       FROM numbers`,
    )
    .run(items, drawn, appId)
  database.prepare('UPDATE lists SET change = ? WHERE number = ?').run(items, list.number)
  database.exec('COMMIT')
  database.close()
}
