import { isOwnUnit, maySeeFigures } from '../../core/access/rights'
import { activityStandings } from '../../core/api/wheel-questions'
import type { StateCounts } from '../../core/api/wheel-views'
import { fulfilledOn, type ActStanding } from '../../core/obligations/obligation'
import { listActivityRounds } from '../../core/obligations/standing'
import { listAnswerers, parseSubject } from '../../core/obligations/subject'
import { findUnit } from '../../core/organisation/organisation'
import { listEntriesOf } from '../../core/wheel/count-year'
import { PLACES_OF_ROUND } from '../../core/wheel/tally'
import { DUE_IN, slotOf, spanOf, type WheelEntry } from '../../core/wheel/wheel-year'
import { answered, refused, type Handler } from './handler'
import { nameIn, viewSubject } from './task-view'

/** Whom one mark of a unit's wheel concerns. People are told by name in one's own unit and counted elsewhere; so are those who answer. */
export const answerActivityStandings: Handler<typeof activityStandings> = {
  question: activityStandings,
  mayAsk: ['leader', 'Controller', 'Management', 'Auditor'],
  handle({ input: { requirementId, round, unitId, year: asked }, caller, state, today }, { findWheelYear, people }) {
    const { organisation } = state
    const year = asked ?? Number(today.slice(0, 4))
    const requirement = state.requirements.get(requirementId)?.findLast(({ effectiveOn }) => effectiveOn <= today)?.requirement
    const maySee = findUnit(organisation, unitId, today) !== undefined && maySeeFigures(organisation, caller.roles, caller.ledUnitIds, unitId, today)
    if (requirement?.kind !== 'act' || !maySee) return Promise.resolve(refused('not-found'))
    const wheel = findWheelYear(state, year, today)
    const slotNumber = wheel.slotNumbers.get(requirementId)?.get(round)
    // A round that only one subject has goes by its own name.
    const isAsked = ({ rounds }: WheelEntry) => slotNumber === undefined || rounds.some((value, place) => place % PLACES_OF_ROUND === 0 && value === slotNumber)
    const isMeant = ({ obligation }: ActStanding) => (round.startsWith(DUE_IN) ? slotOf(obligation).round === round : obligation.round === round)
    const span = { ...spanOf(year), requirementId }
    const viewing = { state, people, today, personId: caller.person?.personId }
    const hidden: StateCounts = {}
    const standings = listEntriesOf(wheel, unitId)
      .filter(isAsked)
      .flatMap((entry) => listActivityRounds(state, parseSubject(entry.subject), today, span).filter(isMeant))
      .flatMap((standing) => {
        const subject = parseSubject(standing.obligation.subject)
        const about = viewSubject(viewing, subject)
        const isOwn = isOwnUnit(organisation, caller.ledUnitIds, about.unitId, today)
        if (subject.kind === 'person' && !isOwn) {
          hidden[standing.state] = (hidden[standing.state] ?? 0) + 1
          return []
        }
        const answererNames = isOwn ? listAnswerers(organisation, subject, today).map((personId) => nameIn(viewing, personId)) : []
        return [{ about, round: standing.obligation.round, state: standing.state, dueOn: standing.obligation.dueOn, answererNames, ...(standing.state === 'fulfilled' && { doneOn: fulfilledOn(standing.by) }) }]
      })
    return Promise.resolve(answered({ title: requirement.title, standings, hidden, logNumber: state.logNumber }))
  },
}
