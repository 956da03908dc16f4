import { THEMES, type Theme } from '../obligations/activity'

/** What sheets call the themes, in any of the three languages. */
const WORDS: Record<Theme, readonly string[]> = {
  management: ['styring og ledelse', 'styring og leiing', 'styring', 'ledelse', 'leiing', 'internkontroll', 'internal control', 'økonomi', 'finance'],
  ethics: ['etikk', 'etikk og antikorrupsjon', 'korrupsjon', 'antikorrupsjon'],
  risk: ['risiko', 'risikostyring', 'ros'],
  privacy: ['personvern'],
  security: ['informasjonssikkerhet', 'informasjonstryggleik', 'sikkerhet', 'tryggleik', 'information security', 'it'],
  hse: ['hms', 'helse, miljø og sikkerhet', 'arbeidsmiljø', 'health, safety and environment'],
  emergency: ['beredskap', 'emergency preparedness', 'brann'],
  quality: ['kvalitet', 'kvalitet og tilsyn', 'tilsyn', 'quality and supervision', 'supervision'],
  procurement: ['innkjøp', 'innkjøp og kontrakter', 'innkjøp og kontraktar', 'kontrakter', 'kontraktar', 'anskaffelser', 'procurement and contracts', 'a-krim'],
  documents: ['dokumenter', 'dokument', 'arkiv'],
  people: ['medarbeidere', 'medarbeidarar', 'personal', 'hr', 'employees', 'bemanning'],
}

/** Empty for an empty cell; undefined for what is no theme. */
export function readTheme(cell: string): Theme | '' | undefined {
  const text = cell.normalize().trim().toLocaleLowerCase('nb')
  if (text === '') return ''
  return THEMES.find((theme) => theme === text || WORDS[theme].includes(text))
}
