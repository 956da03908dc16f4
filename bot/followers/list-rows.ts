import { LANGUAGES } from '../../core/language/language'
import type { DocumentPublication, NumberedFact, RecordFact } from '../../core/facts/fact'
import type { LessonPublication } from '../../core/facts/rule-facts'
import { LISTS, type ListShape } from '../lists'
import { toRow } from '../lists/list'
import type { ListRow, TextStore } from '../ports'

export type PlannedRow = { list: ListShape; row: ListRow; fact: NumberedFact }

export type ListContext = {
  texts: Pick<TextStore, 'find'>
  /** The unit a record about that subject is shown under, or `none`. */
  unitIdOf(subject: string, recordedAt: string): string
}

/** Shown under no unit: decisions about everybody, and people without a post on the day. */
export const NO_UNIT = 'none'

/** The list that shows a record. Its rows bear the key of their fact. */
export function listOfRecord({ kind }: Pick<RecordFact, 'kind'>): ListShape {
  switch (kind) {
    case 'signature':
    case 'paper-signature':
      return LISTS.signatures
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'talk':
      return LISTS.completions
    case 'sign-off':
      return LISTS.signOffs
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
    case 'spot-check-evidence':
    case 'voiding':
      return LISTS.decisions
  }
}

/** Lists whose rows bear the key of their fact, so that a row's fact is found even if it came into the log a moment ago. */
export function isKeyedByFact(list: ListShape): boolean {
  return list === LISTS.signatures || list === LISTS.completions || list === LISTS.signOffs || list === LISTS.decisions
}

/** The rows of SharePoint lists that one fact becomes. Organisation facts become none: they stay in the log. */
export async function planListRows(fact: NumberedFact, context: ListContext): Promise<PlannedRow[]> {
  const planned = (list: ListShape, row: ListRow): PlannedRow => ({ list, row, fact })
  const record = fact.fact
  switch (record.kind) {
    case 'signature':
    case 'paper-signature':
      return [planned(LISTS.signatures, toRow(LISTS.signatures, { ...fact, fact: record, unitId: context.unitIdOf(record.subject, record.recordedAt) }))]
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
      return [planned(LISTS.completions, toRow(LISTS.completions, { ...fact, fact: record, unitId: context.unitIdOf(record.subject, record.recordedAt) }))]
    case 'talk':
      return [planned(LISTS.completions, toRow(LISTS.completions, { ...fact, fact: record, unitId: record.unitId }))]
    case 'sign-off':
      return [planned(LISTS.signOffs, toRow(LISTS.signOffs, { ...fact, fact: record, unitId: context.unitIdOf(record.subject, record.recordedAt) }))]
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
    case 'spot-check-evidence':
    case 'voiding':
    case 'exemption':
      return [planned(LISTS.decisions, toRow(LISTS.decisions, { ...fact, fact: record, unitId: context.unitIdOf(record.subject, record.recordedAt) }))]
    case 'requirement-withdrawal':
    case 'lesson-return':
    case 'round-move':
    case 'inspection':
    case 'spot-check-draw':
    case 'spot-check-verdict':
    case 'campaign':
    case 'prompt-rules-publication':
      return [planned(LISTS.decisions, toRow(LISTS.decisions, { ...fact, fact: record, unitId: NO_UNIT }))]
    case 'requirement-publication': {
      const { requirement, version, effectiveOn, recordedAt } = record
      return [
        planned(LISTS.decisions, toRow(LISTS.decisions, { ...fact, fact: record, unitId: NO_UNIT })),
        planned(LISTS.requirements, toRow(LISTS.requirements, { requirement, version, effectiveOn, publishedAt: recordedAt })),
      ]
    }
    case 'document-publication':
      return [
        planned(LISTS.decisions, toRow(LISTS.decisions, { ...fact, fact: record, unitId: NO_UNIT })),
        ...(await listDocumentRows(record, context.texts)).map((row) => planned(LISTS.documents, row)),
      ]
    case 'lesson-publication':
      return [
        planned(LISTS.decisions, toRow(LISTS.decisions, { ...fact, fact: record, unitId: NO_UNIT })),
        planned(LISTS.lessons, await lessonRow(record, context.texts)),
      ]
    case 'organisation':
      return []
  }
}

async function lessonRow(publication: LessonPublication, texts: ListContext['texts']): Promise<ListRow> {
  const { title, contentSha256, recordedAt } = publication
  const content = await texts.find(contentSha256)
  if (content === undefined) throw new TextMissingError(contentSha256)
  return toRow(LISTS.lessons, { ...publication, title: title.nb, content, publishedAt: recordedAt })
}

async function listDocumentRows(publication: DocumentPublication, texts: ListContext['texts']): Promise<ListRow[]> {
  const { documentId, version, level, effectiveOn, recordedAt } = publication
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const { title, sha256: textSha256 } = publication.texts[language]
      const markdown = await texts.find(textSha256)
      if (markdown === undefined) throw new TextMissingError(textSha256)
      return toRow(LISTS.documents, { documentId, version, level, language, title, markdown, textSha256, effectiveOn, publishedAt: recordedAt })
    }),
  )
}

/** Texts are frozen before their publication is journalled, so one that is missing was taken away. */
export class TextMissingError extends Error {
  override readonly name = 'TextMissingError'
  constructor(readonly sha256: string) {
    super(`The published text ${sha256} is not in the text store`)
  }
}
