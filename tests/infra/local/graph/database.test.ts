import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isUniqueViolation, openDatabase } from '../../../../infra/local/graph/database'

describe('the database', () => {
  const addSite = "INSERT INTO sites (id, host, path, display_name, created_at) VALUES (?, 'h', ?, '', '')"

  it('does all of a transaction or nothing, also when one begins inside another', () => {
    const sql = openDatabase(':memory:')
    const count = () => sql.find<{ count: number }>('SELECT count(*) AS count FROM sites')?.count
    expect(() =>
      sql.transaction(() => {
        sql.run(addSite, 'a', '/a')
        sql.transaction(() => sql.run(addSite, 'b', '/b'))
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(count()).toBe(0)
    sql.transaction(() => sql.run(addSite, 'a', '/a'))
    expect(count()).toBe(1)
    sql.close()
  })

  it('names a violation of what must be unique', () => {
    const sql = openDatabase(':memory:')
    sql.run(addSite, 'a', '/a')
    let caught: unknown
    try {
      sql.run(addSite, 'b', '/A')
    } catch (error) {
      caught = error
    }
    expect(isUniqueViolation(caught)).toBe(true)
    expect(isUniqueViolation(new Error('other'))).toBe(false)
    sql.close()
  })

  it('keeps rows when it is opened again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kvitter-database-'))
    const first = openDatabase(join(folder, 'x.sqlite'))
    first.run(addSite, 'a', '/a')
    first.close()
    const second = openDatabase(join(folder, 'x.sqlite'))
    expect(second.all('SELECT id FROM sites')).toMatchObject([{ id: 'a' }])
    second.close()
    rmSync(folder, { recursive: true })
  })
})
