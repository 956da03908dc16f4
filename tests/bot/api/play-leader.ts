import type { Fact } from '../../../core/facts/fact'
import { keyOf } from '../../../core/signing/decide-signature'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { sha256 } from '../../../bot/hashing'
import { PEOPLE, SAMPLE_FACTS, TODAY, type SamplePerson } from '../../sample/sample-log'
import { PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'

/** The colleague is ethics guide of the kindergarten. */
export const GUIDED: Fact = {
  ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
  importId: 'guide',
  changes: [{ change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-01-01' }],
}
export const PUBLISHED: Fact[] = [GUIDED, requirementPublication(PROGRAMME)]

export const LESSON_OF_UNIT = { unitId: 'u-kindergarten', requirementId: PROGRAMME.requirementId, lessonId: 'phishing' }
export const MEETING = {
  ...LESSON_OF_UNIT,
  meetingId: '77777777-7777-4777-8777-777777777777',
  heldOn: '2026-11-20',
  language: 'nb' as const,
  personIds: [PEOPLE.employee, PEOPLE.noAccount] as string[],
}

/** A completion on paper of the first lesson that somebody owes. */
export function completionOf(door: FrontDoor, person: SamplePerson) {
  const state = door.parts.api.readModel.state()
  const known = state.organisation.people.get(PEOPLE[person])
  const [standing] = known ? listLearnStandings(state, known, TODAY) : []
  return { personId: PEOPLE[person], obligationKey: standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64), step: standing?.step ?? 0, completedOn: '2026-11-12', reason: 'Tok kurset på papir' }
}
