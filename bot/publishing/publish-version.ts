import type { PublicationDecision } from '../../core/publishing/decide-publication'
import type { Journal, SaveOutcome, TextStore } from '../ports'

/**
 * Carries out a publication that core decided: first the texts, frozen under their hashes, then the fact. A crash between
 * leaves texts that nobody refers to, never a version without its text.
 */
export async function publishVersion(
  { texts, journal }: { texts: TextStore; journal: Journal },
  { publication, texts: frozen }: Extract<PublicationDecision, { outcome: 'publish' }>,
): Promise<SaveOutcome> {
  await Promise.all(frozen.map(({ sha256, markdown }) => texts.save(sha256, markdown)))
  return journal.save(publication)
}
