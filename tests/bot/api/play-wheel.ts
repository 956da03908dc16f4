import { activity, signOff, tasks } from '../../../core/api/wheel-questions'
import { SAFE_CLICK, WHEEL_FACTS } from '../../sample/sample-wheel'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'

/** The service with the activities of the sample in force. */
export function openWheel(): Promise<FrontDoor> {
  return openFrontDoor({ facts: WHEEL_FACTS })
}

export const LEADER: Who = { as: 'leader' }

/** A right click on the safety round, as the tab sends it. */
export const SIGN_OFF = { ...SAFE_CLICK, answers: [...SAFE_CLICK.answers], files: [], measures: [] }

export const listTaskNames = async (door: FrontDoor, who: Who) => ((await door.ask(tasks, {}, who)).answer?.tasks ?? []).map(({ requirementId, state, as }) => `${requirementId} ${state} ${as}`)
export const openActivity = (door: FrontDoor, who: Who, of = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }) => door.ask(activity, of, who)
export const sendSignOff = (door: FrontDoor, who: Who, changes: Partial<typeof SIGN_OFF> = {}) => door.ask(signOff, { ...SIGN_OFF, ...changes }, who)
