import { distance } from 'fastest-levenshtein'
import type { Language } from '../../core/language/language'

/** What somebody wants who writes to the app. */
export type Wish = { wish: 'help' | 'open' | 'snooze' | 'week' | 'receipts' | 'language' | 'unknown' } | { wish: 'choose-language'; language: Language }

type Phrase = { phrase: string; wish: Wish; /** Must be all that was written: the word alone says too little inside a sentence. */ alone?: true }

const PHRASES: Phrase[] = [
  ...phrases({ wish: 'help' }, ['hjelp', 'help', 'hva kan du', 'kva kan du', 'what can you do', 'meny', 'menu', 'info', 'start']),
  ...phrases({ wish: 'help' }, ['hei', 'heisann', 'hallo', 'hi', 'hello', 'god dag', 'god morgen', 'takk', 'thanks'], true),
  ...phrases({ wish: 'open' }, ['hva mangler jeg', 'kva manglar eg', 'what am i missing', 'what is missing', 'whats missing', 'mangler', 'manglar', 'missing']),
  ...phrases({ wish: 'open' }, ['hva må jeg gjøre', 'kva må eg gjere', 'what do i have to do', 'hva skal jeg signere', 'kva skal eg signere', 'what must i sign']),
  ...phrases({ wish: 'open' }, ['signere', 'signer', 'sign', 'to do', 'etisk standard', 'ethics standard']),
  ...phrases({ wish: 'open' }, ['leksjon', 'leksjoner', 'leksjonar', 'neste leksjon', 'kurs', 'opplæring', 'lesson', 'lessons', 'next lesson', 'training']),
  ...phrases({ wish: 'open' }, ['course', 'courses', 'fortsett', 'hald fram', 'continue'], true),
  ...phrases({ wish: 'snooze' }, ['senere', 'seinare', 'minn meg senere', 'minn meg på det senere', 'minn meg seinare', 'minn meg på det seinare', 'utsett', 'ikke nå', 'ikkje no', 'later', 'remind me later', 'not now', 'snooze'], true),
  ...phrases({ wish: 'week' }, ['oppgaver', 'oppgåver', 'oppgavene mine', 'oppgåvene mine', 'tasks', 'my tasks', 'årshjul', 'årshjulet', 'annual wheel', 'internkontroll', 'internal control', 'ukens oppgaver', 'vekas oppgåver']),
  ...phrases({ wish: 'receipts' }, ['kvitteringer', 'kvitteringar', 'kvittering', 'signeringsbevis', 'signeringsbevisa', 'bevis', 'kursbevis', 'kursbevisa', 'kursbevisene', 'receipts', 'receipt', 'proof']),
  ...phrases({ wish: 'receipts' }, ['hva har jeg signert', 'kva har eg signert', 'what have i signed', 'hva har jeg fullført', 'kva har eg fullført', 'what have i completed']),
  ...phrases({ wish: 'language' }, ['språk', 'bytt språk', 'byt språk', 'endre språk', 'målform', 'language', 'change language']),
  ...phrases({ wish: 'choose-language', language: 'nb' }, ['bokmål', 'norsk', 'norsk bokmål', 'på bokmål'], true),
  ...phrases({ wish: 'choose-language', language: 'nn' }, ['nynorsk', 'norsk nynorsk', 'på nynorsk'], true),
  ...phrases({ wish: 'choose-language', language: 'en' }, ['english', 'engelsk', 'in english', 'på engelsk'], true),
]

/** Longer texts are no commands; their end is not looked at. */
const LENGTH_LOOKED_AT = 200
const WORDS_LOOKED_AT = 6

/** The wish behind what somebody wrote, in any of the three languages, slips of the keyboard forgiven. */
export function understand(text: string): Wish {
  const written = simplify(text.slice(0, LENGTH_LOOKED_AT))
  if (written === '') return { wish: 'help' }
  return (findExact(written) ?? findContained(written) ?? findSimilar(written))?.wish ?? { wish: 'unknown' }
}

function findExact(written: string): Phrase | undefined {
  return PHRASES.find(({ phrase }) => phrase === written)
}

/** The longest phrase among the words that were written. */
function findContained(written: string): Phrase | undefined {
  const contained = PHRASES.filter(({ phrase, alone }) => !alone && ` ${written} `.includes(` ${phrase} `))
  return contained.reduce<Phrase | undefined>((best, one) => (best && best.phrase.length >= one.phrase.length ? best : one), undefined)
}

function findSimilar(written: string): Phrase | undefined {
  const words = written.split(' ').slice(0, WORDS_LOOKED_AT)
  const candidates = PHRASES.flatMap((phrase) => {
    const compared = phrase.alone || phrase.phrase.includes(' ') ? [written] : [written, ...words]
    return compared.map((part) => ({ phrase, errors: errorsBetween(part, phrase.phrase) }))
  }).filter(({ phrase, errors }) => errors <= forgiven(phrase.phrase.length))
  candidates.sort((a, b) => a.errors / a.phrase.phrase.length - b.errors / b.phrase.phrase.length)
  return candidates[0]?.phrase
}

/** Two neighbours that changed places are one slip, not two. */
function errorsBetween(written: string, phrase: string): number {
  const errors = distance(written, phrase)
  return errors === 2 && sorted(written) === sorted(phrase) ? 1 : errors
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

/** Wrong, missing or surplus letters that still count; short words differ by a letter and mean something else. */
function forgiven(length: number): number {
  if (length < 5) return 0
  return length < 8 ? 1 : length < 13 ? 2 : 3
}

function phrases(wish: Wish, texts: string[], alone?: true): Phrase[] {
  return texts.map((text) => ({ phrase: simplify(text), wish, ...(alone && { alone }) }))
}

/** Small letters without accents, marks or doubled spaces: `Språk?` and `sprak` are one. */
function simplify(text: string): string {
  return text
    .replace(/<at>.*?<\/at>/gi, ' ')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
