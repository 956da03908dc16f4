import type { LogState } from '../facts/log-state'
import { subjectKey } from '../obligations/subject'
import { listAnsweredSubjects } from './answered-subjects'
import { findDelegation } from './find-delegation'
import { PLACES_OF_ROUND } from './tally'
import type { WheelEntry, WheelYear } from './wheel-year'

/** What a person answers for, and of what others answer for the rounds that were delegated to them. */
export function listOwnEntries(state: LogState, wheel: WheelYear, personId: string): WheelEntry[] {
  const own = new Set([personId, ...listAnsweredSubjects(state, personId, wheel.day).map(subjectKey)])
  const delegated = [...(state.delegatedTo.get(personId) ?? [])].filter((key) => !own.has(key))
  return [...[...own].flatMap((key) => find(wheel, key) ?? []), ...delegated.flatMap((key) => keepDelegated(state, wheel, find(wheel, key), personId))]
}

function find({ placeOf }: WheelYear, key: string): WheelEntry | undefined {
  return placeOf.get(key)?.entries.get(key)
}

function keepDelegated({ organisation, recordsBySubject }: LogState, { slots, names, day }: WheelYear, entry: WheelEntry | undefined, personId: string): WheelEntry[] {
  if (!entry) return []
  const records = recordsBySubject.get(entry.subject) ?? []
  const isMine = (slot: number, name: number) => {
    const delegation = findDelegation(organisation, records, { requirementId: slots[slot]?.requirementId ?? '', round: names[name] ?? '' }, day)
    return delegation?.toPersonId === personId && !delegation.hasLeft
  }
  const rounds: number[] = []
  for (let at = 0; at < entry.rounds.length; at += PLACES_OF_ROUND) if (isMine(entry.rounds[at] ?? 0, entry.rounds[at + 3] ?? 0)) rounds.push(...entry.rounds.slice(at, at + PLACES_OF_ROUND))
  return rounds.length > 0 ? [{ ...entry, rounds }] : []
}
