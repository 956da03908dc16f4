import { z } from 'zod'
import { Instant } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import { sha256OfText, type Sha256 } from '../facts/hashing'

/** What may be wrong with a list. The words for each are in the tab and in the list of findings. */
export const FindingKind = z.enum([
  'row-differs',
  'row-unknown',
  'row-missing',
  'row-refused',
  'list-missing',
  'list-replaced',
  'column-missing',
  'column-replaced',
  'column-renamed',
  'index-lost',
  'unique-lost',
])
export type FindingKind = z.infer<typeof FindingKind>

/** Who SharePoint names: Kvitter itself, another application, a person, or nobody that can be read. */
export const ShownAuthor = z.strictObject({ who: z.enum(['kvitter', 'application', 'person', 'unknown']), name: z.string().optional() })
export type ShownAuthor = z.infer<typeof ShownAuthor>

/** Something that a list shows otherwise than the log says. It changes no figure, and nobody repairs it but a person. */
export const Finding = z.strictObject({
  kind: FindingKind,
  listName: z.string(),
  /** The record's key; the row's number in SharePoint where it has no key we know; the column's name; or nothing for the whole list. */
  aboutKey: z.string(),
  /** Of the record, or for a whole list how far it had been written. */
  logNumber: z.int().optional(),
  /** Names of the columns that differ. */
  fields: z.array(z.string()),
  changedBy: ShownAuthor.optional(),
  changedAt: Instant.optional(),
  /** The row was put there by somebody else, before or beside the record. */
  isPlanted: z.boolean(),
  /** Why it was refused, or the new caption. */
  detail: z.string(),
  foundAt: Instant,
})
export type Finding = z.infer<typeof Finding>

/** A finding as it is kept. The same thing that comes back after it was gone is told again, as a further occurrence. */
export type KeptFinding = { findingId: string; occurrence: number; finding: Finding; goneAt?: Instant }

/** The same thing found again is the same finding, whoever finds it and whenever. */
export function findingIdOf(sha256: Sha256, { kind, listName, aboutKey }: Pick<Finding, 'kind' | 'listName' | 'aboutKey'>): string {
  return sha256OfText(sha256, canonicalJson(['finding', kind, listName, aboutKey]))
}

/** What is wrong with a row can only be judged where the list itself is there. */
export function isAboutRow(kind: FindingKind): boolean {
  return kind.startsWith('row-')
}
