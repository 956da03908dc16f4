import { z } from 'zod'
import { FindingKind, type Finding, type KeptFinding } from '../../core/findings/finding'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import { present, toSeconds } from './field-values'
import { MAXIMUM_TEXT, RECORD_KEY_COLUMN, type List } from './list'

const ListedKind = z.union([FindingKind, z.literal('row-restored')])

/** A row of the list: that something was found, or a further one that it is gone again. A deleted row that is back is called restored. */
export type ListedFinding = Omit<Finding, 'kind' | 'changedBy'> & {
  kind: z.infer<typeof ListedKind>
  state: 'found' | 'gone'
  occurrence: number
  changedBy?: string
  goneAt?: string
}

export function toListedFinding({ occurrence, finding, goneAt }: KeptFinding, state: ListedFinding['state']): ListedFinding {
  const { kind, changedBy, ...rest } = finding
  const isRestored = kind === 'row-missing' && state === 'gone'
  return {
    ...rest,
    kind: isRestored ? 'row-restored' : kind,
    state,
    occurrence,
    ...(changedBy && { changedBy: [WHO[changedBy.who], changedBy.name].filter((part) => part !== undefined && part !== '').join(': ').slice(0, MAXIMUM_TEXT) }),
    ...(state === 'gone' && goneAt !== undefined && { goneAt }),
  }
}

const WHO = { kvitter: 'Kvitter', application: 'En app', person: 'En person', unknown: 'Ukjent' }

const TITLES: Record<ListedFinding['kind'], string> = {
  'row-differs': 'Raden i listen er en annen enn i loggen',
  'row-unknown': 'Raden i listen er ikke registrert i loggen',
  'row-missing': 'Raden er borte fra listen',
  'row-restored': 'Raden er tilbake i listen',
  'row-refused': 'SharePoint tok ikke imot raden',
  'list-missing': 'Listen er borte',
  'list-replaced': 'En annen liste ligger der listen lå',
  'column-missing': 'Kolonnen er borte fra listen',
  'column-replaced': 'En annen kolonne ligger der kolonnen lå',
  'column-renamed': 'Kolonnen har fått en annen overskrift',
  'index-lost': 'Kolonnen er ikke lenger indeksert',
  'unique-lost': 'Kolonnen tillater nå at samme verdi står flere ganger',
}

/** What does not agree between the log and the lists, for the controller. It is written from table storage and compared like any other list. */
export const findings: List<ListedFinding> = {
  name: 'Findings',
  description: 'Det som ikke stemmer mellom loggen og listene, til internkontrolleren.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'FindingKind', caption: 'Slag', kind: 'choice', choices: [...FindingKind.options, 'row-restored'] },
    { name: 'FindingState', caption: 'Tilstand', kind: 'choice', choices: ['found', 'gone'] },
    { name: 'ListName', caption: 'Liste', kind: 'text' },
    { name: 'AboutKey', caption: 'Gjelder', kind: 'text', indexed: true },
    { name: 'Occurrence', caption: 'Hvilken gang', kind: 'number' },
    { name: 'LogNumber', caption: 'Nummer i loggen', kind: 'number', indexed: true },
    { name: 'FieldNames', caption: 'Kolonner', kind: 'note' },
    { name: 'ChangedBy', caption: 'Endret av, ifølge SharePoint', kind: 'text' },
    { name: 'ChangedAt', caption: 'Endret, ifølge SharePoint', kind: 'instant' },
    { name: 'IsPlanted', caption: 'Lagt inn av andre', kind: 'boolean' },
    { name: 'Detail', caption: 'Beskrivelse', kind: 'note' },
    { name: 'FoundAt', caption: 'Funnet', kind: 'instant', indexed: true },
    { name: 'GoneAt', caption: 'Borte igjen', kind: 'instant' },
  ],
  // The same thing found again is the same finding; that it is gone is another row, and nothing is erased.
  key: ({ kind, listName, aboutKey, occurrence, state }) =>
    sha256OfText(sha256, canonicalJson(['finding', kind === 'row-restored' ? 'row-missing' : kind, listName, aboutKey, occurrence, state])),
  toFields: (found) =>
    present({
      Title: `${TITLES[found.kind]}${found.state === 'gone' && found.kind !== 'row-restored' ? ' (ikke lenger)' : ''}`,
      FindingKind: found.kind,
      FindingState: found.state,
      ListName: found.listName,
      AboutKey: found.aboutKey,
      Occurrence: found.occurrence,
      LogNumber: found.logNumber,
      FieldNames: found.fields.join(', '),
      ChangedBy: found.changedBy,
      ChangedAt: found.changedAt && toSeconds(found.changedAt),
      IsPlanted: found.isPlanted,
      Detail: found.detail,
      FoundAt: toSeconds(found.foundAt),
      GoneAt: found.goneAt && toSeconds(found.goneAt),
    }),
  fromFields: (fields) => {
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const optional = <Name extends string>(name: Name, column: string) => (fields[column] === undefined ? {} : ({ [name]: text(column) } as Record<Name, string>))
    return {
      kind: ListedKind.parse(fields['FindingKind']),
      state: fields['FindingState'] === 'gone' ? 'gone' : 'found',
      listName: text('ListName'),
      aboutKey: text('AboutKey'),
      occurrence: Number(fields['Occurrence'] ?? 1),
      ...(fields['LogNumber'] !== undefined && { logNumber: Number(fields['LogNumber']) }),
      fields: text('FieldNames').split(', ').filter((name) => name !== ''),
      ...optional('changedBy', 'ChangedBy'),
      ...optional('changedAt', 'ChangedAt'),
      isPlanted: fields['IsPlanted'] === true,
      detail: text('Detail'),
      foundAt: text('FoundAt'),
      ...optional('goneAt', 'GoneAt'),
    }
  },
}
