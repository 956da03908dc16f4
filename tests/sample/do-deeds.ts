import type { Fact } from '../../core/facts/fact'
import { applyFact, emptyLogState, type LogState } from '../../core/facts/log-state'
import type { RecordFact } from '../../core/facts/fact'
import type { Standing } from '../../core/obligations/obligation'
import { listStandings, listStandingsAbout } from '../../core/obligations/standing'
import { ANY_SUBJECTS, type Deed } from './any-rules'
import { naiveKey } from './naive-obligations'
import type { NaiveSubject } from './naive-organisation'
import { numbered } from './sample-log'
import { completionBy, confirmationOf, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, signOffOf, voidingOf } from './sample-records'

export function stateOf(facts: readonly Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered(facts)) applyFact(state, fact)
  return state
}

export function standingsOf(state: LogState, subject: NaiveSubject, day: string): Standing[] {
  if (subject.kind !== 'person') return listStandingsAbout(state, subject, day)
  const person = state.organisation.people.get(subject.personId)
  return person ? listStandings(state, person, day) : []
}

/** The log in which the deeds are done: each becomes a record of what is owed just then, or the voiding of what was done. */
export function doDeeds(facts: readonly Fact[], deeds: readonly Deed[]): Fact[] {
  const state = stateOf(facts)
  const log = [...facts]
  for (const deed of deeds) {
    const subject = deed.how === 11 ? (subjectsOf(state).at(-1) ?? ANY_SUBJECTS[deed.subject]) : ANY_SUBJECTS[deed.subject]
    const standings = subject ? standingsOf(state, subject, deed.day) : []
    const standing = standings[deed.which % Math.max(1, standings.length)]
    const fact = standing && recordOf(state, standing, deed)
    const [next] = fact ? numbered([fact], state.logNumber + 1) : []
    if (!fact || !next || state.recordsBySubject.get(naiveKey(subject ?? { kind: 'unit', unitId: '' }))?.some(({ recordKey }) => recordKey === next.factKey)) continue
    applyFact(state, next)
    log.push(fact)
  }
  return log
}

/** Those that a log may be about, and the measures that came with it. */
export function subjectsOf(state: LogState): NaiveSubject[] {
  const measures = [...state.organisation.objects.keys()].filter((objectId) => objectId.startsWith('measure:')).sort()
  return [...ANY_SUBJECTS, ...measures.map((objectId) => ({ kind: 'object' as const, objectId }))]
}

function recordOf(state: LogState, standing: Standing, { day, time, how }: Deed): RecordFact | undefined {
  const { obligation, step } = standing
  const { requirement, round, subject, majorVersion, lessonId = '' } = obligation
  const recordedAt = `${day}T${time}:00.000Z`
  if (standing.state === 'fulfilled') return how < 4 ? voidingOf(standing.by.record, { recordedAt }) : undefined
  const about = { subject, requirementId: requirement.requirementId, round, majorVersion, step, recordedAt }
  const earlier = new Date(Date.parse(day) - how * 5 * 86_400_000).toISOString().slice(0, 10)
  switch (requirement.kind) {
    case 'sign':
      return how % 3 === 0 ? paperSignatureOf('employee', { ...about, signedOn: earlier }) : signatureBy('employee', about)
    case 'act': {
      const waiting = state.recordsBySubject.get(subject)?.find((keyed) => keyed.record.requirementId === requirement.requirementId && keyed.record.round === round && keyed.record.step === step && keyed.record.kind === 'sign-off')?.record
      if (waiting?.kind === 'sign-off') return how < 8 ? confirmationOf(waiting, { recordedAt }) : voidingOf(waiting, { recordedAt })
      const inDays = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
      return signOffOf(subject, {
        ...about,
        doneOn: earlier,
        ...(how % 6 !== 1 && { opens: [{ requirementId: 'r-follow', dueOn: inDays(how * 3 + 1) }] }),
        ...(how % 4 === 1 && { needsConfirmation: true }),
        // Measures are decided in reviews, and a measure is none.
        ...(how % 3 === 0 && !subject.startsWith('object/measure:') && { measures: [{ title: 'Nytt tiltak', dueOn: inDays(how * 8) }] }),
      })
    }
    case 'learn':
      if (how % 4 === 0) return meetingCompletionOf('employee', lessonId, { ...about, heldOn: earlier })
      if (how % 4 === 1) return registeredCompletionOf('employee', lessonId, { ...about, completedOn: earlier })
      return how === 2 ? importedCompletionOf('employee', lessonId, { ...about, completedOn: earlier }) : completionBy('employee', lessonId, { ...about, hasRepeats: how % 2 === 0 })
  }
}
