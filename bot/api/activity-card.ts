import { previewActivityCard } from '../../core/api/authoring-questions'
import { addDays } from '../../core/days/day'
import { ActRequirement } from '../../core/obligations/requirement'
import { listRequirementProblems } from '../../core/obligations/requirement-problems'
import { findUnit } from '../../core/organisation/organisation'
import { listSchemaProblems } from '../../core/publishing/field-problem'
import { listAudience } from '../../core/publishing/list-audience'
import { requirementOfDraft } from '../../core/publishing/requirement-draft'
import { drawActivityDraft } from '../cards/draw-activity-draft'
import { planSchedule } from './authoring'
import { answered, refused, type Handler } from './handler'
import { MAXIMUM_REQUIREMENT_BYTES } from './requirement-draft'
import { listReachProblems, mayWrite } from './wheel-author'

/** The card of the chat as it would look for one of those the draft concerns. One with problems is not drawn: cards show only what was checked. */
export const answerPreviewActivityCard: Handler<typeof previewActivityCard> = {
  question: previewActivityCard,
  mayAsk: ['Controller', 'leader'],
  maximumBodyBytes: MAXIMUM_REQUIREMENT_BYTES,
  async handle({ input, ...asked }, ports) {
    const { requirementId, language, content } = input
    const { state, today } = asked
    if (!(await mayWrite(input, asked, ports))) return refused('forbidden')
    const parsed = ActRequirement.safeParse(requirementOfDraft(requirementId, content))
    if (!parsed.success) return answered({ cards: [], problems: listSchemaProblems(parsed.error) })
    const problems = [...listReachProblems(content, asked, today), ...listRequirementProblems(parsed.data, state, today)]
    if (problems.length > 0) return answered({ cards: [], problems })
    const [unitId] = listAudience(state.organisation, parsed.data.audience, today).values()
    const unit = unitId === undefined ? undefined : findUnit(state.organisation, unitId, today)
    const [next = { opensOn: today, dueOn: addDays(today, content.dueInDays) }] = planSchedule(content.schedule, today, content.dueInDays).days
    return answered({ cards: [{ card: { ...drawActivityDraft(parsed.data, { about: unit?.name ?? '–', ...next, today }, language) } }], problems: [] })
  },
}
