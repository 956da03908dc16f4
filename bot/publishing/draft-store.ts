import { z } from 'zod'
import { Instant } from '../../core/days/day'
import { LANGUAGES, Language, type InEachLanguage } from '../../core/language/language'
import { Theme } from '../../core/obligations/activity'
import type { Row, RowStore } from '../ports'

export type DraftKind = 'lesson' | 'requirement'
/** Who saved it last, by account, and how often it was saved before. */
/** What a list says of a requirement that is only a draft. */
export type AboutDraft = z.infer<typeof AboutDraft>
export type DraftMark = { id: string; revision: number; savedBy: string; savedAt: Instant }
export type KeptDraft = DraftMark & {
  /** As it was written; undefined when what was kept is not JSON any more. */
  content: unknown
}
export type SavedDraft = { outcome: 'saved'; revision: number } | { outcome: 'overtaken'; by: DraftMark }

/**
 * What controllers write before it counts. Each save is a row of its own, inserted if absent under the next revision: of two who save
 * at once, one is told of the other, and nobody's work is written over. Taking a draft away is a revision too.
 */
export type DraftStore = {
  list(kind: DraftKind): Promise<(DraftMark & { title: InEachLanguage<string>; about?: AboutDraft })[]>
  find(kind: DraftKind, id: string): Promise<KeptDraft | undefined>
  /** `content` is undefined to take the draft away. `basedOn` is the revision it was read in, 0 when there was none. */
  save(kind: DraftKind, id: string, draft: { basedOn: number; content: unknown; title: InEachLanguage<string>; about?: AboutDraft }, by: { oid: string; at: Instant }): Promise<SavedDraft>
}

/** Of the 32,000 characters that one value of a row may have. */
const PIECE_LENGTH = 30_000
/** Earlier revisions that are kept; a save that took longer than so many others would find its place taken away. */
const REVISIONS_KEPT = 10
/** A list needs no more of a title. */
const TITLE_LENGTH = 120

const Mark = z.object({ savedBy: z.string(), savedAt: Instant, isGone: z.boolean() })
const AboutDraft = z.strictObject({ kind: z.enum(['sign', 'learn', 'act']), theme: Theme.optional(), ofUnitId: z.string().optional(), isShownOnly: z.boolean(), isFollowUp: z.boolean() })
const Listed = Mark.extend({ revision: z.int(), title: z.string(), about: z.string().optional() })
const Title = z.record(Language, z.string())

export function createDraftStore(table: RowStore): DraftStore {
  async function findLatest(kind: DraftKind, id: string): Promise<{ revision: number; row: Row } | undefined> {
    const [row] = await table.list(partitionOf(kind, id), { limit: 1 })
    return row && { revision: LAST_REVISION - Number(row.row), row }
  }

  return {
    async list(kind) {
      const rows = await table.list(kind)
      return rows.flatMap(({ row, values }) => {
        const { revision, savedBy, savedAt, isGone, title, about: written } = Listed.parse(values)
        const about = written === undefined ? undefined : AboutDraft.safeParse(readJson(written)).data
        return isGone ? [] : [{ id: row, revision, savedBy, savedAt, title: readTitle(title), ...(about && { about }) }]
      })
    },
    async find(kind, id) {
      const latest = await findLatest(kind, id)
      if (!latest) return undefined
      const { savedBy, savedAt, isGone } = Mark.parse(latest.row.values)
      return isGone ? undefined : { id, revision: latest.revision, savedBy, savedAt, content: readContent(latest.row) }
    },
    async save(kind, id, { basedOn, content, title, about }, { oid, at }) {
      const latest = await findLatest(kind, id)
      const mark = { savedBy: oid, savedAt: at, isGone: content === undefined }
      const known = latest ? Mark.parse(latest.row.values) : undefined
      // Whoever begins anew where a draft was taken away, or never was, read no revision.
      const current = latest && known?.isGone === true && basedOn === 0 ? 0 : (latest?.revision ?? 0)
      if (latest && known && current !== basedOn) return { outcome: 'overtaken', by: { id, revision: latest.revision, savedBy: known.savedBy, savedAt: known.savedAt } }
      const revision = (latest?.revision ?? 0) + 1
      const written = await table.insert(partitionOf(kind, id), [{ row: rowOf(revision), values: { ...mark, ...(content !== undefined && splitContent(content)) } }])
      if (written === 'exists') {
        const other = await findLatest(kind, id)
        const { savedBy, savedAt } = Mark.parse(other?.row.values ?? mark)
        return { outcome: 'overtaken', by: { id, revision: other?.revision ?? revision, savedBy, savedAt } }
      }
      // Only for the list: what counts lies in the revisions.
      await table.put(kind, { row: id, values: { ...mark, revision, title: JSON.stringify(shorten(title)), ...(about && { about: JSON.stringify(about) }) } })
      if (revision > REVISIONS_KEPT) await table.remove(partitionOf(kind, id), rowOf(revision - REVISIONS_KEPT))
      return { outcome: 'saved', revision }
    },
  }
}

function partitionOf(kind: DraftKind, id: string): string {
  return `${kind}~${id}`
}

/** The newest first, so that it is read alone. */
const LAST_REVISION = 99_999_999
function rowOf(revision: number): string {
  return String(LAST_REVISION - revision).padStart(8, '0')
}

function splitContent(content: unknown): Record<string, string> {
  const pieces: Record<string, string> = {}
  let rest = JSON.stringify(content)
  while (rest !== '') {
    // Never between the halves of a surrogate pair: each alone would not outlive UTF-8.
    const end = /[\uD800-\uDBFF]/.test(rest.charAt(PIECE_LENGTH - 1)) ? PIECE_LENGTH - 1 : PIECE_LENGTH
    pieces[`content${Object.keys(pieces).length}`] = rest.slice(0, end)
    rest = rest.slice(end)
  }
  return pieces
}

function readContent({ values }: Row): unknown {
  const pieces: string[] = []
  for (let index = 0; typeof values[`content${index}`] === 'string'; index += 1) pieces.push(String(values[`content${index}`]))
  return readJson(pieces.join(''))
}

function readTitle(written: string): InEachLanguage<string> {
  return Title.safeParse(readJson(written)).data ?? { nb: '', nn: '', en: '' }
}

const Json = z.string().transform((written, context): unknown => {
  try {
    return JSON.parse(written)
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) })
    return z.NEVER
  }
})

function readJson(written: string): unknown {
  return Json.safeParse(written).data
}

function shorten(title: InEachLanguage<string>): InEachLanguage<string> {
  const [nb, nn, en] = LANGUAGES.map((language) => Array.from(title[language]).slice(0, TITLE_LENGTH).join(''))
  return { nb: nb ?? '', nn: nn ?? '', en: en ?? '' }
}
