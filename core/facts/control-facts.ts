import { z } from 'zod'
import { Day } from '../days/day'
import { RequirementId } from '../obligations/requirement'
import { UnitId } from '../organisation/organisation-change'
import { actor, envelope } from './fact-parts'
import { Sha256Hex } from './hashing'

export const InspectionId = z.string().regex(/^[a-z0-9-]{1,20}$/)
/** `order` (*pålegg*), `deviation` (*avvik*), `observation`, `improvement` (*forbedringspunkt*). */
export const FindingClass = z.enum(['order', 'deviation', 'observation', 'improvement'])
export type FindingClass = z.infer<typeof FindingClass>

/** What an authority ordered or an audit reported. With a date by which it must be done it is owed by its unit. */
export const InspectionFinding = z.strictObject({
  findingId: z.string().regex(/^[a-z0-9-]{1,10}$/),
  findingClass: FindingClass,
  text: z.string().min(1).max(1_000),
  unitId: UnitId,
  dueOn: Day.optional(),
  /** Closed by whoever ordered it, or done elsewhere. What is signed off here is closed by that. */
  closedOn: Day.optional(),
})
export type InspectionFinding = z.infer<typeof InspectionFinding>

export const MOST_FINDINGS = 40

/** State supervision, an audit or a certification, as it stands in the register. Each change is a revision of its own, whole. */
export const Inspection = z.strictObject({
  inspectionId: InspectionId,
  inspectionKind: z.enum(['supervision', 'performance-audit', 'certification', 'internal-audit', 'other']),
  /** Authority or auditor. */
  by: z.string().min(1).max(120),
  title: z.string().min(1).max(200),
  heldOn: Day,
  unitIds: z.array(UnitId).min(1).max(50),
  summary: z.string().max(4_000),
  reportUrl: z.url({ protocol: /^https$/ }).max(500).optional(),
  findings: z.array(InspectionFinding).max(MOST_FINDINGS),
  /** When the whole was closed, by whoever held it. */
  closedOn: Day.optional(),
})
export type Inspection = z.infer<typeof Inspection>

export const InspectionFact = z.strictObject({
  kind: z.literal('inspection'),
  ...envelope,
  ...actor,
  /** 1, 2, 3 … of this inspection. */
  revision: z.int().min(1),
  inspection: Inspection,
  source: z.enum(['entered', 'imported']),
})
export type InspectionFact = z.infer<typeof InspectionFact>

export const CheckId = z.string().regex(/^[a-z0-9-]{1,20}$/)
export const MOST_DRAWN = 100

/** A sample of sign-offs that must show their evidence. Whoever has the log and the seed draws the same. */
export const SpotCheckDraw = z.strictObject({
  kind: z.literal('spot-check-draw'),
  ...envelope,
  ...actor,
  checkId: CheckId,
  title: z.string().min(1).max(120),
  /** Sign-offs recorded on these days were drawn from, of these requirements; none named: of all. */
  from: Day,
  to: Day,
  requirementIds: z.array(RequirementId).max(50),
  /** Of these units and all below them; absent: of all. */
  unitIds: z.array(UnitId).min(1).max(50).optional(),
  seed: z.string().regex(/^[0-9a-f]{32}$/),
  /** The last number of the log it was drawn from. */
  logNumber: z.int().min(0),
  /** How many there were to draw from. */
  population: z.int().min(1),
  drawn: z.array(Sha256Hex).min(1).max(MOST_DRAWN),
  /** Evidence shall be shown by then. */
  dueOn: Day,
})
export type SpotCheckDraw = z.infer<typeof SpotCheckDraw>

/** A second person has looked at the evidence: neither who signed off, nor who showed it. */
export const SpotCheckVerdict = z.strictObject({
  kind: z.literal('spot-check-verdict'),
  ...envelope,
  ...actor,
  checkId: CheckId,
  about: Sha256Hex,
  /** The evidence holds what the sign-off says. */
  holds: z.boolean(),
  note: z.string().max(500),
})
export type SpotCheckVerdict = z.infer<typeof SpotCheckVerdict>
