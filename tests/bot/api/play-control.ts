import { drawSpotCheck } from '../../../core/api/control-questions'
import type { SignOffRecord } from '../../../core/facts/activity-facts'
import type { Fact } from '../../../core/facts/fact'
import { sampleState } from '../../sample/sample-log'
import { inspectionFact, REVIEW, reviewOf } from '../../core/control/sample-control'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

export const AUDITOR: Who = { as: 'outsider', roles: ['Auditor'] }
export const LEADER: Who = { as: 'leader' }
export const MANAGEMENT: Who = { as: 'outsider', roles: ['Management'] }
export { CONTROLLER }

/** An inspection of the kindergarten, and one of the whole municipality. */
export const REGISTER: Fact[] = [inspectionFact(), inspectionFact({ inspectionId: 'i-fire', by: 'Brannvesenet', title: 'Rømning', heldOn: '2025-09-21', unitIds: ['u-top'], findings: [] })]

export const REVIEWS: SignOffRecord[] = [1, 2, 3].map((index) => reviewOf(index))
export const WISH = { checkId: 'autumn', title: 'Høsten 2026', from: '2026-11-01', to: '2026-11-20', requirementIds: [] as string[], count: 2, dueOn: '2026-12-01' }

/** A front door behind which risk reviews are signed off, to be drawn from. What is in the log already has its number there. */
export async function openDrawn(): Promise<{ door: FrontDoor; drawn: string[] }> {
  const door = await openFrontDoor({ facts: [REVIEW, ...REVIEWS] })
  await door.ask(drawSpotCheck, WISH, CONTROLLER)
  return { door, drawn: door.parts.api.readModel.state().spotChecks.get('autumn')?.draw.drawn ?? [] }
}

export const NUMBER_OF_REVIEWS = sampleState(REVIEW, ...REVIEWS).logNumber
