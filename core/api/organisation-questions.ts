import { z } from 'zod'
import { Day } from '../days/day'
import { ORGANISATION_SOURCES } from '../directory/directory-account'
import { OrganisationDeed } from '../directory/decide-organisation-deed'
import { HR_PROBLEMS } from '../directory/hr-file'
import { ORGANISATION_PROBLEMS } from '../directory/list-organisation-problems'
import { PREVIEW_LISTS } from '../directory/preview-import'
import { Sha256Hex } from '../facts/hashing'
import { ObjectKind } from '../organisation/organisation-change'
import { question } from './question'

/** Why a file cannot be read at all. */
export const FileProblem = z.enum([
  'too-large', 'too-many-rows', 'unpacks-too-large', 'wrong-type', 'broken', 'encoding', 'empty', 'merged-cells', 'formula', 'error-value', 'cell-without-heading',
])
export type FileProblem = z.infer<typeof FileProblem>

/** One workbook, or a CSV file for each table; each base64. */
const files = z.array(z.strictObject({ fileName: z.string().normalize().min(1).max(200), contentBase64: z.base64().max(14_000_000) })).min(1).max(8)

const previewLine = z.strictObject({ name: z.string(), unitName: z.string().optional(), was: z.string().optional(), on: Day })
const previewList = z.strictObject({ total: z.int(), first: z.array(previewLine) })

/** What an HR file would change, or all that is wrong with it. Nothing is stored. `importKey` must come back with the import. */
export const previewHrFile = question({
  method: 'POST',
  path: '/api/organisation/preview',
  input: z.strictObject({ files }),
  answer: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('ready'),
      importKey: Sha256Hex,
      people: z.int(),
      unchanged: z.int(),
      changes: z.int(),
      lists: z.record(z.enum(PREVIEW_LISTS), previewList),
      /** Tables that nothing is read from. */
      ignored: z.array(z.string()),
      /** More than a tenth of the people or units would end, which has to be confirmed. */
      endsMany: z.boolean(),
    }),
    z.strictObject({
      outcome: z.literal('wrong'),
      problems: z.array(z.strictObject({ code: z.enum(HR_PROBLEMS), table: z.string(), row: z.int().optional(), column: z.string().optional(), otherRow: z.int().optional() })),
      /** There may be more than are told. */
      problemCount: z.int(),
    }),
    z.strictObject({
      outcome: z.literal('unreadable'),
      fileName: z.string(),
      problem: FileProblem,
      place: z.strictObject({ table: z.string(), row: z.int().optional(), cell: z.string().optional() }).optional(),
    }),
  ]),
})

/** Carries out exactly what was previewed. When something else came in between, it is refused as `out-of-date`. */
export const importHrFile = question({
  method: 'POST',
  path: '/api/organisation/import',
  input: z.strictObject({ files, importKey: Sha256Hex, endsManyConfirmed: z.boolean() }),
  answer: z.strictObject({ changes: z.int(), logNumber: z.int() }),
})

const named = z.strictObject({ unitId: z.string().optional(), unitName: z.string().optional(), personId: z.string().optional(), name: z.string().optional(), people: z.int() })

/** What in the organisation has to be mended. Names of people only where without them nobody could. */
export const organisationProblems = question({
  method: 'GET',
  path: '/api/organisation/problems',
  input: z.strictObject({}),
  answer: z.strictObject({
    source: z.enum(ORGANISATION_SOURCES),
    groups: z.array(z.strictObject({ kind: z.enum(ORGANISATION_PROBLEMS), count: z.int(), people: z.int(), first: z.array(named) })),
    logNumber: z.int(),
  }),
})

const holder = { personId: z.string(), name: z.string(), startsOn: Day, endsOn: Day.optional() }

/** All units by name, and of one of them who leads it, who has roles in it, and its objects. */
export const organisationUnit = question({
  method: 'GET',
  path: '/api/organisation/unit',
  input: z.strictObject({ unitId: z.string().max(40).optional() }),
  answer: z.strictObject({
    units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    unit: z
      .strictObject({
        unitId: z.string(),
        name: z.string(),
        leaders: z.array(z.strictObject({ ...holder, acting: z.boolean() })),
        roles: z.array(z.strictObject({ ...holder, role: z.string() })),
        objects: z.array(z.strictObject({ objectId: z.string(), objectKind: ObjectKind, title: z.string(), effectiveOn: Day, endsOn: Day.optional() })),
      })
      .optional(),
    logNumber: z.int(),
  }),
})

/** Sets or ends by hand what neither HR's file nor Entra tells of. */
export const changeOrganisation = question({
  method: 'POST',
  path: '/api/organisation/change',
  input: OrganisationDeed,
  answer: z.strictObject({ logNumber: z.int() }),
})
