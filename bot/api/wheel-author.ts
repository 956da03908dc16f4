import { listWheelUnitIds, mayPublishFor, staysWithin, type Owned } from '../../core/access/wheel-rights'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Requirement } from '../../core/obligations/requirement'
import { audienceOfDraft, type AudienceDraft } from '../../core/publishing/audience-draft'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { RequirementDraft } from '../../core/publishing/requirement-draft'
import type { AboutDraft, KeptDraft } from '../publishing/draft-store'
import type { ApiCaller } from './caller'
import { findKept } from './kept-draft'
import type { ApiPorts } from './handler'

type Written = { requirementId: string; content: RequirementDraft }
type Asked = { caller: ApiCaller; state: LogState; today: Day }

export function isController({ roles }: Pick<ApiCaller, 'roles'>): boolean {
  return roles.includes('Controller')
}

/** Whether the caller may write this, over all that lies under its id. A draft that cannot be read belongs to nobody but a controller. */
export async function mayWrite({ requirementId, content }: Written, { caller, state, today }: Asked, ports: Pick<ApiPorts, 'tables'>): Promise<boolean> {
  if (isController(caller)) return true
  const kept = await findKept(ports, 'requirement', requirementId)
  return mayPublishFor(state.organisation, caller, requirementId, ownedByDraft(content), listKnown(state, requirementId, kept), today)
}

/** Whether the caller may read, take away or withdraw what lies under the id. Nothing lies under one that is nobody's. */
export async function mayHandle(requirementId: string, { caller, state, today }: Asked, ports: Pick<ApiPorts, 'tables'>): Promise<boolean> {
  if (isController(caller)) return true
  const [first, ...others] = listKnown(state, requirementId, await findKept(ports, 'requirement', requirementId))
  return first !== undefined && mayPublishFor(state.organisation, caller, requirementId, first, others, today)
}

/** What a leader's activity reaches outside of the own unit, today or on the day it comes into force: whom it concerns, and what its answers open. */
export function listReachProblems(content: RequirementDraft, { caller, state, today }: Asked, day: Day): FieldProblem[] {
  if (isController(caller)) return []
  const { ofUnitId } = content.activity
  const stays = [today, day].every((each) => staysWithin(state.organisation, content.audience, ofUnitId, each))
  const opens = content.activity.form.followUps.map(({ requirementId }) => state.requirements.get(requirementId)?.at(-1)?.requirement)
  const elsewhere = opens.flatMap((opened, index) => (opened?.kind === 'act' && opened.ofUnitId === ofUnitId ? [] : [`form.followUps.${index}.requirementId`]))
  return [...(stays ? [] : ['audience.within']), ...elsewhere].map((path) => ({ path, problem: 'outside-own-unit' }))
}

/** Whether the caller may count whom an audience includes: a leader within a unit whose wheel is theirs. */
export function mayCount(audience: AudienceDraft, { caller, state, today }: Asked): boolean {
  if (isController(caller)) return true
  const { within } = audienceOfDraft(audience) as { within?: string[] }
  return listWheelUnitIds(state.organisation, caller.ledUnitIds, today).some((unitId) => staysWithin(state.organisation, { within }, unitId, today))
}

function listKnown({ requirements }: LogState, requirementId: string, kept: KeptDraft | undefined): Owned[] {
  const published = (requirements.get(requirementId) ?? []).map(({ requirement }) => ownedBy(requirement))
  const read = kept && RequirementDraft.safeParse(kept.content)
  // Of a kind that no leader may touch.
  const draft: Owned[] = !read ? [] : read.success ? [ownedByDraft(read.data)] : [{ kind: 'sign' }]
  return [...published, ...draft]
}

function ownedBy(requirement: Requirement): Owned {
  return requirement.kind === 'act' ? { kind: 'act', ofUnitId: requirement.ofUnitId } : { kind: requirement.kind }
}

function ownedByDraft({ kind, activity }: RequirementDraft): Owned {
  return { kind, ...(activity.ofUnitId !== '' && { ofUnitId: activity.ofUnitId }) }
}

/** What lists say of a draft. */
export function aboutDraft({ kind, activity: { theme, ofUnitId }, evidence, schedule }: RequirementDraft): AboutDraft {
  return { kind, ...(theme !== '' && { theme }), ...(ofUnitId !== '' && { ofUnitId }), isShownOnly: evidence === 'none', isFollowUp: schedule.kind === 'follow-up' }
}
