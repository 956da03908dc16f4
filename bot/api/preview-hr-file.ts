import { previewHrFile } from '../../core/api/organisation-questions'
import { prepareImport } from '../directory/prepare-import'
import { answered, type Handler } from './handler'

/** A few files of 10 MB in base64 each come to no more: what is larger in sum is no HR file. */
export const MAXIMUM_HR_FILE_BODY_BYTES = 15_000_000
/** Whoever mends so many finds the next ones the next time. */
const MOST_PROBLEMS = 200

/** What an HR file would change, or what is wrong with it. Stores nothing. */
export const answerPreviewHrFile: Handler<typeof previewHrFile> = {
  question: previewHrFile,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_HR_FILE_BODY_BYTES,
  async handle({ input: { files }, state, today }, { people }) {
    const prepared = await prepareImport(state.organisation, files.map(toHandedIn), today, (personId) => people.nameOfPerson(personId))
    switch (prepared.outcome) {
      case 'ready': {
        const { importKey, preview, ignored, plan } = prepared
        return answered({ outcome: 'ready', importKey, ...preview, ignored, endsMany: plan.endsMany })
      }
      case 'wrong':
        return answered({ outcome: 'wrong', problems: prepared.problems.slice(0, MOST_PROBLEMS), problemCount: prepared.problems.length })
      case 'unreadable':
        return answered(prepared)
    }
  },
}

export function toHandedIn({ fileName, contentBase64 }: { fileName: string; contentBase64: string }) {
  return { fileName, bytes: new Uint8Array(Buffer.from(contentBase64, 'base64')) }
}
