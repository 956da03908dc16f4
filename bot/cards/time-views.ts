import { addDays, latestDay } from '../../core/days/day'
import type { ExtensionRequest } from '../../core/facts/activity-facts'
import { findActivity } from '../../core/wheel/list-tasks'
import { activityUrl, nameRecord, type TaskParts } from './task-parts'
import type { TimeRequestView } from './wheel-views'

/** A request for more time as the leader above reads it, with the answer once there is one. */
export function timeRequestViewOf(parts: TaskParts, requestKey: string, record: ExtensionRequest, notice?: TimeRequestView['notice']): TimeRequestView {
  const { state, today, nameOf, links } = parts
  const dueOn = findActivity(state, record, today)?.standing.obligation.dueOn ?? record.wantedOn
  const answer = findAnswer(parts, requestKey, record)
  return {
    requestKey,
    ...nameRecord(parts, record),
    askedBy: nameOf(record.actor),
    dueOn,
    wantedOn: record.wantedOn,
    reason: record.reason,
    from: latestDay(today, addDays(dueOn, 1)),
    ...(answer && { answer }),
    tabUrl: activityUrl(links, record),
    ...(notice && { notice }),
  }
}

function findAnswer({ state, nameOf }: TaskParts, requestKey: string, { requirementId, subject }: ExtensionRequest): TimeRequestView['answer'] {
  const move = state.decisions.get(requirementId)?.moves.find(({ grants }) => grants === requestKey)
  if (move) return { grantedOn: move.dueOn, byName: nameOf(move.actor) }
  for (const { record } of state.recordsBySubject.get(subject) ?? []) if (record.kind === 'extension-refusal' && record.refuses === requestKey) return { refused: record.reason, byName: nameOf(record.actor) }
  return undefined
}
