import { sha256 } from '../../../bot/hashing'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { LANGUAGES } from '../../../core/language/language'
import { SIGNATURE_STATEMENT } from '../../../core/signing/statement'

/** Every sentence ever confirmed, by its hash. A changed sentence is a new id and a new line here; no line ever changes. */
const FROZEN: Record<string, string> = {
  'read-and-will-follow-1': 'eed3539825b22943bc99946162d709f33219fe1d429d8959a8f158e876914ca3',
}

test('the sentence of an id never changes', () =>
  expect(sha256OfText(sha256, canonicalJson(SIGNATURE_STATEMENT.sentence))).toBe(FROZEN[SIGNATURE_STATEMENT.statementId]))

test('the sentence exists in each language, each in its own words', () => {
  const sentences = LANGUAGES.map((language) => SIGNATURE_STATEMENT.sentence[language])
  expect(new Set(sentences).size).toBe(LANGUAGES.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u)
})
