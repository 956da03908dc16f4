import type { FileProblem } from '../../core/api/organisation-questions'
import type { OrganisationSource } from '../../core/directory/directory-account'
import type { HrProblemCode } from '../../core/directory/hr-file'
import type { OrganisationProblemKind } from '../../core/directory/list-organisation-problems'
import type { PreviewListName } from '../../core/directory/preview-import'
import type { InEachLanguage } from '../../core/language/language'
import type { ObjectKind } from '../../core/organisation/organisation-change'
import { ORGANISATION_EN } from './en/organisation'
import { ORGANISATION_NB } from './nb/organisation'
import { ORGANISATION_NN } from './nn/organisation'

type Counted = (count: number, written: string) => string

/** What controllers read about HR's file and the organisation. They know HR's system, not ours. */
export type OrganisationWords = {
  lead: string
  import: { title: string; text: string; file: string; fileHint: string; wrong: Record<'too-large' | 'wrong-kind', string>; lookOver: string; reading: string; done: Counted }
  templates: { title: string; text: string; download: (table: string) => string; mayBeEmpty: string }
  unreadable: { title: (fileName: string) => string; place: (where: string) => string; row: (row: string) => string; problems: Record<FileProblem, string> }
  problems: {
    title: Counted
    text: string
    more: (shown: string) => string
    caption: string
    columns: { table: string; row: string; column: string; what: string }
    otherRow: (row: string) => string
    codes: Record<HrProblemCode, string>
  }
  preview: {
    unchanged: Counted
    /** As parts of one sentence. */
    counts: Record<PreviewListName, Counted>
    titles: Record<PreviewListName, (written: string) => string>
    before: (was: string) => string
    more: (shown: string, all: string) => string
    ignored: (tables: string) => string
    nothing: string
    endsMany: { title: string; text: string; confirm: string }
    carryOut: string
  }
  workList: {
    title: string
    sources: Record<OrganisationSource, string>
    none: string
    touched: Counted
    more: (shown: string) => string
    kinds: Record<OrganisationProblemKind, { title: string; hint: string }>
  }
  byHand: {
    title: string
    text: string
    unit: string
    chooseUnit: string
    nothing: string
    leader: string
    acting: string
    since: (day: string) => string
    until: (day: string) => string
    roles: Record<'ethics-guide' | 'safety-representative', string>
    objectKinds: Record<ObjectKind, string>
    add: Record<'leader' | 'role' | 'object', string>
    titles: Record<'leader' | 'role' | 'object', (unit: string) => string>
    end: string
    endTitle: (name: string) => string
    submit: string
    done: (unit: string) => string
    fields: Record<
      'person' | 'personHint' | 'personMissing' | 'acting' | 'role' | 'kind' | 'objectId' | 'objectIdHint' | 'objectIdWrong' | 'title' | 'titleMissing' | 'from' | 'to' | 'toHint' | 'lastDay' | 'dayMissing' | 'endBeforeStart',
      string
    >
    refused: (problem: string) => string
  }
}

export const ORGANISATION_WORDS: InEachLanguage<OrganisationWords> = { nb: ORGANISATION_NB, nn: ORGANISATION_NN, en: ORGANISATION_EN }
