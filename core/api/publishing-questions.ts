import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { VersionLevel } from '../facts/fact'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { question } from './question'
import { writtenReason } from './written-reason'

/** Every version of a document and whether it is in force, for the one who publishes the next. */
export const documentVersions = question({
  method: 'GET',
  path: '/api/document/versions',
  input: z.strictObject({ documentId: z.string() }),
  answer: z.strictObject({
    versions: z.array(
      z.strictObject({ version: z.string(), level: VersionLevel, effectiveOn: Day, recordedAt: Instant, publishedBy: z.string(), reason: z.string(), isCurrent: z.boolean() }),
    ),
    logNumber: z.int(),
  }),
})

const draft = z.strictObject({
  documentId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  level: VersionLevel,
  effectiveOn: Day,
  texts: z.record(Language, z.strictObject({ title: z.string().normalize().trim().min(1).max(120), markdown: z.string().normalize().max(60_000) })),
  reason: writtenReason,
})

/** Whom the draft reopens, and what stops it. Nothing is stored. `previewKey` must come back with the publication. */
export const previewPublication = question({
  method: 'POST',
  path: '/api/publication/preview',
  input: draft,
  answer: z.strictObject({
    concerned: z.int(),
    reopened: z.int(),
    byUnit: z.array(z.strictObject({ unitId: z.string(), name: z.string(), concerned: z.int(), reopened: z.int() })),
    problems: z.array(z.strictObject({ path: z.string(), problem: z.string() })),
    nextVersion: z.string(),
    previewKey: Sha256Hex,
  }),
})

/** Publishes exactly what was previewed; a draft that differs from its preview is refused as `out-of-date`. */
export const publish = question({
  method: 'POST',
  path: '/api/publication',
  input: draft.extend({ previewKey: Sha256Hex }),
  answer: z.strictObject({ version: z.string(), effectiveOn: Day, logNumber: z.int() }),
})
