import type { Day } from '../days/day'
import type { EmploymentClass, EnteredObjectKind, ObjectRisk, UnitLevel } from '../organisation/organisation-change'

/** What an HR file may tell about. A table that is not in the file leaves its part of the organisation as it is. */
export const TABLE_KINDS = ['units', 'people', 'posts', 'leaders', 'leaves', 'roles', 'objects'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** A table as it was handed in, every cell as text; `number` is the row's as a spreadsheet shows it. */
export type SourceTable = { name: string; header: readonly string[]; rows: readonly { number: number; cells: readonly string[] }[] }

/** Each row knows where it stands, so that whoever made the file finds it. */
type Row = { row: number }
export type UnitRow = Row & { unitId: string; parentId: string | null; name: string; level: UnitLevel; startsOn?: Day; endsOn?: Day; successorId?: string }
/** One employment of one person; somebody who came back has two. `account` is an object id or an address. */
export type PersonRow = Row & {
  personId: string
  name: string
  email?: string
  employmentClass: EmploymentClass
  startsOn: Day
  endsOn?: Day
  spellId?: string
  account?: string
}
export type PostRow = Row & { personId: string; postId: string; unitId: string; percentage: number; startsOn: Day; endsOn?: Day }
export type LeaderRow = Row & { unitId: string; personId: string; acting: boolean; startsOn: Day; endsOn?: Day }
export type LeaveRow = Row & { personId: string; startsOn: Day; endsOn?: Day }
export type RoleRow = Row & { unitId: string; role: string; personId: string; startsOn: Day; endsOn?: Day }
export type ObjectRow = Row & { objectId: string; objectKind: EnteredObjectKind; unitId: string; title: string; ownerId?: string; risk?: ObjectRisk; lastOn?: Day; dueOn?: Day; startsOn?: Day; endsOn?: Day }

export type HrRows = { units: UnitRow; people: PersonRow; posts: PostRow; leaders: LeaderRow; leaves: LeaveRow; roles: RoleRow; objects: ObjectRow }

/** What the file says, each table the whole truth about its kind. */
export type HrFile = { [Kind in TableKind]?: { name: string; /** The headings as the file has them, by our name of the column. */ captions: Record<string, string>; rows: HrRows[Kind][] } }

export const HR_PROBLEMS = [
  'no-table', 'table-twice', 'column-missing', 'column-twice',
  'empty', 'bad-id', 'bad-day', 'no-such-day', 'bad-percentage', 'bad-yes-no', 'bad-email', 'bad-account',
  'unknown-level', 'unknown-class', 'unknown-kind', 'unknown-role', 'unknown-risk', 'too-long', 'control-characters', 'direction-marks',
  'id-twice', 'end-before-start', 'overlapping-employment', 'same-email', 'same-account',
  'unknown-unit', 'closed-unit', 'cycle', 'unknown-person', 'outside-employment',
] as const
export type HrProblemCode = (typeof HR_PROBLEMS)[number]

/** One mistake in the file. A file with any is refused as a whole. */
export type HrProblem = { code: HrProblemCode; table: string; row?: number; column?: string; /** The other row, where two do not go together. */ otherRow?: number }
