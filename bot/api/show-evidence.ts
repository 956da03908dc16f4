import { showEvidence } from '../../core/api/control-questions'
import { decideEvidence } from '../../core/control/decide-evidence'
import type { SpotCheckEvidence } from '../../core/facts/activity-facts'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { keepScan, readScan, type Scan } from './scan'

/** A leader shows what there is. Files are kept before the record that names them: a file without a record harms nobody. */
export const answerShowEvidence: Handler<typeof showEvidence> = {
  question: showEvidence,
  mayAsk: ['employee'],
  // Three files of three megabytes in base64.
  maximumBodyBytes: 13_000_000,
  async handle({ input: { checkId, recordKey, text, files }, caller, state, now }, { evidence, journal, readModel, settings: { tenantId, appVersion } }) {
    const decision = decideEvidence(state, { checkId, about: recordKey, text }, { oid: caller.oid, tenantId, appVersion, channel: 'tab' }, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-yours':
        return refused('not-found')
      case 'too-late':
        return refused('not-ready', [{ path: 'dueOn', problem: 'too-late' }])
      case 'already':
        return answered({ outcome: isSame(decision.by.record, caller.oid, text) ? 'shown' : 'already', logNumber: state.logNumber })
      case 'show': {
        const scans = files.map(readScan)
        const problems = scans.flatMap((scan, index) => (typeof scan === 'string' ? [{ path: `files.${index}`, problem: scan }] : []))
        if (problems.length > 0) return refused('bad-input', problems)
        const kept = await Promise.all(scans.filter((scan): scan is Scan => typeof scan !== 'string').map((scan) => keepScan(evidence, scan, decision.record)))
        const saved = await journal.save({ ...decision.record, files: kept })
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        const isMine = saved.outcome === 'saved' || (saved.fact.fact.kind === 'spot-check-evidence' && isSame(saved.fact.fact, caller.oid, text))
        return answered({ outcome: isMine ? 'shown' : 'already', logNumber: readModel.state().logNumber })
      }
    }
  },
}

function isSame(record: SpotCheckEvidence, oid: string, text: string): boolean {
  return record.actorOid === oid && record.text === text
}
