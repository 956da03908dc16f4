import { z } from 'zod'
import { addDays, Day } from '../days/day'
import { findSpell, findUnit, isInForce, type Leadership, type Organisation } from '../organisation/organisation'
import { EnteredObjectKind, PersonId, RoleName, UnitId, type OrganisationChange } from '../organisation/organisation-change'
import { withEnd } from './plan-periods'
import { readText } from './read-cell'
import { findLast, isOpenAfter } from './span'

const title = z.string().trim().min(1).max(200).refine((text) => readText(text).outcome === 'read')

/** What a controller may do to the organisation by hand, where neither HR's file nor Entra tells of it. */
export const OrganisationDeed = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('set-leader'), unitId: UnitId, personId: PersonId, acting: z.boolean(), startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({ deed: z.literal('end-leader'), unitId: UnitId, personId: PersonId, endsOn: Day }),
  z.strictObject({ deed: z.literal('give-role'), unitId: UnitId, role: RoleName, personId: PersonId, startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({ deed: z.literal('end-role'), unitId: UnitId, role: RoleName, personId: PersonId, endsOn: Day }),
  z.strictObject({ deed: z.literal('enter-object'), objectId: z.string().regex(/^[\p{L}\p{N}._/-]{1,32}$/u), objectKind: EnteredObjectKind, unitId: UnitId, title, effectiveOn: Day }),
  z.strictObject({ deed: z.literal('end-object'), objectId: z.string().min(1).max(40), endsOn: Day }),
])
export type OrganisationDeed = z.infer<typeof OrganisationDeed>

export type DeedProblem = { field: 'unitId' | 'personId' | 'objectId' | 'endsOn'; problem: 'unknown' | 'not-employed' | 'not-in-force' | 'before-start' }
export type DeedDecision = { outcome: 'change'; changes: OrganisationChange[] } | { outcome: 'refused'; because: DeedProblem }

/** What becomes of a deed. A new leader takes the place of the one before from that day on; one who acts takes nobody's. */
export function decideOrganisationDeed(organisation: Organisation, deed: OrganisationDeed, today: Day): DeedDecision {
  switch (deed.deed) {
    case 'set-leader': {
      const { deed: _, ...leadership } = deed
      return judgeHolder(organisation, deed) ?? change(...(deed.acting ? [] : endOthers(organisation, deed)), { change: 'leader', ...leadership })
    }
    case 'end-leader': {
      const held = (organisation.leadershipsByUnit.get(deed.unitId) ?? []).filter((leadership) => leadership.personId === deed.personId && isOpen(leadership, today))
      return endAll(held, deed.endsOn, (leadership) => ({ change: 'leader', ...leadership }))
    }
    case 'give-role': {
      const { deed: _, ...holding } = deed
      return judgeHolder(organisation, deed) ?? change({ change: 'role', ...holding })
    }
    case 'end-role': {
      const held = (organisation.rolesByUnit.get(deed.unitId) ?? []).filter((holding) => holding.personId === deed.personId && holding.role === deed.role && isOpen(holding, today))
      return endAll(held, deed.endsOn, (holding) => ({ change: 'role', ...holding }))
    }
    case 'enter-object': {
      const { deed: _, ...object } = deed
      return findUnit(organisation, deed.unitId, deed.effectiveOn) ? change({ change: 'object', ...object }) : refuse('unitId', 'unknown')
    }
    case 'end-object': {
      const last = findLast(organisation.objects.get(deed.objectId))
      if (!last || !isOpen(last, today)) return refuse('objectId', last ? 'not-in-force' : 'unknown')
      return deed.endsOn < last.effectiveOn ? refuse('endsOn', 'before-start') : change({ change: 'object', ...last, endsOn: deed.endsOn })
    }
  }
}

function judgeHolder(organisation: Organisation, { unitId, personId, startsOn, endsOn }: { unitId: string; personId: string; startsOn: Day; endsOn?: Day | undefined }): DeedDecision | undefined {
  if (endsOn !== undefined && endsOn < startsOn) return refuse('endsOn', 'before-start')
  if (!findUnit(organisation, unitId, startsOn)) return refuse('unitId', 'unknown')
  const person = organisation.people.get(personId)
  if (!person) return refuse('personId', 'unknown')
  return findSpell(person, startsOn) ? undefined : refuse('personId', 'not-employed')
}

function endOthers(organisation: Organisation, { unitId, personId, startsOn }: { unitId: string; personId: string; startsOn: Day }): OrganisationChange[] {
  const others = (organisation.leadershipsByUnit.get(unitId) ?? []).filter((other) => !other.acting && other.personId !== personId && isInForce(other, startsOn))
  return others.map((other): OrganisationChange => ({ change: 'leader', ...withEnd<Leadership>(other, addDays(startsOn, -1)) }))
}

function endAll<T extends { startsOn: Day; endsOn?: Day }>(held: readonly T[], endsOn: Day, toChange: (ended: T) => OrganisationChange): DeedDecision {
  const [first] = held
  if (!first) return refuse('personId', 'not-in-force')
  return held.some(({ startsOn }) => endsOn < startsOn) ? refuse('endsOn', 'before-start') : change(...held.map((each) => toChange(withEnd(each, endsOn))))
}

function isOpen(period: { endsOn?: Day }, today: Day): boolean {
  return isOpenAfter(period, addDays(today, -1))
}

function change(...changes: OrganisationChange[]): DeedDecision {
  return { outcome: 'change', changes: changes.map(withoutUndefined) }
}

/** A schema leaves `undefined` where nothing was sent; a fact has no such thing. */
function withoutUndefined(value: OrganisationChange): OrganisationChange {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as OrganisationChange
}

function refuse(field: DeedProblem['field'], problem: DeedProblem['problem']): DeedDecision {
  return { outcome: 'refused', because: { field, problem } }
}
