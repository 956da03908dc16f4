import { holdMeeting, type AttendanceOutcome } from '../../core/api/training-leader-questions'
import type { ApiProblem } from '../../core/api/question'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { MeetingCompletionRecord, TalkRecord } from '../../core/facts/training-facts'
import { subjectKey } from '../../core/obligations/subject'
import { decideMeeting, type Attendance, type MeetingDecision } from '../../core/training/decide-meeting'
import { findTalk } from '../../core/training/decide-talk'
import { findProgrammeLesson } from '../../core/training/programme-lessons'
import type { Journal } from '../ports'
import { codeOfCallerProblem } from './caller'
import { answered, refused, untilNumbered, type Handler } from './handler'
import { toTalkView } from './talk-view'

/** Journals read or written at once: a meeting is a hundred people, and clicks of others go on meanwhile. */
const AT_ONCE = 10

/** Keeps who took the lesson in a meeting. Should it break off, the same meeting sent again adds what is missing and nothing else. */
export const answerHoldMeeting: Handler<typeof holdMeeting> = {
  question: holdMeeting,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now, today }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const subject = subjectKey({ kind: 'unit', unitId: input.unitId })
    const own = await layOverAll(state, journal, [subject, ...input.personIds])
    const decision = decideMeeting(own, input, { oid: caller.oid, tenantId, appVersion }, now)
    if (decision.outcome !== 'held') return refused(codeOf(decision))
    const kept = await inTurns(decision.attendances, async (attendance) => ({ personId: attendance.personId, ...(await keep(journal, attendance)) }))
    const saved = decision.talk && (await journal.save(decision.talk)).fact
    const talk = saved?.fact
    await untilNumbered(readModel, [...kept, ...(saved ? [saved] : [])].flatMap(({ factKey }) => factKey ?? []))
    const lesson = findProgrammeLesson(own, input, today)
    const told = talk?.kind === 'talk' ? (talk satisfies TalkRecord) : lesson && findTalk(own, input.unitId, lesson)?.record
    const attendances = kept.map(({ personId, outcome }) => ({ personId, displayName: people.nameOfPerson(personId) ?? personId, outcome }))
    return answered({ attendances, ...(told && { talk: toTalkView(told, people) }), logNumber: readModel.state().logNumber })
  },
}

async function keep(journal: Pick<Journal, 'save'>, attendance: Attendance): Promise<{ outcome: AttendanceOutcome; factKey?: string }> {
  switch (attendance.outcome) {
    case 'not-recorded':
      return { outcome: attendance.because }
    case 'recorded-before':
      return { outcome: 'recorded', factKey: attendance.by.recordKey }
    case 'record': {
      const saved = await journal.save(attendance.record)
      // Somebody took the lesson in the same moment; what they did stands.
      const isOurs = saved.outcome === 'saved' || isSameMeeting(saved.fact.fact, attendance.record)
      return { outcome: isOurs ? 'recorded' : 'already-completed', factKey: saved.fact.factKey }
    }
  }
}

function isSameMeeting(fact: { kind: string; meetingId?: string }, { meetingId }: MeetingCompletionRecord): boolean {
  return fact.kind === 'meeting-completion' && fact.meetingId === meetingId
}

async function layOverAll(state: LogState, journal: Pick<Journal, 'listAbout'>, subjects: readonly string[]): Promise<LogState> {
  const laid = await inTurns([...new Set(subjects)], async (subject) => [...layOverJournal(state, subject, await journal.listAbout(subject)).recordsBySubject])
  return { ...state, recordsBySubject: new Map(laid.flat()) }
}

async function inTurns<In, Out>(values: readonly In[], act: (value: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  for (let from = 0; from < values.length; from += AT_ONCE) results.push(...(await Promise.all(values.slice(from, from + AT_ONCE).map(act))))
  return results
}

function codeOf(decision: Exclude<MeetingDecision, { outcome: 'held' }>): ApiProblem['code'] {
  switch (decision.outcome) {
    case 'refused':
      return codeOfCallerProblem(decision.problem)
    case 'too-many':
      return 'bad-input'
    case 'bad-day':
    case 'not-found':
      return decision.outcome
  }
}
