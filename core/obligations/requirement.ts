import { z } from 'zod'
import { Language } from '../language/language'
import { EmploymentClass } from '../organisation/organisation-change'

/** A rule that makes people owe a signature under the current version of a document. */
export const SignRequirement = z.strictObject({
  kind: z.literal('sign'),
  requirementId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  documentId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.record(Language, z.string().min(1).max(120)),
  /** Why it is owed, in one sentence that the card shows. */
  reason: z.record(Language, z.string().min(1).max(400)),
  audience: z.strictObject({ employmentClasses: z.array(EmploymentClass).min(1) }),
  /** Days from when it opens until it is due. */
  dueInDays: z.int().min(1).max(365),
  minutes: z.int().min(1).max(120),
})
export type SignRequirement = z.infer<typeof SignRequirement>
export const Requirement = SignRequirement
export type Requirement = SignRequirement
