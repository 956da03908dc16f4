import { z } from 'zod'
import { Instant } from '../days/day'
import { Sha256Hex } from './hashing'

/** Who did it, from the verified token or activity. */
export const actor = { actor: z.string(), actorOid: z.guid() }

export const envelope = { v: z.literal(1), tenantId: z.guid(), recordedAt: Instant, appVersion: z.string() }

/** Which obligation a record is about. */
export const obligation = {
  subject: z.string(),
  requirementId: z.string(),
  round: z.string(),
  majorVersion: z.int().min(1),
  step: z.int().min(0),
}

/** `major.minor` */
export const VersionLabel = z.string().regex(/^\d+\.\d+$/)

/** A file in the municipality's own library, with the hash of its bytes. */
export const ScanReference = z.strictObject({ fileName: z.string(), sha256: Sha256Hex, webUrl: z.string() })
export type ScanReference = z.infer<typeof ScanReference>

export const writtenReasonOfFact = z.string().min(1).max(500)
