import type { DirectoryPerson } from '../municipality/municipality'
import type { Sql } from './database'

/** When a property of somebody last changed, and what it was before. */
export type PropertyChange = { property: string; change: number; was: string | null }

/** The pseudo-property that stands for the person's beginning. */
export const CREATED = ''

/** Which property of whom changed with which number: what delta with `return=minimal`, and with only some properties tracked, is made from. */
export type UserChanges = {
  /** Before the person is saved under the number of that change. */
  note(person: DirectoryPerson, change: number): void
  listSince(id: string, since: number): PropertyChange[]
}

export function createUserChanges(sql: Sql): UserChanges {
  const write = (id: string, property: string, change: number, was: string | null) =>
    sql.run('INSERT OR REPLACE INTO user_changes (id, property, change, was) VALUES (?, ?, ?, ?)', id, property, change, was)

  return {
    note(person, change) {
      const known = sql.find<{ properties: string; removed: number }>('SELECT properties, removed FROM users WHERE id = ?', person.id)
      if (!known || known.removed > 0) {
        write(person.id, CREATED, change, null)
        return
      }
      const before = JSON.parse(known.properties) as Record<string, unknown>
      const after = person as Record<string, unknown>
      for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const was = JSON.stringify(before[property] ?? null)
        if (was !== JSON.stringify(after[property] ?? null)) write(person.id, property, change, was)
      }
    },
    listSince: (id, since) => sql.all<PropertyChange>('SELECT property, change, was FROM user_changes WHERE id = ? AND change > ?', id, since),
  }
}
