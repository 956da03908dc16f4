import { normaliseHeading } from '../directory/table-shapes'
import { FindingClass, Inspection } from '../facts/control-facts'
import type { InEachLanguage, Language } from '../language/language'

export const COLUMN_KEYS = ['by', 'title', 'heldOn', 'inspectionKind', 'unit', 'findingClass', 'text', 'count', 'dueOn', 'findingClosedOn', 'closedOn', 'summary', 'reportUrl'] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

/** `also` are headings that quality portals use for the same. */
type Column = { heading: InEachLanguage<string>; also: readonly string[]; isRequired?: true }
const heading = (nb: string, nn: string, en: string): InEachLanguage<string> => ({ nb, nn, en })

/** The columns of the register as a table. Reading, the template and the export follow from it. */
export const INSPECTION_COLUMNS: Record<ColumnKey, Column> = {
  by: { heading: heading('myndighet', 'styresmakt', 'authority'), also: ['tilsynsmyndighet', 'tilsynsstyresmakt', 'tilsynsorgan', 'revisor', 'utført av', 'kontrollorgan', 'auditor', 'myndighet/revisor'], isRequired: true },
  title: { heading: heading('tittel', 'tittel', 'title'), also: ['tema', 'navn', 'namn', 'tilsyn', 'revisjon', 'sak', 'saksnavn', 'subject'], isRequired: true },
  heldOn: { heading: heading('dato', 'dato', 'date'), also: ['tilsynsdato', 'revisjonsdato', 'dato for tilsyn', 'gjennomført', 'utført dato', 'held on'], isRequired: true },
  inspectionKind: { heading: heading('type', 'type', 'kind'), also: ['type tilsyn', 'tilsynstype', 'kontrolltype', 'slag'] },
  unit: { heading: heading('enhet', 'eining', 'unit'), also: ['enheter', 'einingar', 'tjenestested', 'tenestestad', 'virksomhet', 'verksemd', 'avdeling', 'enhetsid', 'enhetsnummer', 'units'], isRequired: true },
  findingClass: { heading: heading('funn', 'funn', 'finding'), also: ['funntype', 'type funn', 'kategori', 'alvorlighet', 'finding class'] },
  text: { heading: heading('beskrivelse', 'skildring', 'description'), also: ['tekst', 'funnbeskrivelse', 'omtale', 'text'] },
  count: { heading: heading('antall', 'tal', 'count'), also: ['antall funn', 'mengde', 'number'] },
  dueOn: { heading: heading('frist', 'frist', 'deadline'), also: ['fristdato', 'svarfrist', 'due', 'due on'] },
  findingClosedOn: { heading: heading('funn lukket', 'funn lukka', 'finding closed'), also: ['lukket', 'lukka', 'lukket dato', 'lukkedato', 'oppfylt', 'rettet', 'retta', 'closed'] },
  closedOn: { heading: heading('avsluttet', 'avslutta', 'case closed'), also: ['sak avsluttet', 'avsluttet dato', 'tilsyn avsluttet', 'avslutningsdato'] },
  summary: { heading: heading('sammendrag', 'samandrag', 'summary'), also: ['merknad', 'kommentar', 'notat', 'comment'] },
  reportUrl: { heading: heading('lenke', 'lenkje', 'link'), also: ['rapport', 'rapportlenke', 'url', 'report'] },
}

export const INSPECTION_KIND_WORDS: Record<Inspection['inspectionKind'], InEachLanguage<string>> = {
  supervision: heading('tilsyn', 'tilsyn', 'supervision'),
  'performance-audit': heading('forvaltningsrevisjon', 'forvaltingsrevisjon', 'performance audit'),
  certification: heading('sertifisering', 'sertifisering', 'certification'),
  'internal-audit': heading('internrevisjon', 'internrevisjon', 'internal audit'),
  other: heading('annet', 'anna', 'other'),
}
const ALSO_KIND: Record<string, Inspection['inspectionKind']> = {
  statligtilsyn: 'supervision', eierskapskontroll: 'performance-audit', selskapskontroll: 'performance-audit',
  isorevisjon: 'certification', resertifisering: 'certification', sertifiseringsrevisjon: 'certification', iso: 'certification',
}

export const FINDING_WORDS: Record<FindingClass, InEachLanguage<string>> = {
  order: heading('pålegg', 'pålegg', 'order'),
  deviation: heading('avvik', 'avvik', 'deviation'),
  observation: heading('observasjon', 'observasjon', 'observation'),
  improvement: heading('forbedringspunkt', 'forbetringspunkt', 'improvement point'),
}
const ALSO_FINDING: Record<string, FindingClass> = {
  påleggene: 'order', orders: 'order', lovbrudd: 'deviation', lovbrot: 'deviation', deviations: 'deviation', nonconformity: 'deviation',
  observasjoner: 'observation', observasjonar: 'observation', merknad: 'observation', anmerkning: 'observation', observations: 'observation',
  forbedringspunkter: 'improvement', forbetringspunkter: 'improvement', forbetringspunkt: 'improvement', anbefaling: 'improvement', tilråding: 'improvement', improvements: 'improvement',
}

export function isHeadingOfColumn(key: ColumnKey, text: string): boolean {
  const { heading: names, also } = INSPECTION_COLUMNS[key]
  const normalised = normaliseHeading(text)
  return [...Object.values(names), ...also].some((name) => normaliseHeading(name) === normalised)
}

export function listInspectionHeadings(language: Language): string[] {
  return COLUMN_KEYS.map((key) => INSPECTION_COLUMNS[key].heading[language])
}

export function readInspectionKind(cell: string): Inspection['inspectionKind'] | undefined {
  return findWord(INSPECTION_KIND_WORDS, ALSO_KIND, Inspection.shape.inspectionKind.options, cell)
}

export function readFindingClass(cell: string): FindingClass | undefined {
  return findWord(FINDING_WORDS, ALSO_FINDING, FindingClass.options, cell)
}

/** `Ingen`, `Ingen pålegg`, `Nei`: there was nothing to find. */
export function saysNone(cell: string): boolean {
  return /^(ingen|nei|none|no)\b/i.test(cell) || /^[-–—]$/.test(cell)
}

function findWord<Value extends string>(words: Record<Value, InEachLanguage<string>>, also: Record<string, Value>, options: readonly Value[], cell: string): Value | undefined {
  const text = normaliseHeading(cell)
  return options.find((option) => Object.values(words[option]).some((word) => normaliseHeading(word) === text)) ?? (Object.hasOwn(also, text) ? also[text] : undefined)
}
