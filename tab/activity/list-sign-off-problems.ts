import { addDays, Day } from '../../core/days/day'
import type { ActivityForm } from '../../core/obligations/activity-form'
import { DONE_AHEAD_DAYS } from '../../core/wheel/done-ahead'
import { listAnswerProblems } from '../../core/wheel/list-answer-problems'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { listAsked, listWritten, readNumber, valueOf, type SignOffDraft } from './sign-off-draft'

export const SHORTEST_REASON = 3

export function earliestDay(opensOn: Day): Day {
  return addDays(opensOn, -DONE_AHEAD_DAYS)
}

/** What must be put right before it can be sent, in the order of the page. */
export function listSignOffProblems(form: ActivityForm, draft: SignOffDraft, files: readonly { fieldId: string }[], days: { earliest: Day; today: Day }): FieldProblem[] {
  return [...(draft.outcome === 'done' ? listOfAnswers(form, draft, files) : listOfReason(draft)), ...listOfDay(draft, days), ...(draft.outcome === 'done' && form.isReview ? listOfMeasures(draft, days.today) : [])]
}

function listOfAnswers(form: ActivityForm, draft: SignOffDraft, files: readonly { fieldId: string }[]): FieldProblem[] {
  const asked = listAsked(form, draft)
  // Half a number is no answer that could be sent, so it is found here.
  const halves = asked.flatMap((field) => {
    const { text, others } = valueOf(draft, field.fieldId)
    const isHalf = (field.kind === 'number' && text.trim() !== '' && readNumber(text) === undefined) || (field.kind === 'present' && others.trim() !== '' && !isCount(others))
    return isHalf ? [{ path: `answers.${field.fieldId}`, problem: 'number' }] : []
  })
  const isHalf = new Set(halves.map(({ path }) => path))
  const found = listAnswerProblems(form, isHalf.size === 0 ? listWritten(form, draft) : listWritten(form, draft).filter(({ fieldId }) => !isHalf.has(`answers.${fieldId}`)), files)
  const all = [...halves, ...found.filter(({ path }) => !isHalf.has(path))]
  const placeOf = ({ path }: FieldProblem) => asked.findIndex(({ fieldId }) => path === `answers.${fieldId}`)
  return all.sort((one, other) => placeOf(one) - placeOf(other))
}

/** How many others were there: whole, and as many as fit in a hall. */
function isCount(typed: string): boolean {
  const count = readNumber(typed)
  return count !== undefined && Number.isInteger(count) && count >= 0 && count <= 9_999
}

function listOfReason({ reason }: SignOffDraft): FieldProblem[] {
  return reason.trim().length < SHORTEST_REASON ? [{ path: 'reason', problem: 'reason-missing' }] : []
}

function listOfDay({ doneOn }: SignOffDraft, { earliest, today }: { earliest: Day; today: Day }): FieldProblem[] {
  if (!Day.safeParse(doneOn).success) return [{ path: 'doneOn', problem: 'day-missing' }]
  if (doneOn > today) return [{ path: 'doneOn', problem: 'future' }]
  return doneOn < earliest ? [{ path: 'doneOn', problem: 'too-early' }] : []
}

function listOfMeasures({ measures }: SignOffDraft, today: Day): FieldProblem[] {
  return measures.flatMap(({ title, dueOn }, index) => [
    ...(title.trim() === '' ? [{ path: `measures.${index}.title`, problem: 'missing' }] : []),
    ...(!Day.safeParse(dueOn).success || dueOn < today ? [{ path: `measures.${index}.dueOn`, problem: 'past' }] : []),
  ])
}
