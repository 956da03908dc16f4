import { dayOf, hourOf, type Day } from '../days/day'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import { isLearnStanding, isSignStanding, type Obligation } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import { findAccount } from '../organisation/organisation'
import { keyOf } from '../signing/decide-signature'

/** From this hour in Norway on a card may come without anybody having just decided it. */
const FIRST_HOUR = 7

export type Prompt = { personId: string; oid: string; obligationKeys: string[] }

/** What is known of the prompts a person has had. */
export type Prompted = {
  /** Obligations that some card has asked them for, prompted or on their own request. */
  askedKeys: ReadonlySet<string>
  /** Whether anything was sent to them, or may have been, today. */
  isPromptedToday: boolean
}

/**
 * Whom to send a card about something new to sign or to learn: people who can be reached, may act, and were never asked for it. Nobody
 * twice a day, and nobody twice for the same obligation; reminding is another plan. Nobody is woken by what comes into
 * force at midnight; only what was published the same day goes out at any hour, because somebody has just decided it.
 */
export function planPrompts(state: LogState, sha256: Sha256, reachableOids: Iterable<string>, promptedBefore: (personId: string) => Prompted, now: Date): Prompt[] {
  const today = dayOf(now)
  const mayGoNow = isMorning(now) ? () => true : decidedOn(state, today)
  const prompts: Prompt[] = []
  for (const oid of reachableOids) {
    const personId = state.organisation.personIdByOid.get(oid)
    const person = personId === undefined ? undefined : state.organisation.people.get(personId)
    const account = person && findAccount(person, today)
    if (!person || account?.oid !== oid || !account.enabled) continue
    const { askedKeys, isPromptedToday } = promptedBefore(person.personId)
    if (isPromptedToday) continue
    const obligationKeys = listStandings(state, person, today)
      .filter((standing) => isSignStanding(standing) || isLearnStanding(standing))
      .filter((standing) => standing.state === 'open' || standing.state === 'due-soon' || standing.state === 'overdue')
      .filter(({ obligation }) => mayGoNow(obligation))
      .map(({ obligation }) => keyOf(sha256, obligation))
      .filter((key) => !askedKeys.has(key))
    if (obligationKeys.length > 0) prompts.push({ personId: person.personId, oid, obligationKeys })
  }
  return prompts
}

/** Whether the hour has come from which prompts go out by themselves. */
export function isMorning(now: Date): boolean {
  return hourOf(now) >= FIRST_HOUR
}

/** Which obligations exist because of what was decided on `day`: a major version, a requirement, a lesson brought back. */
function decidedOn({ documents, lessons, requirements, decisions }: LogState, day: Day): (obligation: Obligation) => boolean {
  const isOfDay = ({ recordedAt }: { recordedAt: string }) => dayOf(recordedAt) === day
  const majors = [...documents.values(), ...lessons.values()].flat().filter(({ version }) => version.minor === 0).filter(isOfDay)
  const versions = new Set(majors.map((publication) => `${'lessonId' in publication ? `lesson ${publication.lessonId}` : `document ${publication.documentId}`} ${publication.version.major}`))
  const required = new Set([...requirements.values()].flat().filter(isOfDay).map(({ requirement }) => requirement.requirementId))
  const returned = new Set([...decisions.values()].flatMap(({ returns }) => returns).filter(isOfDay).map(({ requirementId, lessonId, returnNumber }) => `${requirementId} ${lessonId}/again-${returnNumber}`))
  return ({ requirement, majorVersion, lessonId, round }) =>
    required.has(requirement.requirementId) ||
    returned.has(`${requirement.requirementId} ${round}`) ||
    versions.has(requirement.kind === 'sign' ? `document ${requirement.documentId} ${majorVersion}` : `lesson ${lessonId} ${majorVersion}`)
}
