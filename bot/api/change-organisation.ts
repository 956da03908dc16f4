import { changeOrganisation } from '../../core/api/organisation-questions'
import { toInstant } from '../../core/days/day'
import { decideOrganisationDeed } from '../../core/directory/decide-organisation-deed'
import { packChanges } from '../../core/directory/pack-changes'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { importIdOf } from '../directory/carry-out-import'
import { sha256 } from '../hashing'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'

/** A controller changes the organisation by hand. The same deed twice on the same log is one, for the second click was the first one's echo. */
export const answerChangeOrganisation: Handler<typeof changeOrganisation> = {
  question: changeOrganisation,
  mayAsk: ['Controller'],
  async handle({ input, state, now, today }, { journal, readModel, settings: { tenantId, appVersion } }) {
    const decision = decideOrganisationDeed(state.organisation, input, today)
    if (decision.outcome === 'refused') return refused('bad-input', [{ path: decision.because.field, problem: decision.because.problem }])
    const key = sha256OfText(sha256, canonicalJson({ changes: decision.changes, after: state.logNumber }))
    const envelope = { tenantId, appVersion, recordedAt: toInstant(now), source: 'manual' as const, observedOn: today, importId: importIdOf('manual', today, key) }
    for (const fact of packChanges(decision.changes, envelope)) {
      const saved = await journal.save(fact)
      await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    }
    return answered({ logNumber: readModel.state().logNumber })
  },
}
