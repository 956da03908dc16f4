import { dayOf, toInstant } from '../../core/days/day'
import type { RequirementPublication } from '../../core/facts/rule-facts'
import { partitionSubject } from '../../core/facts/fact-key'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import type { Journal } from '../../bot/ports'

/** Who published it: an application is nobody's person. */
const ACTOR = 'provision'

/** The rule that everybody signs the ethics standard, published once. Later versions are the controller's to publish. */
export async function publishRequirement(
  journal: Journal,
  source: { tenantId: string; appVersion: string; appId: string },
  now: Date,
): Promise<'published' | 'kept'> {
  const publication: RequirementPublication = {
    kind: 'requirement-publication',
    v: 1,
    tenantId: source.tenantId,
    appVersion: source.appVersion,
    recordedAt: toInstant(now),
    actor: ACTOR,
    actorOid: source.appId,
    version: 1,
    effectiveOn: dayOf(now),
    requirement: ETHICS_STANDARD,
  }
  const known = await journal.listAbout(partitionSubject(publication))
  if (known.length > 0) return 'kept'
  return (await journal.save(publication)).outcome === 'saved' ? 'published' : 'kept'
}
