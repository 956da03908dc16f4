import { learning, type LessonView, type ProgrammeView } from '../../core/api/training-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { evidenceClassOf, type LearnStanding } from '../../core/obligations/obligation'
import type { Person } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { findCurrentLesson, listLearnStandings } from '../../core/training/decide-completion'
import { sha256 } from '../hashing'
import { openLesson } from '../training/take-lesson'
import { requirePerson } from './caller'
import { answered, type ApiPorts, type Asked, type Handler } from './handler'
import { toRecordView } from './record-view'

/** My programmes, each lesson in its one state. Reads the journal, so that my own last answer shows before the log has numbered it. */
export const answerLearning: Handler<typeof learning> = {
  question: learning,
  mayAsk: ['employee'],
  async handle({ caller, state, now, today }, ports) {
    const person = requirePerson(caller)
    const [journalled, kept] = await Promise.all([ports.journal.listAbout(person.personId), ports.progress.list(person.personId)])
    const own = layOverJournal(state, person.personId, journalled)
    const begun = new Set(kept.map(({ obligationKey }) => obligationKey))
    const views = await Promise.all(
      listLearnStandings(own, person, today).map(async (standing) => ({ standing, view: await viewLesson(own, ports, { person, now, today, begun }, standing) })),
    )
    const programmes = new Map<string, ProgrammeView>()
    for (const { standing, view } of views) {
      const { requirementId, title, reason } = standing.obligation.requirement
      const programme = programmes.get(requirementId) ?? { requirementId, title, reason, lessons: [] }
      programme.lessons.push(view)
      programmes.set(requirementId, programme)
    }
    return answered({ programmes: [...programmes.values()], logNumber: own.logNumber })
  },
}

type About = Pick<Asked<typeof learning>, 'now' | 'today'> & { person: Person; begun: ReadonlySet<string> }

async function viewLesson(state: LogState, ports: ApiPorts, { person, now, today, begun }: About, standing: LearnStanding): Promise<LessonView> {
  const { obligation, step, state: standingState } = standing
  const { lessonId, requirement, round, opensOn, dueOn, why } = obligation
  const publication = findCurrentLesson(state, lessonId, today)
  if (!publication) throw new Error(`A lesson is owed without a version in force: ${lessonId}`)
  const obligationKey = keyOf(sha256, obligation)
  // Only what is begun is opened: what it consists of, and which of its questions are asked.
  const opened = begun.has(obligationKey) ? await openLesson({ ...ports, sha256 }, { state, person, now }, { obligationKey }) : undefined
  const returned = state.decisions.get(requirement.requirementId)?.returns.find(({ returnNumber }) => round === `${lessonId}/again-${returnNumber}`)
  return {
    obligationKey,
    step,
    lessonId,
    title: publication.title,
    minutes: publication.minutes,
    where: publication.where,
    opensOn,
    dueOn,
    why,
    ...(returned && { returnReason: returned.reason }),
    state: standingState,
    ...(standing.state === 'excluded' && { excludedBecause: standing.because, excludedSince: standing.since }),
    ...(opened?.outcome === 'here' && { progress: { answered: opened.progress.questionIds.filter((id) => opened.progress.attempts[id]).length, of: opened.progress.questionIds.length } }),
    ...(standing.state === 'fulfilled' && { fulfilledBy: toRecordView(state, ports.people, standing.by), evidence: evidenceClassOf(standing.by.record) }),
  }
}
