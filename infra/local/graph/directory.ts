import type { DirectoryPerson, SuggestedRole } from '../municipality/municipality'
import type { Sql } from './database'
import { toInstant } from './instant'
import { createUserChanges } from './user-changes'

type Row = { properties: string }

/** Somebody who was removed, until they are gone for good. */
export type DeletedPerson = { person: DirectoryPerson; deletedAt: string }

/** What `users.removed` says. */
const REMOVED = 1
export const GONE = 2

/** The people of the tenant, as its own administration sees them: what Graph's answers about users are made from. */
export type Directory = {
  count(): number
  /** People with a licence that has Teams in it. */
  countLicensed(): number
  /** Adds people, or puts them in the place of those with the same ids. */
  save(people: readonly DirectoryPerson[]): void
  /** Removes somebody as an administrator does, so that they could be restored; or for good. */
  remove(id: string, forGood?: 'for-good'): void
  restore(id: string): void
  listDeleted(): DeletedPerson[]
  /** In the order in which they came, after a number. */
  list: (after?: number, most?: number) => { number: number; member: DirectoryPerson }[]
  /** By object id or user principal name. */
  find(key: string): DirectoryPerson | undefined
  /** People whose name, address or post contains every word. */
  search(text: string, limit: number): DirectoryPerson[]
  saveSuggested(suggested: readonly { role: SuggestedRole; oid: string }[]): void
  listSuggested(): { role: SuggestedRole; person: DirectoryPerson }[]
}

export function createDirectory(sql: Sql, now: () => Date = () => new Date()): Directory {
  const changes = createUserChanges(sql)
  const nextChange = () => sql.find<{ change: number }>('SELECT coalesce(max(change), 0) + 1 AS change FROM users')?.change ?? 1
  const toPerson = ({ properties }: Row) => JSON.parse(properties) as DirectoryPerson

  function save(people: readonly DirectoryPerson[]): void {
    sql.transaction(() => {
      let change = nextChange()
      for (const person of people) {
        changes.note(person, change)
        sql.run(
          `INSERT INTO users (id, user_principal_name, display_name, change, properties) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET user_principal_name = excluded.user_principal_name, display_name = excluded.display_name,
             change = excluded.change, removed = 0, properties = excluded.properties`,
          person.id,
          person.userPrincipalName,
          person.displayName,
          change++,
          JSON.stringify(person),
        )
        sql.run('DELETE FROM deleted_users WHERE id = ?', person.id)
      }
    })
  }

  function listDeleted(): DeletedPerson[] {
    const rows = sql.all<Row & { deletedAt: string }>(
      'SELECT properties, deleted_at AS deletedAt FROM deleted_users JOIN users ON users.id = deleted_users.id WHERE removed = ? ORDER BY number',
      REMOVED,
    )
    return rows.map((row) => ({ person: toPerson(row), deletedAt: row.deletedAt }))
  }

  return {
    count: () => sql.find<{ count: number }>('SELECT count(*) AS count FROM users WHERE removed = 0')?.count ?? 0,

    countLicensed: () => sql.find<{ count: number }>("SELECT count(*) AS count FROM users WHERE removed = 0 AND properties ->> 'hasTeams'")?.count ?? 0,

    save,

    remove(id, forGood) {
      sql.transaction(() => {
        sql.run('UPDATE users SET removed = ?, change = ? WHERE id = ?', forGood ? GONE : REMOVED, nextChange(), id)
        if (forGood) sql.run('DELETE FROM deleted_users WHERE id = ?', id)
        else sql.run('INSERT OR REPLACE INTO deleted_users (id, deleted_at) VALUES (?, ?)', id, toInstant(now()))
      })
    },

    restore(id) {
      const deleted = listDeleted().find(({ person }) => person.id === id)
      if (deleted) save([deleted.person])
    },

    listDeleted,

    list(after = 0, most = Number.MAX_SAFE_INTEGER) {
      const rows = sql.all<Row & { number: number }>('SELECT number, properties FROM users WHERE removed = 0 AND number > ? ORDER BY number LIMIT ?', after, most)
      return rows.map((row) => ({ number: row.number, member: toPerson(row) }))
    },

    find(key) {
      const row = sql.find<Row>('SELECT properties FROM users WHERE removed = 0 AND (id = ? OR user_principal_name = ?)', key, key)
      return row && toPerson(row)
    },

    search(text, limit) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean)
      const matches: DirectoryPerson[] = []
      // SQLite folds the case of ASCII only, so Øyvind would hide from øyvind: people are looked through one page at a time.
      for (let after = 0; matches.length < limit; ) {
        const rows = sql.all<Row & { number: number }>('SELECT number, properties FROM users WHERE removed = 0 AND number > ? ORDER BY number LIMIT 500', after)
        const last = rows.at(-1)
        if (!last) break
        after = last.number
        matches.push(...rows.map(toPerson).filter((person) => contains(person, words)))
      }
      return matches.slice(0, limit)
    },

    saveSuggested(suggested) {
      sql.transaction(() => {
        sql.run('DELETE FROM suggested_users')
        for (const { role, oid } of suggested) sql.run('INSERT INTO suggested_users (role, id) VALUES (?, ?)', role, oid)
      })
    },

    listSuggested() {
      const rows = sql.all<Row & { role: SuggestedRole }>(
        'SELECT role, properties FROM suggested_users JOIN users ON users.id = suggested_users.id WHERE removed = 0 ORDER BY position',
      )
      return rows.map((row) => ({ role: row.role, person: toPerson(row) }))
    },
  }
}

function contains({ displayName, userPrincipalName, jobTitle, department }: DirectoryPerson, words: readonly string[]): boolean {
  const text = [displayName, userPrincipalName, jobTitle, department].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
