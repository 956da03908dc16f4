import type { AnswerOf } from '../../core/api/question'
import { personTraining } from '../../core/api/training-leader-questions'
import type { Day } from '../../core/days/day'
import { groupBy } from '../../core/directory/group-by'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { evidenceClassOf, isLearnStanding, type LearnStanding, type Standing } from '../../core/obligations/obligation'
import { listStandings } from '../../core/obligations/standing'
import { findHomeUnitId } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { findLedPerson } from '../../core/signing/find-led-person'
import { countsFrom } from '../../core/training/counts-from'
import { sha256 } from '../hashing'
import type { People } from '../ports'
import { answered, refused, type Handler } from './handler'
import { recordLook } from './record-look'
import { toRecordView } from './record-view'
import { titleOfLesson, viewExemption } from './unit-training'

type PersonTraining = AnswerOf<typeof personTraining>

/** One person of the leader's own unit, lesson by lesson. The look is kept as looks at the unit are. */
export const answerPersonTraining: Handler<typeof personTraining> = {
  question: personTraining,
  mayAsk: ['leader'],
  async handle({ input: { personId }, caller, state, now, today }, { journal, people, tables }) {
    const led = findLedPerson(state, personId, caller.oid, today)
    if (led.outcome !== 'found') return refused('not-found')
    const unitId = findHomeUnitId(led.person, today) ?? ''
    await recordLook(tables.access, { by: led.leader.personId, unitId, people: 1 }, now)
    const own = layOverJournal(state, personId, await journal.listAbout(personId))
    return answered({
      personId,
      displayName: people.nameOfPerson(personId) ?? personId,
      requirements: viewRequirements(own, people, personId, listStandings(own, led.person, today), today),
      logNumber: state.logNumber,
    })
  },
}

function viewRequirements(state: LogState, people: Pick<People, 'nameOfPerson'>, personId: string, standings: readonly Standing[], today: Day): PersonTraining['requirements'] {
  const groups = groupBy(standings, ({ obligation }) => obligation.requirement.requirementId)
  return [...groups].flatMap(([requirementId, group]) => {
    const requirement = group[0]?.obligation.requirement
    if (!requirement || requirement.kind === 'act') return []
    const exemption = viewExemption(state, people, personId, requirementId)
    const lessons = group.filter(isLearnStanding).map((standing) => viewLesson(state, people, standing, today))
    return [{ requirementId, kind: requirement.kind, title: requirement.title, ...(exemption && { exemption }), lessons }]
  })
}

function viewLesson(state: LogState, people: Pick<People, 'nameOfPerson'>, standing: LearnStanding, today: Day): PersonTraining['requirements'][number]['lessons'][number] {
  const { obligation, step, state: where } = standing
  return {
    lessonId: obligation.lessonId,
    title: titleOfLesson(state, standing, today),
    obligationKey: keyOf(sha256, obligation),
    step,
    state: where,
    opensOn: obligation.opensOn,
    dueOn: obligation.dueOn,
    countsFrom: countsFrom(standing),
    ...(standing.state === 'fulfilled' && { evidence: evidenceClassOf(standing.by.record), fulfilledBy: toRecordView(state, people, standing.by) }),
    ...(standing.state === 'excluded' && { excludedBecause: standing.because }),
  }
}
