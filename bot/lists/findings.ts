import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import { present, toSeconds } from './field-values'
import { RECORD_KEY_COLUMN, type List } from './list'

/** Something that is not as it should be, for the controller to look at. The app never repairs it by itself. */
export type Finding = {
  finding: 'list-row-differs' | 'list-row-refused'
  listName: string
  aboutKey: string
  logNumber: number
  detail: string
  foundAt: string
}

export const findings: List<Finding> = {
  name: 'Findings',
  description: 'Det som ikke stemmer mellom loggen og listene, til internkontrolleren.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'FindingKind', caption: 'Slag', kind: 'choice', choices: ['list-row-differs', 'list-row-refused'] },
    { name: 'ListName', caption: 'Liste', kind: 'text' },
    { name: 'AboutKey', caption: 'Gjelder', kind: 'text', indexed: true },
    { name: 'LogNumber', caption: 'Nummer i loggen', kind: 'number', indexed: true },
    { name: 'Detail', caption: 'Beskrivelse', kind: 'note', derived: true },
    { name: 'FoundAt', caption: 'Funnet', kind: 'instant', indexed: true, derived: true },
  ],
  // The same thing found again is the same finding.
  key: ({ finding, listName, aboutKey }) => sha256OfText(sha256, canonicalJson(['finding', finding, listName, aboutKey])),
  toFields: (found) =>
    present({
      Title: found.finding === 'list-row-differs' ? 'Raden i listen er en annen enn i loggen' : 'SharePoint tok ikke imot raden',
      FindingKind: found.finding,
      ListName: found.listName,
      AboutKey: found.aboutKey,
      LogNumber: found.logNumber,
      Detail: found.detail,
      FoundAt: toSeconds(found.foundAt),
    }),
  fromFields: (fields) => ({
    finding: fields['FindingKind'] === 'list-row-differs' ? 'list-row-differs' : 'list-row-refused',
    listName: String(fields['ListName']),
    aboutKey: String(fields['AboutKey']),
    logNumber: Number(fields['LogNumber']),
    detail: String(fields['Detail']),
    foundAt: String(fields['FoundAt']),
  }),
}
