import { showEvidence } from '../../core/api/control-questions'
import { decideEvidence } from '../../core/control/decide-evidence'
import type { SpotCheckEvidence } from '../../core/facts/activity-facts'
import { factKey } from '../../core/facts/fact-key'
import { toHex } from '../../core/facts/hashing'
import { readAttachment, type Attachment } from '../files/read-attachment'
import { sha256 } from '../hashing'
import type { EvidenceLibrary } from '../ports'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'

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
        const read = await Promise.all(files.map(readAttachment))
        const problems = read.flatMap((file, index) => (typeof file === 'string' ? [{ path: `files.${index}`, problem: file }] : []))
        if (problems.length > 0) return refused('bad-input', problems)
        const saved = await journal.save(await withFiles(evidence, decision.record, read.filter((file): file is Attachment => typeof file !== 'string')))
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        const isMine = saved.outcome === 'saved' || (saved.fact.fact.kind === 'spot-check-evidence' && isSame(saved.fact.fact, caller.oid, text))
        return answered({ outcome: isMine ? 'shown' : 'already', logNumber: readModel.state().logNumber })
      }
    }
  },
}

async function withFiles(evidence: EvidenceLibrary, record: SpotCheckEvidence, files: readonly Attachment[]): Promise<SpotCheckEvidence> {
  const key = factKey(sha256, record).slice(0, KEY_LETTERS)
  const kept = files.map(async ({ extension, bytes }, index) => {
    const fileName = `${key}-evidence-${index + 1}.${extension}`
    const { webUrl } = await evidence.save(fileName, bytes)
    return { fileName, sha256: toHex(sha256(bytes)), webUrl }
  })
  return { ...record, files: await Promise.all(kept) }
}

/** Of the record's key, by which a file is found again. */
const KEY_LETTERS = 16

function isSame(record: SpotCheckEvidence, oid: string, text: string): boolean {
  return record.actorOid === oid && record.text === text
}
