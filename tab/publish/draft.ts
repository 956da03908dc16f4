import { z } from 'zod'
import type { InputOf } from '../../core/api/question'
import type { previewPublication } from '../../core/api/publishing-questions'
import { Day } from '../../core/days/day'
import { VersionLevel } from '../../core/facts/fact'
import { Language } from '../../core/language/language'

/** What a controller is writing. It may be wrong or half done in every field. */
export const Draft = z.strictObject({
  /** The version whose texts it started from; empty for a document without any. */
  startedFrom: z.string(),
  level: VersionLevel,
  effectiveOn: z.union([Day, z.literal('')]),
  reason: z.string(),
  texts: z.record(Language, z.strictObject({ title: z.string(), markdown: z.string() })),
})
export type Draft = z.infer<typeof Draft>

/** Where a draft outlives a reload: the session storage of the browser, or one of its own in tests. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function findKeptDraft(store: DraftStore, documentId: string): Draft | undefined {
  const kept = store.getItem(keyOf(documentId))
  if (kept === null) return undefined
  // Storage belongs to the browser: what lies there may be from an earlier version of this page, or nobody knows what.
  const parsed = z.string().transform(readJson).pipe(Draft).safeParse(kept)
  return parsed.data
}

export function keepDraft(store: DraftStore, documentId: string, draft: Draft): void {
  store.setItem(keyOf(documentId), JSON.stringify(draft))
}

export function dropDraft(store: DraftStore, documentId: string): void {
  store.removeItem(keyOf(documentId))
}

/** What is sent for preview and publication. Two drafts that are sent the same are the same. */
export function toPublication(documentId: string, { level, effectiveOn, reason, texts }: Draft): InputOf<typeof previewPublication> {
  return { documentId, level, effectiveOn, reason: reason.trim(), texts }
}

function keyOf(documentId: string): string {
  return `kvitter.draft.${documentId}`
}

function readJson(written: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(written)
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) })
    return z.NEVER
  }
}
