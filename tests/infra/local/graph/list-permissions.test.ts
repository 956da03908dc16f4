import { openDatabase } from '../../../../infra/local/graph/database'
import { LIST_PERMISSION_ROUTES, listRolesOnList } from '../../../../infra/local/graph/list-permissions'
import { createSwitches } from '../../../../infra/local/graph/switches'

const LIST = '70000000-0000-4000-8000-000000000001'
const APP = '10000000-0000-4000-8000-000000000001'

/** A list of so many items, as far as permissions look at one. */
function makeParts(items: number) {
  const sql = openDatabase(':memory:')
  sql.script(`
    INSERT INTO sites (number, id, host, path, display_name, created_at) VALUES (1, 'host,a,b', 'host', '/sites/x', 'X', '');
    INSERT INTO lists (number, id, site, name, display_name, description, template, hidden, content_types, version, change, created_at, modified_at, created_by)
      VALUES (1, '${LIST}', 1, 'L', 'L', '', 'genericList', 0, 0, 1, 0, '', '', '');
    CREATE TABLE items_1 (id INTEGER PRIMARY KEY);
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${items}) INSERT INTO items_1 SELECT n FROM numbers;`)
  return { sql, tenantId: 't', baseUrl: 'https://localhost', switches: createSwitches() }
}

function grant(parts: ReturnType<typeof makeParts>) {
  const route = LIST_PERMISSION_ROUTES.find(({ method }) => method === 'POST')
  const body = { kind: 'json', value: { roles: ['write'], grantedTo: { application: { id: APP } } } }
  return route?.answer(parts as never, { params: { site: 'host,a,b', list: LIST }, body } as never)
}

test('an application gets a role on one list', () => {
  const parts = makeParts(100_000)
  expect(grant(parts)).toMatchObject({ status: 201, json: { roles: ['write'] } })
  expect(listRolesOnList(parts, { site: 'host,a,b', list: LIST }, APP)).toEqual(['write'])
})

test('a list with more than 100,000 items cannot be parted from its site, which is said as a throttling that never ends', () => {
  const parts = makeParts(100_001)
  for (let attempt = 1; attempt <= 3; attempt += 1) expect(() => grant(parts)).toThrow(expect.objectContaining({ status: 429, code: 'activityLimitReached' }) as Error)
})
