import { registerPaperSignature } from '../../core/api/unit-questions'
import type { PaperSignatureRecord } from '../../core/facts/fact'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { SignedBy } from '../../core/obligations/obligation'
import { decidePaperSignature, type PaperDecision } from '../../core/signing/decide-paper-signature'
import { sha256 } from '../hashing'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { toRecordView } from './record-view'
import { keepScan, readScan } from './scan'
import { viewSaved } from './sign'

/** A leader registers what somebody signed on paper. */
export const answerRegisterPaperSignature: Handler<typeof registerPaperSignature> = {
  question: registerPaperSignature,
  mayAsk: ['leader'],
  maximumBodyBytes: 4_500_000,
  async handle({ input, caller, state, now }, { journal, evidence, people, readModel, settings: { tenantId, appVersion } }) {
    const { scan: attached, ...registration } = input
    const own = layOverJournal(state, input.personId, await journal.listAbout(input.personId))
    const decision = decidePaperSignature(own, sha256, registration, { oid: caller.oid, tenantId, appVersion }, now)
    if (decision.outcome !== 'register') {
      const again = decision.outcome === 'already-signed' && isSameRegistration(decision.by, input, caller.oid) ? decision.by : undefined
      return again ? answered({ record: toRecordView(own, people, again) }) : refused(codeOf(decision))
    }
    const scan = attached && readScan(attached)
    if (typeof scan === 'string') return refused('bad-input', [{ path: 'scan', problem: scan }])
    const record: PaperSignatureRecord = { ...decision.record, ...(scan && { scan: await keepScan(evidence, scan, decision.record) }) }
    const saved = await journal.save(record)
    // Somebody signed or registered in the meantime; what they did stands.
    if (saved.outcome === 'exists') return refused('already-signed')
    await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    return answered({ record: viewSaved(own, people, input.personId, saved.fact) })
  },
}

/** The same leader sent the same registration twice, because the first answer got lost. */
function isSameRegistration({ record }: SignedBy, { signedOn, reason }: { signedOn: string; reason: string }, oid: string): boolean {
  return record.kind === 'paper-signature' && record.actorOid === oid && record.signedOn === signedOn && record.reason === reason
}

function codeOf(decision: Exclude<PaperDecision, { outcome: 'register' }>) {
  switch (decision.outcome) {
    case 'refused':
      return codeOfCallerProblem(decision.problem)
    case 'not-your-unit':
      return 'not-found'
    case 'already-signed':
    case 'out-of-date':
    case 'bad-day':
      return decision.outcome
  }
}
