import type { Day } from '../days/day'
import type { Organisation } from '../organisation/organisation'
import { groupBy } from './group-by'
import { TABLE_KINDS, type HrFile, type HrProblem, type HrProblemCode, type PersonRow, type TableKind } from './hr-file'
import { findLatestVersion, overlaps, type Span } from './span'

type Tell = (kind: TableKind, code: HrProblemCode, row: number, key: string, otherRow?: number) => void

/**
 * Everything in the file that does not go together, within itself and with what it leaves as it is. People without a unit and
 * units without a leader are no mistakes of a file: they are work for the controller.
 */
export function checkHrFile(organisation: Organisation, file: HrFile, today: Day): HrProblem[] {
  const problems: HrProblem[] = []
  const tell: Tell = (kind, code, row, key, otherRow) => {
    const table = file[kind]
    problems.push({ code, table: table?.name ?? kind, row, column: table?.captions[key] ?? key, ...(otherRow !== undefined && { otherRow }) })
  }
  for (const kind of TABLE_KINDS)
    for (const row of file[kind]?.rows ?? []) if (isBackwards(row)) tell(kind, 'end-before-start', row.row, 'endsOn')
  checkTwice(file, tell)
  checkPeople(file, tell)
  checkTree(file, tell)
  checkUnits(organisation, file, today, tell)
  checkPersons(organisation, file, today, tell)
  return problems
}

function isBackwards({ startsOn, endsOn }: Span): boolean {
  return startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
}

function checkTwice(file: HrFile, tell: Tell): void {
  tellTwice(file.units?.rows, ({ unitId }) => unitId, (row, other) => tell('units', 'id-twice', row, 'unitId', other))
  tellTwice(file.posts?.rows, ({ personId, postId }) => `${personId} ${postId}`, (row, other) => tell('posts', 'id-twice', row, 'postId', other))
  tellTwice(file.objects?.rows, ({ objectId }) => objectId, (row, other) => tell('objects', 'id-twice', row, 'objectId', other))
  tellTwice(file.leaders?.rows, ({ unitId, personId, startsOn }) => `${unitId} ${personId} ${startsOn}`, (row, other) => tell('leaders', 'id-twice', row, 'personId', other))
  tellTwice(file.leaves?.rows, ({ personId, startsOn }) => `${personId} ${startsOn}`, (row, other) => tell('leaves', 'id-twice', row, 'personId', other))
  tellTwice(file.roles?.rows, ({ unitId, role, personId, startsOn }) => `${unitId} ${role} ${personId} ${startsOn}`, (row, other) => tell('roles', 'id-twice', row, 'personId', other))
}

function tellTwice<T extends { row: number }>(rows: readonly T[] = [], keyOf: (row: T) => string, tellOf: (row: number, otherRow: number) => void): void {
  const first = new Map<string, number>()
  for (const row of rows) {
    const other = first.get(keyOf(row))
    if (other === undefined) first.set(keyOf(row), row.row)
    else tellOf(row.row, other)
  }
}

function checkPeople({ people }: HrFile, tell: Tell): void {
  const byPerson = groupBy(people?.rows ?? [], ({ personId }) => personId)
  for (const rows of byPerson.values()) {
    const inOrder = [...rows].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    inOrder.forEach((row, index) => {
      const before = inOrder[index - 1]
      if (before && (before.endsOn === undefined || before.endsOn >= row.startsOn)) tell('people', 'overlapping-employment', row.row, 'startsOn', before.row)
    })
  }
  tellShared(people?.rows ?? [], ({ email }) => email, (row, other) => tell('people', 'same-email', row, 'email', other))
  tellShared(people?.rows ?? [], ({ account }) => account, (row, other) => tell('people', 'same-account', row, 'account', other))
}

/** Two rows of one person may share what two people may not. */
function tellShared(rows: readonly PersonRow[], valueOf: (row: PersonRow) => string | undefined, tellOf: (row: number, otherRow: number) => void): void {
  const first = new Map<string, PersonRow>()
  for (const row of rows) {
    const value = valueOf(row)
    const other = value === undefined ? undefined : first.get(value)
    if (other && other.personId !== row.personId) tellOf(row.row, other.row)
    else if (value !== undefined) first.set(value, row)
  }
}

function checkTree({ units }: HrFile, tell: Tell): void {
  const rows = units?.rows ?? []
  const byId = new Map(rows.map((row) => [row.unitId, row]))
  for (const { unitId, parentId, successorId, row } of rows) {
    if (parentId !== null && !byId.has(parentId)) tell('units', 'unknown-unit', row, 'parentId')
    if (successorId !== undefined && !byId.has(successorId)) tell('units', 'unknown-unit', row, 'successorId')
    const seen = new Set<string>()
    let above = parentId
    while (above !== null && above !== unitId && !seen.has(above)) {
      seen.add(above)
      above = byId.get(above)?.parentId ?? null
    }
    if (above === unitId) tell('units', 'cycle', row, 'parentId')
  }
}

/** Posts, leaders, roles and objects need a unit that is there, and not closed before them. */
function checkUnits(organisation: Organisation, file: HrFile, today: Day, tell: Tell): void {
  const ofFile = file.units && new Map(file.units.rows.map((row) => [row.unitId, row]))
  const find = (unitId: string): Span | undefined => (ofFile ? ofFile.get(unitId) : findLatestVersion(organisation, unitId))
  for (const kind of ['posts', 'leaders', 'roles', 'objects'] as const) {
    for (const { unitId, endsOn, row } of file[kind]?.rows ?? []) {
      const unit = find(unitId)
      const isOver = endsOn !== undefined && endsOn < today
      if (!unit) {
        if (!isOver || !organisation.units.has(unitId)) tell(kind, 'unknown-unit', row, 'unitId')
      } else if (unit.endsOn !== undefined && unit.endsOn < today && (endsOn === undefined || endsOn > unit.endsOn)) tell(kind, 'closed-unit', row, 'unitId')
    }
  }
}

/** Whoever has a post, leads, is on leave or has a role is somebody, and a post lies within an employment. */
function checkPersons(organisation: Organisation, file: HrFile, today: Day, tell: Tell): void {
  const ofFile = file.people && groupBy(file.people.rows, ({ personId }) => personId)
  for (const { ownerId, row } of file.objects?.rows ?? [])
    if (ownerId !== undefined && !(ofFile ? ofFile.has(ownerId) : organisation.people.has(ownerId))) tell('objects', 'unknown-person', row, 'ownerId')
  for (const kind of ['posts', 'leaders', 'leaves', 'roles'] as const) {
    for (const { personId, startsOn, endsOn, row } of file[kind]?.rows ?? []) {
      const isOver = endsOn !== undefined && endsOn < today
      const known = organisation.people.get(personId)?.spells
      const spells: readonly Span[] | undefined = ofFile ? (ofFile.get(personId) ?? (isOver ? known : undefined)) : known
      if (!spells) tell(kind, 'unknown-person', row, 'personId')
      else if (kind === 'posts' && !spells.some((spell) => overlaps(spell, { startsOn, ...(endsOn && { endsOn }) }))) tell(kind, 'outside-employment', row, 'startsOn')
    }
  }
}
