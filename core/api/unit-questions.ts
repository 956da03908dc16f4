import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { EmploymentClass } from '../organisation/organisation-change'
import { question } from './question'
import { AttachedScan, ObjectionView, ProgrammeStanding } from './training-leader-questions'
import { ObligationView, RecordView } from './views'
import { writtenReason } from './written-reason'

const logNumber = z.int()

/** A leader's own unit, by name. */
export const unitPeople = question({
  method: 'GET',
  path: '/api/unit',
  input: z.strictObject({ unitId: z.string() }),
  answer: z.strictObject({
    unitId: z.string(),
    name: z.string(),
    people: z.array(
      z.strictObject({
        personId: z.string(),
        displayName: z.string(),
        unitName: z.string(),
        employmentClass: EmploymentClass,
        hasAccount: z.boolean(),
        /** Counted in the figures of another unit, where the larger post is. */
        isCountedElsewhere: z.boolean(),
        obligation: ObligationView.optional(),
        /** Those that concern the person. */
        programmes: z.array(ProgrammeStanding),
        objections: z.array(ObjectionView),
      }),
    ),
    /** Those that concern somebody here. */
    programmes: z.array(z.strictObject({ requirementId: z.string(), title: z.record(Language, z.string()) })),
    logNumber,
  }),
})

/** A page scanned in colour is well below. */
export const MAXIMUM_SCAN_BYTES = 3 * 1024 * 1024

/** Registers what somebody of my own unit signed on paper. The scan is base64. */
export const registerPaperSignature = question({
  method: 'POST',
  path: '/api/paper-signature',
  input: z.strictObject({
    personId: z.string().max(40),
    obligationKey: Sha256Hex,
    step: z.int().min(0),
    language: Language,
    signedOn: Day,
    reason: writtenReason,
    scan: AttachedScan.optional(),
  }),
  answer: z.strictObject({ record: RecordView }),
})

/** Declares a mistaken registration void. */
export const voidRecord = question({
  method: 'POST',
  path: '/api/voiding',
  input: z.strictObject({ personId: z.string().max(40), recordKey: Sha256Hex, reason: writtenReason }),
  answer: z.strictObject({ record: RecordView }),
})
