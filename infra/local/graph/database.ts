import Database from 'libsql'

export type SqlValue = string | number | null | Uint8Array

/** A SQLite file, with statements prepared once. Rows stay on disk: all processes together must fit in little memory. */
export type Sql = {
  all<Row>(text: string, ...values: SqlValue[]): Row[]
  find<Row>(text: string, ...values: SqlValue[]): Row | undefined
  run(text: string, ...values: SqlValue[]): { changes: number; lastId: number }
  script(text: string): void
  transaction<T>(work: () => T): T
  close(): void
}

const REMEMBERED_STATEMENTS = 300

/** Items lie in a table for each list (`items_<number>`), made with the list, so that SQLite itself upholds its indexes. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS sites (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, host TEXT NOT NULL, path TEXT NOT NULL COLLATE NOCASE,
    display_name TEXT NOT NULL, created_at TEXT NOT NULL, UNIQUE (host, path));
  CREATE TABLE IF NOT EXISTS grants (
    id TEXT NOT NULL, site INTEGER NOT NULL REFERENCES sites, app_id TEXT NOT NULL COLLATE NOCASE, display_name TEXT NOT NULL,
    role TEXT NOT NULL, PRIMARY KEY (site, id));
  CREATE TABLE IF NOT EXISTS lists (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, site INTEGER NOT NULL REFERENCES sites,
    name TEXT NOT NULL, display_name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, template TEXT NOT NULL,
    hidden INTEGER NOT NULL, content_types INTEGER NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL,
    created_at TEXT NOT NULL, modified_at TEXT NOT NULL, created_by TEXT NOT NULL, drive_id TEXT, UNIQUE (site, display_name));
  CREATE TABLE IF NOT EXISTS columns (
    id TEXT NOT NULL, list INTEGER NOT NULL REFERENCES lists, position INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
    definition TEXT NOT NULL, PRIMARY KEY (list, name));
  CREATE TABLE IF NOT EXISTS deleted_items (list INTEGER NOT NULL, change INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (list, change)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS item_versions (
    list INTEGER NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, modified_at TEXT NOT NULL, modified_by TEXT NOT NULL,
    fields TEXT NOT NULL, PRIMARY KEY (list, id, version)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS locked_items (list INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS recycled_items (list INTEGER NOT NULL, id INTEGER NOT NULL, deleted_at TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (list, id));
  CREATE TABLE IF NOT EXISTS recycled_lists (number INTEGER PRIMARY KEY, deleted_at TEXT NOT NULL, list TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS files (
    id TEXT NOT NULL PRIMARY KEY, list INTEGER NOT NULL REFERENCES lists, path TEXT NOT NULL COLLATE NOCASE, guid TEXT NOT NULL,
    version INTEGER NOT NULL, mime_type TEXT NOT NULL, created_at TEXT NOT NULL, modified_at TEXT NOT NULL, created_by TEXT NOT NULL,
    modified_by TEXT NOT NULL, bytes BLOB NOT NULL, UNIQUE (list, path));
  CREATE TABLE IF NOT EXISTS users (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE COLLATE NOCASE, user_principal_name TEXT NOT NULL COLLATE NOCASE,
    display_name TEXT NOT NULL, change INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0, properties TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS users_by_name ON users (user_principal_name);
  CREATE INDEX IF NOT EXISTS users_by_change ON users (change);
  CREATE TABLE IF NOT EXISTS user_changes (
    id TEXT NOT NULL COLLATE NOCASE, property TEXT NOT NULL, change INTEGER NOT NULL, was TEXT, PRIMARY KEY (id, property)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS deleted_users (id TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, deleted_at TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS groups (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE COLLATE NOCASE, properties TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS group_members (
    number INTEGER PRIMARY KEY AUTOINCREMENT, group_id TEXT NOT NULL COLLATE NOCASE, kind TEXT NOT NULL, id TEXT NOT NULL COLLATE NOCASE);
  CREATE INDEX IF NOT EXISTS members_by_group ON group_members (group_id, number);
  CREATE TABLE IF NOT EXISTS installed_apps (oid TEXT NOT NULL COLLATE NOCASE, app TEXT NOT NULL, PRIMARY KEY (oid, app)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS activity_notifications (
    number INTEGER PRIMARY KEY, oid TEXT NOT NULL COLLATE NOCASE, app_id TEXT NOT NULL, activity_type TEXT NOT NULL, preview TEXT NOT NULL, sent_at TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS file_labels (file TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, is_locked INTEGER NOT NULL, applied_at TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS upload_sessions (
    id TEXT NOT NULL PRIMARY KEY, drive TEXT NOT NULL, path TEXT NOT NULL, conflict TEXT NOT NULL, app_id TEXT NOT NULL, if_match TEXT,
    total INTEGER, expires_at TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS upload_pieces (session TEXT NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (session, start));
  CREATE TABLE IF NOT EXISTS list_grants (
    id TEXT NOT NULL, list INTEGER NOT NULL, app_id TEXT NOT NULL COLLATE NOCASE, display_name TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (list, id));
  CREATE INDEX IF NOT EXISTS groups_by_member ON group_members (id);
  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT NOT NULL PRIMARY KEY, app_id TEXT NOT NULL, resource TEXT NOT NULL, list INTEGER NOT NULL, notification_url TEXT NOT NULL,
    lifecycle_url TEXT, client_state TEXT, expires_at INTEGER NOT NULL, told_change INTEGER NOT NULL, is_reminded INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS suggested_users (position INTEGER PRIMARY KEY, role TEXT NOT NULL, id TEXT NOT NULL);
`

/** Opens the file, or a database in memory for `:memory:`, and makes its tables where they are missing. */
export function openDatabase(file: string): Sql {
  const database = new Database(file)
  // What was acknowledged survives the end of the process; only a power cut may cost the last instant.
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  // A list in the recycle bin is away, and its columns and files wait for it.
  database.pragma('foreign_keys = OFF')
  database.exec(SCHEMA)
  const statements = new Map<string, Database.Statement<SqlValue[]>>()

  function prepare(text: string) {
    const known = statements.get(text)
    if (known) return known
    if (statements.size >= REMEMBERED_STATEMENTS) statements.clear()
    const statement = database.prepare<SqlValue[]>(text)
    statements.set(text, statement)
    return statement
  }

  return {
    all: <Row>(text: string, ...values: SqlValue[]) => prepare(text).all(...values) as Row[],
    find<Row>(text: string, ...values: SqlValue[]) {
      const row = prepare(text).get(...values) as (Row & { _metadata?: unknown }) | undefined
      // The driver's own note on the time it took.
      if (row) delete row._metadata
      return row
    },
    run(text, ...values) {
      const { changes, lastInsertRowid } = prepare(text).run(...values)
      return { changes, lastId: Number(lastInsertRowid) }
    },
    script(text) {
      database.exec(text)
      // A prepared statement may know the old shape of a table.
      statements.clear()
    },
    transaction<T>(work: () => T): T {
      if (database.inTransaction) return work()
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      database.close()
    },
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE'
}
