import { z } from 'zod'
import { SAMPLE_STATES } from '../control/judge-spot-check'
import { Day, Instant } from '../days/day'
import { CheckId, MOST_DRAWN, SpotCheckDraw } from '../facts/control-facts'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { ActivityForm, FileReference, FormAnswer } from '../obligations/activity-form'
import { exportInspections, importInspections, inspection, inspections, previewInspectionImport, saveInspection } from './inspection-questions'
import { question } from './question'
import { AttachedFile } from './wheel-questions'

const logNumber = z.int()
const inEachLanguage = z.record(Language, z.string())
const { from, to, requirementIds } = SpotCheckDraw.shape
const unitIds = SpotCheckDraw.shape.unitIds

export const HitRate = z.strictObject({ drawn: z.int(), judged: z.int(), waiting: z.int(), shown: z.int(), holds: z.int(), fails: z.int(), 'not-shown': z.int(), void: z.int() })
export type HitRate = z.infer<typeof HitRate>

/** How many sign-offs a check would draw from, and of which activities. Nothing is stored. */
export const previewSpotCheck = question({
  method: 'POST',
  path: '/api/check/preview',
  input: z.strictObject({ from, to, requirementIds, unitIds }),
  answer: z.strictObject({ population: z.int(), activities: z.array(z.strictObject({ requirementId: z.string(), title: inEachLanguage, population: z.int() })), logNumber }),
})

/** Draws. The service casts the lots and keeps the seed, so that whoever has the log can draw the same again. */
export const drawSpotCheck = question({
  method: 'POST',
  path: '/api/check/draw',
  input: z.strictObject({ checkId: CheckId, title: z.string().normalize().trim().min(1).max(120), from, to, requirementIds, unitIds, count: z.int().min(1).max(MOST_DRAWN), dueOn: Day }),
  answer: z.strictObject({ checkId: z.string(), drawn: z.int(), population: z.int(), logNumber }),
})

export const SpotCheckLine = z.strictObject({ checkId: z.string(), title: z.string(), drawnOn: Day, from: Day, to: Day, dueOn: Day, population: z.int(), hitRate: HitRate })
export type SpotCheckLine = z.infer<typeof SpotCheckLine>

/** All checks, the latest first, and what a new one may be of. */
export const spotChecks = question({
  method: 'GET',
  path: '/api/checks',
  input: z.strictObject({}),
  answer: z.strictObject({
    checks: z.array(SpotCheckLine),
    /** Of all together. */
    hitRate: HitRate,
    /** Activities that anybody has signed off, and units. */
    choices: z.strictObject({ activities: z.array(z.strictObject({ requirementId: z.string(), title: inEachLanguage })), units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })) }),
    mayDraw: z.boolean(),
    logNumber,
  }),
})

/** What was said about a sign-off, for those who look at it afterwards. */
export const SampleView = z.strictObject({
  recordKey: Sha256Hex,
  title: inEachLanguage,
  round: z.string(),
  aboutName: z.string(),
  unitName: z.string(),
  byName: z.string(),
  doneOn: Day,
  recordedAt: Instant,
  form: ActivityForm,
  answers: z.array(FormAnswer),
  presentNames: z.array(z.string()),
  state: z.enum(SAMPLE_STATES),
  evidence: z.strictObject({ text: z.string(), files: z.array(FileReference), byName: z.string(), recordedAt: Instant }).optional(),
  verdict: z.strictObject({ holds: z.boolean(), note: z.string(), byName: z.string(), recordedAt: Instant }).optional(),
})
export type SampleView = z.infer<typeof SampleView>

/** One check with every sign-off that was drawn. By name: whoever examines has to know whom to ask. */
export const spotCheck = question({
  method: 'GET',
  path: '/api/check',
  input: z.strictObject({ checkId: CheckId }),
  answer: z.strictObject({
    check: SpotCheckLine,
    seed: z.string(),
    drawnAtNumber: z.int(),
    /** Drawn once more from the log, with the same seed. */
    verified: z.enum(['same', 'differs']),
    byName: z.string(),
    samples: z.array(z.strictObject({ ...SampleView.shape, mayJudge: z.boolean() })),
    logNumber,
  }),
})

export const EvidenceRequest = z.strictObject({
  checkId: z.string(),
  checkTitle: z.string(),
  dueOn: Day,
  recordKey: Sha256Hex,
  title: inEachLanguage,
  aboutName: z.string(),
  unitName: z.string(),
  doneOn: Day,
  /** Somebody else signed it off; I answer for it now. */
  isSomebodyElses: z.boolean(),
  state: z.enum(SAMPLE_STATES),
  shownOn: Day.optional(),
  /** Of one that did not hold. */
  note: z.string().optional(),
})
export type EvidenceRequest = z.infer<typeof EvidenceRequest>

/** What I am to show evidence of, because I signed it off or answer for it now, and what became of it the last weeks. */
export const ownSpotChecks = question({
  method: 'GET',
  path: '/api/checks/mine',
  input: z.strictObject({}),
  answer: z.strictObject({ requests: z.array(EvidenceRequest), logNumber }),
})

const about = { checkId: CheckId, recordKey: Sha256Hex }

/** Shows evidence, once. `already`: somebody else who may has done it. */
export const showEvidence = question({
  method: 'POST',
  path: '/api/check/evidence',
  input: z.strictObject({ ...about, text: z.string().normalize().trim().min(3).max(2_000), files: z.array(AttachedFile.omit({ fieldId: true })).max(3) }),
  answer: z.strictObject({ outcome: z.enum(['shown', 'already']), logNumber }),
})

/** A second person says whether the evidence holds what the sign-off says. */
export const judgeEvidence = question({
  method: 'POST',
  path: '/api/check/verdict',
  input: z.strictObject({ ...about, holds: z.boolean(), note: z.string().normalize().trim().max(500) }),
  answer: z.strictObject({ outcome: z.enum(['judged', 'already']), logNumber }),
})

/** The control of the control: the register of supervision and audits, and spot checks. */
export const CONTROL_QUESTIONS = {
  inspections,
  inspection,
  saveInspection,
  previewInspectionImport,
  importInspections,
  exportInspections,
  previewSpotCheck,
  drawSpotCheck,
  spotChecks,
  spotCheck,
  ownSpotChecks,
  showEvidence,
  judgeEvidence,
}
