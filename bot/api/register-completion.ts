import type { ApiProblem } from '../../core/api/question'
import { registerCompletion } from '../../core/api/training-leader-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LearnedBy } from '../../core/obligations/obligation'
import { decideRegisteredCompletion, type RegistrationDecision } from '../../core/training/decide-registered-completion'
import { sha256 } from '../hashing'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { toRecordView } from './record-view'
import { keepScan, readScan } from './scan'
import { viewSaved } from './sign'

/** A leader registers a completion that is on paper or older than Kvitter. */
export const answerRegisterCompletion: Handler<typeof registerCompletion> = {
  question: registerCompletion,
  mayAsk: ['leader'],
  maximumBodyBytes: 4_500_000,
  async handle({ input, caller, state, now }, { journal, evidence, people, readModel, settings: { tenantId, appVersion } }) {
    const { scan: attached, ...registration } = input
    const own = layOverJournal(state, input.personId, await journal.listAbout(input.personId))
    const decision = decideRegisteredCompletion(own, sha256, registration, { oid: caller.oid, tenantId, appVersion }, now)
    if (decision.outcome !== 'register') {
      const again = decision.outcome === 'already-completed' && isSameRegistration(decision.by, input, caller.oid) ? decision.by : undefined
      return again ? answered({ record: toRecordView(own, people, again) }) : refused(codeOf(decision))
    }
    const scan = attached && readScan(attached)
    if (typeof scan === 'string') return refused('bad-input', [{ path: 'scan', problem: scan }])
    const saved = await journal.save({ ...decision.record, ...(scan && { scan: await keepScan(evidence, scan, decision.record) }) })
    // Somebody completed or registered it in the meantime; what they did stands.
    if (saved.outcome === 'exists') return refused('already-completed')
    await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    return answered({ record: viewSaved(own, people, input.personId, saved.fact) })
  },
}

/** The same leader sent the same registration twice, because the first answer got lost. */
function isSameRegistration({ record }: LearnedBy, { completedOn, reason }: { completedOn: string; reason: string }, oid: string): boolean {
  return record.kind === 'registered-completion' && record.actorOid === oid && record.completedOn === completedOn && record.reason === reason
}

function codeOf(decision: Exclude<RegistrationDecision, { outcome: 'register' }>): ApiProblem['code'] {
  switch (decision.outcome) {
    case 'refused':
      return codeOfCallerProblem(decision.problem)
    case 'not-your-unit':
      return 'not-found'
    case 'already-completed':
    case 'out-of-date':
    case 'bad-day':
      return decision.outcome
  }
}
