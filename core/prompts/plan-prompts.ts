import type { Day } from '../days/day'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import { listStandings } from '../obligations/standing'
import { findAccount } from '../organisation/organisation'
import { keyOf } from '../signing/decide-signature'

export type Prompt = { personId: string; oid: string; obligationKeys: string[] }

/** What is known of the prompts a person has had. */
export type Prompted = {
  /** Obligations that some card has asked them for, prompted or on their own request. */
  askedKeys: ReadonlySet<string>
  /** Whether anything was sent to them, or may have been, today. */
  isPromptedToday: boolean
}

/**
 * Whom to send a card about something new to sign: people who can be reached, may sign, and were never asked for it. Nobody
 * twice a day, and nobody twice for the same obligation; reminding is another plan.
 */
export function planPrompts(state: LogState, sha256: Sha256, reachableOids: Iterable<string>, promptedBefore: (personId: string) => Prompted, today: Day): Prompt[] {
  const prompts: Prompt[] = []
  for (const oid of reachableOids) {
    const personId = state.organisation.personIdByOid.get(oid)
    const person = personId === undefined ? undefined : state.organisation.people.get(personId)
    const account = person && findAccount(person, today)
    if (!person || account?.oid !== oid || !account.enabled) continue
    const { askedKeys, isPromptedToday } = promptedBefore(person.personId)
    if (isPromptedToday) continue
    const obligationKeys = listStandings(state, person, today)
      .filter((standing) => standing.state === 'open' || standing.state === 'due-soon' || standing.state === 'overdue')
      .map(({ obligation }) => keyOf(sha256, obligation))
      .filter((key) => !askedKeys.has(key))
    if (obligationKeys.length > 0) prompts.push({ personId: person.personId, oid, obligationKeys })
  }
  return prompts
}
