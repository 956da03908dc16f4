import { openDatabase } from '../../../../infra/local/graph/database'
import { requireContentsUnlocked, requireDeletable, requirePropertiesUnlocked } from '../../../../infra/local/graph/retention-label'
import { createSwitches } from '../../../../infra/local/graph/switches'

const blocks = (act: () => void) => {
  try {
    act()
    return false
  } catch (error) {
    return (error as { status: number }).status === 403
  }
}

test.each([
  // label, locked: contents, properties, deletion blocked
  [undefined, false, [false, false, false]],
  ['Oppbevares', false, [false, false, false]],
  ['Arkivdokument', true, [true, false, true]],
  ['Arkivdokument', false, [false, false, true]],
  ['Regelverksarkiv', true, [true, true, true]],
] as const)('%s, locked %s', (label, locked, blocked) => {
  const parts = { sql: openDatabase(':memory:'), switches: createSwitches() } as never
  if (label) (parts as { sql: ReturnType<typeof openDatabase> }).sql.run('INSERT INTO file_labels (file, name, is_locked, applied_at) VALUES (?, ?, ?, ?)', 'f', label, Number(locked), '')
  const item = { id: 'f' }
  expect([requireContentsUnlocked, requirePropertiesUnlocked, requireDeletable].map((require) => blocks(() => require(parts, item)))).toEqual(blocked)
})
