import type { InEachLanguage, Language } from '../language/language'
import type { TableKind } from './hr-file'
import { readAccount, readClass, readDay, readEmail, readId, readKind, readLevel, readPercentage, readRisk, readRole, readText, readYesNo, type ReadCell } from './read-cell'

/** `also` are headings that HR systems use for the same. */
export type ColumnShape = { key: string; heading: InEachLanguage<string>; also?: readonly string[]; isRequired?: true; read: (cell: string) => ReadCell<unknown> }
export type TableShape = { name: InEachLanguage<string>; also: readonly string[]; columns: readonly ColumnShape[] }

const heading = (nb: string, nn: string, en: string): InEachLanguage<string> => ({ nb, nn, en })

const unitId: ColumnShape = { key: 'unitId', heading: heading('enhet', 'eining', 'unit'), also: ['enhetsid', 'enhetsnummer', 'enhetsnr', 'einingsid', 'einingsnummer', 'einingsnr', 'unitid'], isRequired: true, read: readId }
const personId: ColumnShape = {
  key: 'personId',
  heading: heading('ansattnummer', 'tilsettnummer', 'person number'),
  also: ['ansattnr', 'tilsettnr', 'person', 'personnummer', 'personnr', 'personid', 'ansatt', 'tilsett', 'employeeid', 'employeenumber'],
  isRequired: true,
  read: readId,
}
const startsOn: ColumnShape = { key: 'startsOn', heading: heading('fra', 'frå', 'from'), also: ['fradato', 'frådato', 'startdato', 'start', 'fom'], isRequired: true, read: readDay }
const mayStartOn: ColumnShape = { key: startsOn.key, heading: startsOn.heading, also: startsOn.also ?? [], read: readDay }
const endsOn: ColumnShape = { key: 'endsOn', heading: heading('til', 'til', 'to'), also: ['tildato', 'sluttdato', 'slutt', 'tom', 'end'], read: readDay }

/** Every table an HR file may have and its columns. Reading, the template and the page that explains the format follow from it. */
export const TABLE_SHAPES: Record<TableKind, TableShape> = {
  units: {
    name: heading('enheter', 'einingar', 'units'),
    also: [],
    columns: [
      unitId,
      { key: 'parentId', heading: heading('overordnet', 'overordna', 'parent'), also: ['overordnetenhet', 'overordnaeining', 'forelder', 'parentid'], read: readId },
      { key: 'name', heading: heading('navn', 'namn', 'name'), also: ['enhetsnavn', 'einingsnamn'], isRequired: true, read: readText },
      { key: 'level', heading: heading('nivå', 'nivå', 'level'), also: ['type'], isRequired: true, read: readLevel },
      mayStartOn,
      endsOn,
      { key: 'successorId', heading: heading('etterfølger', 'etterfølgjar', 'successor'), also: [], read: readId },
    ],
  },
  people: {
    name: heading('ansatte', 'tilsette', 'people'),
    also: ['employees'],
    columns: [
      personId,
      { key: 'name', heading: heading('navn', 'namn', 'name'), also: ['fulltnavn', 'fulltnamn'], isRequired: true, read: readText },
      { key: 'email', heading: heading('e-post', 'e-post', 'e-mail'), also: ['epostadresse', 'mail'], read: readEmail },
      { key: 'employmentClass', heading: heading('ansettelsesform', 'tilsetjingsform', 'employment class'), also: ['ansettelsestype', 'tilsetjingstype', 'class'], isRequired: true, read: readClass },
      startsOn,
      endsOn,
      { key: 'spellId', heading: heading('arbeidsforhold', 'arbeidsforhold', 'employment'), also: ['arbeidsforholdsid', 'ansettelsesforhold'], read: readId },
      { key: 'account', heading: heading('konto', 'konto', 'account'), also: ['objektid', 'objectid', 'brukernavn', 'brukarnamn'], read: readAccount },
    ],
  },
  posts: {
    name: heading('stillinger', 'stillingar', 'posts'),
    also: ['positions'],
    columns: [
      personId,
      { key: 'postId', heading: heading('stilling', 'stilling', 'post'), also: ['stillingsnummer', 'stillingsnr', 'stillingsid', 'postid'], isRequired: true, read: readId },
      unitId,
      { key: 'percentage', heading: heading('prosent', 'prosent', 'percentage'), also: ['stillingsprosent'], isRequired: true, read: readPercentage },
      startsOn,
      endsOn,
    ],
  },
  leaders: {
    name: heading('ledere', 'leiarar', 'leaders'),
    also: [],
    columns: [unitId, personId, { key: 'acting', heading: heading('konstituert', 'konstituert', 'acting'), also: ['fungerende', 'fungerande'], read: readYesNo }, startsOn, endsOn],
  },
  leaves: { name: heading('permisjoner', 'permisjonar', 'leave'), also: ['leaves'], columns: [personId, startsOn, endsOn] },
  roles: {
    name: heading('roller', 'roller', 'roles'),
    also: [],
    columns: [unitId, { key: 'role', heading: heading('rolle', 'rolle', 'role'), isRequired: true, read: readRole }, personId, startsOn, endsOn],
  },
  objects: {
    name: heading('objekter', 'objekt', 'objects'),
    also: [],
    columns: [
      { key: 'objectId', heading: heading('objekt', 'objekt', 'object'), also: ['objektid', 'objectid'], isRequired: true, read: readId },
      { key: 'objectKind', heading: heading('slag', 'slag', 'kind'), also: ['type', 'objekttype'], isRequired: true, read: readKind },
      unitId,
      { key: 'title', heading: heading('tittel', 'tittel', 'title'), also: ['navn', 'namn', 'name'], isRequired: true, read: readText },
      { key: 'ownerId', heading: heading('eier', 'eigar', 'owner'), also: ['dokumenteier', 'dokumenteigar', 'ansvarlig', 'ansvarleg', 'kontraktsansvarlig', 'kontraktsansvarleg'], read: readId },
      { key: 'risk', heading: heading('risiko', 'risiko', 'risk'), also: ['risikonivå'], read: readRisk },
      { key: 'lastOn', heading: heading('sist gjort', 'sist gjort', 'last done'), also: ['sisteevaluering', 'sisteevalueringsdato', 'sistrevidert'], read: readDay },
      { key: 'dueOn', heading: heading('neste frist', 'neste frist', 'next due'), also: ['frist', 'nesteevaluering', 'nesteevalueringsdato', 'nesterevisjon'], read: readDay },
      mayStartOn,
      endsOn,
    ],
  },
}

export const headingsOf = (kind: TableKind, language: Language): string[] => TABLE_SHAPES[kind].columns.map((column) => column.heading[language])

/** Headings are compared without case, spaces and signs: `Ansatt-nr.` is `ansattnr`. */
export function normaliseHeading(text: string): string {
  return text.normalize().toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

export function isHeadingOf({ heading: { nb, nn, en }, also = [] }: ColumnShape, text: string): boolean {
  const normalised = normaliseHeading(text)
  return [nb, nn, en, ...also].some((name) => normaliseHeading(name) === normalised)
}
