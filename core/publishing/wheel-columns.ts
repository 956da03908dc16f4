import { z } from 'zod'
import { isHeadingOf } from '../directory/table-shapes'
import type { InEachLanguage, Language } from '../language/language'

export const WHEEL_COLUMNS = ['titleNb', 'titleNn', 'titleEn', 'theme', 'levels', 'units', 'when', 'month', 'day', 'leadDays', 'basis', 'system', 'url', 'shownOnly', 'guidance'] as const
export type WheelColumn = (typeof WHEEL_COLUMNS)[number]

/** Which heading of the sheet each column is; empty where it has none. */
export const WheelMapping = z.strictObject({ table: z.string().max(200), columns: z.record(z.enum(WHEEL_COLUMNS), z.string().max(500)) })
export type WheelMapping = z.infer<typeof WheelMapping>

export type WheelTable = { name: string; header: readonly string[]; rows: readonly { number: number; cells: readonly string[] }[] }

type Shape = { heading: InEachLanguage<string>; also?: readonly string[]; example: InEachLanguage<readonly [string, string]> }
const same = (nb: string, nn: string, en: string): InEachLanguage<string> => ({ nb, nn, en })
const row = (nb: readonly [string, string], nn = nb, en = nb): Shape['example'] => ({ nb, nn, en })

const SHAPES: Record<WheelColumn, Shape> = {
  titleNb: { heading: same('tittel', 'tittel bokmål', 'title bokmål'), also: ['tittel nb', 'tittel bokmål', 'aktivitet', 'navn', 'oppgave', 'title', 'activity'], example: row(['Vernerunde', 'Risikovurdering av korrupsjon']) },
  titleNn: { heading: same('tittel nynorsk', 'tittel nynorsk', 'title nynorsk'), also: ['tittel nn'], example: row(['Vernerunde', 'Risikovurdering av korrupsjon']) },
  titleEn: { heading: same('tittel engelsk', 'tittel engelsk', 'title english'), also: ['tittel en'], example: row(['Safety round', 'Risk assessment of corruption']) },
  theme: { heading: same('tema', 'tema', 'theme'), also: ['område', 'kategori'], example: row(['HMS', 'Etikk'], ['HMS', 'Etikk'], ['hse', 'ethics']) },
  levels: { heading: same('nivå', 'nivå', 'level'), also: ['nivåer', 'levels'], example: row(['tjenestested', 'kommunalsjefsområde'], ['tenestestad', 'kommunalsjefsområde'], ['workplace', 'area']) },
  units: { heading: same('enheter', 'einingar', 'units'), also: ['enhet', 'eining', 'unit', 'gjelder for', 'gjeld for'], example: row(['', '']) },
  when: { heading: same('når', 'når', 'when'), also: ['dato', 'date', 'frekvens', 'hyppighet', 'tidspunkt', 'frist'], example: row(['hvert tertial', '1. mars'], ['kvart tertial', '1. mars'], ['every tertial', '1 March']) },
  month: { heading: same('måned', 'månad', 'month'), example: row(['', '']) },
  day: { heading: same('dag', 'dag', 'day'), example: row(['', '']) },
  leadDays: { heading: same('dager før', 'dagar før', 'days before'), also: ['varsles', 'åpner', 'lead days'], example: row(['21', '30']) },
  basis: { heading: same('grunnlag', 'grunnlag', 'basis'), also: ['hjemmel', 'heimel', 'lov', 'lovhjemmel'], example: row(['Arbeidsmiljøloven § 3-1', 'Kommuneloven § 25-1']) },
  system: { heading: same('system', 'system', 'system'), also: ['gjøres i', 'verktøy'], example: row(['', 'Framsikt']) },
  url: { heading: same('lenke', 'lenkje', 'link'), also: ['url', 'adresse'], example: row(['', 'https://framsikt.example.no']) },
  shownOnly: { heading: same('bare til orientering', 'berre til orientering', 'shown only'), also: ['til orientering', 'orientering'], example: row(['nei', 'ja'], ['nei', 'ja'], ['no', 'yes']) },
  guidance: { heading: same('veiledning', 'rettleiing', 'guidance'), also: ['beskrivelse', 'skildring', 'kommentar', 'description'], example: row(['Gå runden sammen med verneombudet.', '']) },
}

export const wheelHeading = (column: WheelColumn, language: Language): string => SHAPES[column].heading[language]

/** What the headings look like. The first sheet with a title is the one. */
export function suggestWheelMapping(tables: readonly WheelTable[]): WheelMapping | undefined {
  const mapped = tables.map(({ name, header }) => ({
    table: name,
    columns: Object.fromEntries(WHEEL_COLUMNS.map((column) => [column, header.find((heading) => isColumn(column, heading)) ?? ''])) as WheelMapping['columns'],
  }))
  return mapped.find(({ columns }) => columns.titleNb !== '') ?? mapped[0]
}

function isColumn(column: WheelColumn, heading: string): boolean {
  const { heading: names, also = [] } = SHAPES[column]
  return isHeadingOf({ key: column, heading: names, also, read: () => ({ outcome: 'read', value: '' }) }, heading)
}

/** A file with the headings and two rows, as spreadsheets in Norway open it: semicolons, and the mark that says UTF-8. */
export function makeWheelTemplate(language: Language): string {
  const lines = [WHEEL_COLUMNS.map((column) => wheelHeading(column, language)), ...[0, 1].map((index) => WHEEL_COLUMNS.map((column) => SHAPES[column].example[language][index] ?? ''))]
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`
}
