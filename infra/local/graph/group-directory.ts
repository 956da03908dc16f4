import type { DirectoryGroup, GroupMember } from '../municipality/municipality'
import type { Sql } from './database'

export type Group = Omit<DirectoryGroup, 'members'>

type Row = { number: number; properties: string }
type MemberRow = { number: number; kind: GroupMember['kind']; id: string }

/** The tenant's groups, as its own administration sees them. */
export type GroupDirectory = {
  count(): number
  /** Adds groups, or puts them in the place of those with the same ids. */
  save(groups: readonly DirectoryGroup[]): void
  find(id: string): Group | undefined
  list: (after?: number, most?: number) => { number: number; member: Group }[]
  /** Direct members in the order in which they were added, after a number. */
  listMembers(id: string, after?: number, most?: number): { number: number; member: GroupMember }[]
  /** Everything below, each once, whichever way it is reached. */
  listTransitiveMembers(id: string): GroupMember[]
  listGroupsOf(memberId: string): Group[]
}

export function createGroupDirectory(sql: Sql): GroupDirectory {
  const toGroup = ({ properties }: Row) => JSON.parse(properties) as Group
  const all = Number.MAX_SAFE_INTEGER

  function listMembers(id: string, after = 0, most = all): { number: number; member: GroupMember }[] {
    const rows = sql.all<MemberRow>('SELECT number, kind, id FROM group_members WHERE group_id = ? AND number > ? ORDER BY number LIMIT ?', id, after, most)
    return rows.map(({ number, kind, id: memberId }) => ({ number, member: { kind, id: memberId } }))
  }

  return {
    count: () => sql.find<{ count: number }>('SELECT count(*) AS count FROM groups')?.count ?? 0,

    save(groups) {
      sql.transaction(() => {
        for (const { members, ...group } of groups) {
          sql.run('INSERT INTO groups (id, properties) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET properties = excluded.properties', group.id, JSON.stringify(group))
          sql.run('DELETE FROM group_members WHERE group_id = ?', group.id)
          for (const { kind, id } of members) sql.run('INSERT INTO group_members (group_id, kind, id) VALUES (?, ?, ?)', group.id, kind, id)
        }
      })
    },

    find(id) {
      const row = sql.find<Row>('SELECT number, properties FROM groups WHERE id = ?', id)
      return row && toGroup(row)
    },

    list: (after = 0, most = all) =>
      sql.all<Row>('SELECT number, properties FROM groups WHERE number > ? ORDER BY number LIMIT ?', after, most).map((row) => ({ number: row.number, member: toGroup(row) })),

    listMembers,

    listTransitiveMembers(id) {
      const found = new Map<string, GroupMember>()
      const groups = [id]
      for (const group of groups)
        for (const { member } of listMembers(group)) {
          if (member.kind === 'group' && !found.has(member.id) && member.id !== id) groups.push(member.id)
          found.set(member.id, member)
        }
      return [...found.values()]
    },

    listGroupsOf: (memberId) =>
      sql
        .all<Row>('SELECT groups.number, properties FROM groups JOIN group_members ON group_id = groups.id WHERE group_members.id = ? ORDER BY groups.number', memberId)
        .map(toGroup),
  }
}
