import { signOff as signOffQuestion, signOffMany, type AttachedFile } from '../../core/api/wheel-questions'
import { parseSubject } from '../../core/obligations/subject'
import type { ActivitySource } from '../../core/wheel/decide-sign-off'
import { readAttachment } from '../files/read-attachment'
import { signOff, type ReadFile, type SigningOff } from '../wheel/sign-off'
import { codeOfCallerProblem, requirePerson, type ApiCaller } from './caller'
import { answered, refused, untilNumbered, type ApiPorts, type Handler, type Reply } from './handler'
import { viewSignOff } from './sign-off-view'
import { viewSubject } from './task-view'

/** Three files as base64, and what was written. */
const MAXIMUM_BODY_BYTES = 13_500_000

/** Signs off one activity, from the tab. */
export const answerSignOff: Handler<typeof signOffQuestion> = {
  question: signOffQuestion,
  mayAsk: ['employee'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { files: attached, ...click }, caller, state, now, today }, { journal, evidence, people, readModel, settings }) {
    const files = await readFiles(attached)
    if ('problems' in files) return refused('bad-input', files.problems)
    const done = await signOff({ journal, evidence, state }, { ...click, files: files.read }, sourceOf(caller, settings), now)
    if (done.outcome !== 'signed-off') return refusalOf(done)
    await untilNumbered(readModel, [done.by.recordKey])
    const viewing = { state: readModel.state(), people, today, personId: requirePerson(caller).personId }
    return answered({ outcome: done.isOwn ? 'signed-off' : 'already', signOff: viewSignOff(viewing, done.by, true), logNumber: readModel.state().logNumber })
  },
}

/** Signs off many of one activity with the same answers, each a record of its own. */
export const answerSignOffMany: Handler<typeof signOffMany> = {
  question: signOffMany,
  mayAsk: ['employee'],
  async handle({ input: { of, ...click }, caller, state, now, today }, { journal, evidence, people, readModel, settings }) {
    const viewing = { state, people, today, personId: requirePerson(caller).personId }
    const results = []
    for (const each of of) {
      const done = await signOff({ journal, evidence, state }, { ...click, ...each, files: [], measures: [] }, sourceOf(caller, settings), now)
      if (done.outcome === 'refused') return refusalOf(done)
      results.push({ subject: each.subject, round: each.round, name: viewSubject(viewing, parseSubject(each.subject)).name, done })
    }
    await untilNumbered(readModel, results.flatMap(({ done }) => (done.outcome === 'signed-off' ? [done.by.recordKey] : [])))
    return answered({
      // A name is told only of what is the caller's own.
      results: results.map(({ done, name, ...each }) => ({ ...each, name: done.outcome === 'not-yours' ? '' : name, outcome: outcomeOf(done) })),
      logNumber: readModel.state().logNumber,
    })
  },
}

function outcomeOf(done: Exclude<SigningOff, { outcome: 'refused' }>): 'signed-off' | 'already' | 'out-of-date' | 'not-yours' | 'not-ready' {
  if (done.outcome !== 'signed-off') return done.outcome
  return done.isOwn ? 'signed-off' : 'already'
}

async function readFiles(attached: readonly AttachedFile[]): Promise<{ read: ReadFile[] } | { problems: { path: string; problem: string }[] }> {
  const read = await Promise.all(attached.map(async ({ fieldId, ...file }) => ({ fieldId, file: await readAttachment(file) })))
  const problems = read.flatMap(({ fieldId, file }, index) => (typeof file === 'string' ? [{ path: `files.${index}.${fieldId}`, problem: file }] : []))
  if (problems.length > 0) return { problems }
  return { read: read.flatMap(({ fieldId, file }) => (typeof file === 'string' ? [] : [{ fieldId, ...file }])) }
}

/** Who does something about an activity, from the verified token. */
export function sourceOf({ oid }: ApiCaller, { tenantId, appVersion }: ApiPorts['settings']): ActivitySource {
  return { oid, tenantId, appVersion, channel: 'tab' }
}

type Refusal = { outcome: 'out-of-date' } | { outcome: 'not-yours' } | { outcome: 'not-ready'; problems: { path: string; problem: string }[] } | { outcome: 'refused'; problem: Parameters<typeof codeOfCallerProblem>[0] }

/** Why something about an activity was not done. */
export function refusalOf(refusal: Refusal): Extract<Reply<never>, { outcome: 'refused' }> {
  switch (refusal.outcome) {
    case 'out-of-date':
      return refused('out-of-date')
    case 'not-yours':
      return refused('not-found')
    case 'not-ready':
      return refused('not-ready', refusal.problems)
    case 'refused':
      return refused(codeOfCallerProblem(refusal.problem))
  }
}
