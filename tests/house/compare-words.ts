/** One text of a table of words: where it stands and what it says. A text with gaps is a function. */
export type Text = { path: string; says: string; gaps: number }

/** Every text of a table, however deep. */
export function listTexts(words: unknown, path = ''): Text[] {
  if (typeof words === 'string') return [{ path, says: words, gaps: 0 }]
  // Of a function only what it quotes is text; the rest is code.
  if (typeof words === 'function') return [{ path, says: words.toString().replace(/\$\{[^}]*\}/g, '…'), gaps: words.length }]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => listTexts(inner, path === '' ? key : `${path}.${key}`))
}

/** What one language has and another lacks, or has in another shape. */
export function listGaps(one: unknown, other: unknown): string[] {
  const [here, there] = [listTexts(one), listTexts(other)]
  const known = new Map(there.map((text) => [text.path, text]))
  const missing = here.filter(({ path }) => !known.has(path)).map(({ path }) => `${path} is missing`)
  const extra = there.filter(({ path }) => !here.some((text) => text.path === path)).map(({ path }) => `${path} is too much`)
  const bent = here.filter(({ path, gaps }) => known.has(path) && known.get(path)?.gaps !== gaps).map(({ path }) => `${path} has other gaps`)
  return [...missing, ...extra, ...bent]
}

/** Words that belong to the other written form of Norwegian. */
const NOT_NYNORSK = /(?<![\p{L}])(ikke|jeg|hva|hvem|hvor|hvordan|hvilke[nt]?|noe|noen|fra|være|dere|hvis|mer|uke|gjøre|kommer|sier|selv|leser|registrert av en)(?![\p{L}])/iu
const NOT_BOKMAL = /(?<![\p{L}])(ikkje|eg|kva|kven|korleis|kvifor|noko|nokon|frå|vere|dykk|meir|ein|eit|vart|kjem|sjølv|desse)(?![\p{L}])/iu

export function listForeignWords(language: 'nb' | 'nn', words: unknown): string[] {
  const pattern = language === 'nn' ? NOT_NYNORSK : NOT_BOKMAL
  return listTexts(words).flatMap(({ path, says }) => {
    const found = pattern.exec(says)?.[0]
    return found === undefined ? [] : [`${path} says «${found}»`]
  })
}
