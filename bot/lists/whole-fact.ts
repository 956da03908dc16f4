import { canonicalJson } from '../../core/facts/canonical-json'
import { Fact, type NumberedFact } from '../../core/facts/fact'
import { toSeconds } from './field-values'
import { RECORD_KEY_COLUMN, type Column, type Fields } from './list'

/** A numbered fact with the unit it is shown under. */
export type ListedFact = NumberedFact & { unitId: string }

/** Columns of every list that keeps facts whole: enough to rebuild a lost journal and to check it against the log. */
export const WHOLE_FACT_COLUMNS: readonly Column[] = [
  RECORD_KEY_COLUMN,
  { name: 'LogNumber', caption: 'Nummer i loggen', kind: 'number', indexed: true },
  { name: 'Slice', caption: 'Enhet og år', kind: 'text', indexed: true, derived: true },
  { name: 'PersonId', caption: 'Person', kind: 'text', indexed: true },
  { name: 'PersonOid', caption: 'Konto', kind: 'text', indexed: true },
  { name: 'UnitId', caption: 'Enhet', kind: 'text', indexed: true, derived: true },
  { name: 'RequirementId', caption: 'Krav', kind: 'text', indexed: true },
  { name: 'RecordedAt', caption: 'Registrert', kind: 'instant', indexed: true },
  { name: 'ActorId', caption: 'Registrert av', kind: 'text' },
  { name: 'ActorOid', caption: 'Registrert av konto', kind: 'text' },
  { name: 'Record', caption: 'Registreringen i sin helhet', kind: 'note' },
  { name: 'Salt', caption: 'Salt', kind: 'text' },
  { name: 'Commitment', caption: 'Segl', kind: 'text' },
]

export function toWholeFactFields({ number, fact, salt, commitment, unitId }: ListedFact): Fields {
  return {
    LogNumber: number,
    // Keeps any filter far below the 5,000 rows beyond which SharePoint refuses to answer.
    Slice: `${unitId}-${fact.recordedAt.slice(0, 4)}`,
    UnitId: unitId,
    RecordedAt: toSeconds(fact.recordedAt),
    Record: canonicalJson(fact),
    Salt: salt,
    Commitment: commitment,
  }
}

/** Reads back what proves something. The other columns follow from it. */
export function fromWholeFactFields(fields: Readonly<Record<string, unknown>>): ListedFact {
  return {
    factKey: String(fields['RecordKey']),
    number: Number(fields['LogNumber']),
    unitId: String(fields['UnitId']),
    fact: Fact.parse(JSON.parse(String(fields['Record']))),
    salt: String(fields['Salt']),
    commitment: String(fields['Commitment']),
  }
}
