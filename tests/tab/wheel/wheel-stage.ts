import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { listRounds } from '../../../tab/wheel/list-rounds'
import { wheelOf } from '../stand-in/wheel-samples'

/** The sample's rounds and what they make of a wheel. */
export const ROUNDS = listRounds(wheelOf().activities)
export const roundOf = (requirementId: string) => ROUNDS.find(({ activity }) => activity.requirementId === requirementId)!
export const LAYOUT = layoutWheel({ activities: wheelOf().activities, by: 'level', year: wheelOf().year, today: wheelOf().today })

/** A window as narrow as a phone, for what is drawn afterwards, until it is turned. */
export function holdPhone(): { turn: () => void; putAway: () => void } {
  let matches = true
  const heard = new Set<() => void>()
  const matchMedia = (media: string) => ({ media, matches: media.includes('max-width') && matches, addEventListener: (_: string, hear: () => void) => heard.add(hear), removeEventListener: (_: string, hear: () => void) => heard.delete(hear) })
  Object.defineProperty(window, 'matchMedia', { configurable: true, get: () => matchMedia, set: () => undefined })
  return {
    turn: () => {
      matches = false
      for (const hear of heard) hear()
    },
    putAway: () => Object.defineProperty(window, 'matchMedia', { configurable: true, writable: true, value: undefined }),
  }
}
