import type { AnswerOf, InputOf } from '../../core/api/question'
import type { lessonDraft, saveLessonDraft } from '../../core/api/rules-questions'
import { toInstant } from '../../core/days/day'
import { versionLabel } from '../../core/documents/document-versions'
import type { LessonPublication, RequirementPublication } from '../../core/facts/rule-facts'
import type { People } from '../ports'
import { createDraftStore, type DraftKind, type DraftMark, type KeptDraft, type SavedDraft } from '../publishing/draft-store'
import { answered, type ApiPorts, type Reply } from './handler'

type Begin = InputOf<typeof lessonDraft>['begin']
type Kept = Pick<AnswerOf<typeof lessonDraft>, 'revision' | 'savedBy' | 'savedAt' | 'from' | 'isUnreadable'>
/** Whoever has left the directory is nameless. */
type Names = Pick<People, 'nameOfAccount' | 'nameOfPerson'>
type Parsed<Content> = { success: true; data: Content } | { success: false }

/** What an editor begins with: what was kept, unless it cannot be read or one begins anew, and then the first of the others there is. */
export function beginWith<Content>(
  kept: KeptDraft | undefined,
  parse: (content: unknown) => Parsed<Content>,
  begin: Begin,
  others: { published: Content | undefined; library: Content | undefined; empty: Content },
  people: Names,
): Kept & { content: Content } {
  const read = kept && parse(kept.content)
  const mark = kept ? { revision: kept.revision, savedBy: nameOf(people, kept.savedBy), savedAt: kept.savedAt } : { revision: 0 }
  const common = { ...mark, isUnreadable: read?.success === false }
  if (begin === undefined && read?.success) return { ...common, from: 'kept', content: read.data }
  for (const from of begin === undefined ? (['published', 'library'] as const) : [begin]) {
    const content = others[from]
    if (content) return { ...common, from, content }
  }
  return { ...common, from: 'empty', content: others.empty }
}

export function viewSavedDraft(saved: SavedDraft, people: Names, now: Date): Reply<AnswerOf<typeof saveLessonDraft>> {
  if (saved.outcome === 'saved') return answered({ outcome: 'saved', revision: saved.revision, savedAt: toInstant(now) })
  const { revision, savedBy, savedAt } = saved.by
  return answered({ outcome: 'overtaken', revision, savedBy: nameOf(people, savedBy), savedAt })
}

export function viewMark({ revision, savedBy, savedAt }: DraftMark, people: Names): { revision: number; savedBy: string; savedAt: string } {
  return { revision, savedBy: nameOf(people, savedBy), savedAt }
}

/** Every version, newest first, with who published it. */
export function viewVersions(publications: readonly (LessonPublication | RequirementPublication)[], people: Names): AnswerOf<typeof lessonDraft>['versions'] {
  return publications
    .map((publication) => ({
      version: publication.kind === 'lesson-publication' ? versionLabel(publication) : String(publication.version),
      effectiveOn: publication.effectiveOn,
      recordedAt: publication.recordedAt,
      publishedBy: people.nameOfAccount(publication.actorOid) ?? people.nameOfPerson(publication.actor) ?? '',
      reason: publication.reason ?? '',
    }))
    .reverse()
}

/** Empty for an account that the directory does not show any more; the tab has a word for it. */
function nameOf(people: Names, oid: string): string {
  return people.nameOfAccount(oid) ?? ''
}

export function findKept({ tables }: Pick<ApiPorts, 'tables'>, kind: DraftKind, id: string): Promise<KeptDraft | undefined> {
  return createDraftStore(tables.drafts).find(kind, id)
}
