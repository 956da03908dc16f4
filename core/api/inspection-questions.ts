import { z } from 'zod'
import { CHANGED_PARTS } from '../control/compare-revisions'
import { FIGURE_GROUPS } from '../control/count-inspections'
import { WrittenInspection } from '../control/decide-inspection'
import { COLUMN_KEYS } from '../control/inspection-columns'
import { FINDING_STATES, INSPECTION_STATES } from '../control/inspection-state'
import { INSPECTION_ROW_PROBLEMS } from '../control/read-inspection-rows'
import { Day, Instant } from '../days/day'
import { FindingClass, Inspection, InspectionFinding, InspectionId } from '../facts/control-facts'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { UnitId } from '../organisation/organisation-change'
import { FileProblem } from './organisation-questions'
import { question } from './question'

const logNumber = z.int()
const named = z.strictObject({ unitId: z.string(), name: z.string() })

const filter = {
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  inspectionKind: Inspection.shape.inspectionKind.optional(),
  by: Inspection.shape.by.optional(),
  state: z.enum(INSPECTION_STATES).optional(),
  /** This unit and all below it. */
  unitId: UnitId.optional(),
}

const counts = z.strictObject({ found: z.int(), closed: z.int(), overdue: z.int() })
export const InspectionFigures = z.strictObject({ inspections: z.int(), closed: z.int(), findings: z.record(FindingClass, counts) })
export type InspectionFigures = z.infer<typeof InspectionFigures>

export const InspectionLine = z.strictObject({
  inspectionId: z.string(),
  inspectionKind: Inspection.shape.inspectionKind,
  by: z.string(),
  title: z.string(),
  heldOn: Day,
  unitNames: z.array(z.string()),
  state: z.enum(INSPECTION_STATES),
  closedOn: Day.optional(),
  findings: z.record(FindingClass, counts),
  /** The next day by which something open must be done. */
  nextDueOn: Day.optional(),
})
export type InspectionLine = z.infer<typeof InspectionLine>

/** The register, the latest first. Those who span everything see all of it; a leader what concerns the units they lead and below. */
export const inspections = question({
  method: 'GET',
  path: '/api/inspections',
  input: z.strictObject(filter),
  answer: z.strictObject({
    inspections: z.array(InspectionLine),
    /** Of what is shown. */
    figures: InspectionFigures,
    figuresBy: z.record(z.enum(FIGURE_GROUPS), z.array(z.strictObject({ key: z.string(), figures: InspectionFigures }))),
    /** What may be chosen to see less: whatever occurs in what the caller may see. */
    choices: z.strictObject({ years: z.array(z.int()), authorities: z.array(z.string()), units: z.array(named) }),
    mayWrite: z.boolean(),
    logNumber,
  }),
})

export const FindingView = z.strictObject({
  ...InspectionFinding.shape,
  unitName: z.string(),
  state: z.enum(FINDING_STATES),
  isSignedOff: z.boolean(),
  /** Where it is owed: of one that has a day. */
  order: z.strictObject({ requirementId: z.string(), round: z.string(), about: z.string() }).optional(),
})
export type FindingView = z.infer<typeof FindingView>

/** One inspection with its findings and how they stand, and who changed what in it when. */
export const inspection = question({
  method: 'GET',
  path: '/api/inspection',
  input: z.strictObject({ inspectionId: InspectionId }),
  answer: z.strictObject({
    inspection: Inspection.omit({ findings: true }),
    units: z.array(named),
    findings: z.array(FindingView),
    /** Of units that the caller does not see. */
    hiddenFindings: z.int(),
    state: z.enum(INSPECTION_STATES),
    closedOn: Day.optional(),
    revision: z.int(),
    /** The latest first. Names are for those who answer for internal control or examine it. */
    history: z.array(
      z.strictObject({
        revision: z.int(),
        recordedAt: Instant,
        byName: z.string().optional(),
        source: z.enum(['entered', 'imported']),
        changed: z.array(z.enum(CHANGED_PARTS)),
        findings: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() }),
      }),
    ),
    mayWrite: z.boolean(),
    logNumber,
  }),
})

/** Enters an inspection, or revises it as a whole. `revision` is the one that this becomes; when it is somebody else's by now, it is refused as `out-of-date`. */
export const saveInspection = question({
  method: 'POST',
  path: '/api/inspection/revision',
  input: z.strictObject({ inspection: WrittenInspection, revision: z.int().min(1) }),
  answer: z.strictObject({ inspectionId: z.string(), revision: z.int(), logNumber }),
})

const file = z.strictObject({ fileName: z.string().normalize().min(1).max(200), contentBase64: z.base64().max(14_000_000) })

/** What a file of the quality portal does to the register. Nothing is stored. */
export const previewInspectionImport = question({
  method: 'POST',
  path: '/api/inspections/preview',
  input: z.strictObject({ file }),
  answer: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('ready'),
      /** Must come back with the import: it covers the file and what it changes. */
      importKey: Sha256Hex,
      rows: z.int(),
      counts: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
      /** Those that would be new or other. There may be more than are told. */
      inspections: z.array(z.strictObject({ outcome: z.enum(['new', 'changed']), title: z.string(), by: z.string(), heldOn: Day, findings: z.int(), rows: z.int() })),
      /** By row of the file, as a spreadsheet numbers them. There may be more than are told. */
      problems: z.array(z.strictObject({ row: z.int(), problem: z.enum(INSPECTION_ROW_PROBLEMS), column: z.enum(COLUMN_KEYS).optional(), value: z.string().optional(), suggestions: z.array(z.string()).optional() })),
      problemCount: z.int(),
    }),
    /** Columns without which nothing can be read. */
    z.strictObject({ outcome: z.literal('wrong-columns'), missing: z.array(z.enum(COLUMN_KEYS)) }),
    z.strictObject({ outcome: z.literal('unreadable'), problem: FileProblem, place: z.strictObject({ table: z.string(), row: z.int().optional(), cell: z.string().optional() }).optional() }),
  ]),
})

/** Carries out what was previewed. Inspections of which a row is wrong are left out. Repeated, it changes nothing more. */
export const importInspections = question({
  method: 'POST',
  path: '/api/inspections/import',
  input: z.strictObject({ file, importKey: Sha256Hex }),
  answer: z.strictObject({ recorded: z.int(), logNumber }),
})

/** The register as it is shown, as a file: a row for each finding, under the headings that the import knows. */
export const exportInspections = question({
  method: 'GET',
  path: '/api/inspections/export',
  input: z.strictObject({ ...filter, format: z.enum(['csv', 'xlsx']), language: Language }),
  answer: z.strictObject({ fileName: z.string(), mediaType: z.string(), contentBase64: z.base64() }),
})
