import { importHrFile } from '../../core/api/organisation-questions'
import { toInstant } from '../../core/days/day'
import { carryOutImport, importIdOf } from '../directory/carry-out-import'
import { prepareImport } from '../directory/prepare-import'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { MAXIMUM_HR_FILE_BODY_BYTES, toHandedIn } from './preview-hr-file'

/** Carries out what was previewed, and nothing else: the key of the preview covers the file and every change it makes today. */
export const answerImportHrFile: Handler<typeof importHrFile> = {
  question: importHrFile,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_HR_FILE_BODY_BYTES,
  async handle({ input: { files, importKey, endsManyConfirmed }, state, now, today }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const prepared = await prepareImport(state.organisation, files.map(toHandedIn), today, (personId) => people.nameOfPerson(personId))
    if (prepared.outcome !== 'ready') return refused('not-ready')
    if (prepared.importKey !== importKey) return refused('out-of-date')
    if (prepared.plan.endsMany && !endsManyConfirmed) return refused('not-ready', [{ path: 'endsManyConfirmed', problem: 'not-confirmed' }])
    const envelope = { tenantId, appVersion, recordedAt: toInstant(now), source: 'hr-file' as const, observedOn: today, importId: importIdOf('hr-file', today, importKey) }
    const saved = await carryOutImport({ journal, people }, prepared.plan, envelope)
    const last = saved.at(-1)
    if (last) await readModel.reached(last.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    return answered({ changes: prepared.plan.changes.length, logNumber: readModel.state().logNumber })
  },
}
