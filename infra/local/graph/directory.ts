import type { DirectoryPerson, SuggestedRole } from '../municipality/municipality'
import type { Sql } from './database'

type Row = { properties: string }

/** The people of the tenant, as its own administration sees them: what Graph's answers about users are made from. */
export type Directory = {
  count(): number
  /** Adds people, or puts them in the place of those with the same ids. */
  save(people: readonly DirectoryPerson[]): void
  remove(id: string): void
  /** By object id or user principal name. */
  find(key: string): DirectoryPerson | undefined
  /** People whose name, address or post contains every word. */
  search(text: string, limit: number): DirectoryPerson[]
  saveSuggested(suggested: readonly { role: SuggestedRole; oid: string }[]): void
  listSuggested(): { role: SuggestedRole; person: DirectoryPerson }[]
}

export function createDirectory(sql: Sql): Directory {
  const nextChange = () => sql.find<{ change: number }>('SELECT coalesce(max(change), 0) + 1 AS change FROM users')?.change ?? 1
  const toPerson = ({ properties }: Row) => JSON.parse(properties) as DirectoryPerson

  return {
    count: () => sql.find<{ count: number }>('SELECT count(*) AS count FROM users WHERE removed = 0')?.count ?? 0,

    save(people) {
      sql.transaction(() => {
        let change = nextChange()
        for (const person of people)
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
      })
    },

    remove(id) {
      sql.transaction(() => sql.run('UPDATE users SET removed = 1, change = ? WHERE id = ?', nextChange(), id))
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
