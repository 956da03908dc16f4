import * as fc from 'fast-check'
import { createFigures } from '../../../bot/api/figures'
import { identifyCaller } from '../../../bot/api/caller'
import type { ApiPorts, Asked } from '../../../bot/api/handler'
import { answerOverview } from '../../../bot/api/overview'
import { answerUnitPeople } from '../../../bot/api/unit-people'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import type { AppRole } from '../../../core/access/rights'
import type { AnyQuestion } from '../../../core/api/question'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { UNIT_LEVELS, type OrganisationChange } from '../../../core/organisation/organisation-change'
import { NOW, numbered, SAMPLE_FACTS, TODAY } from '../../sample/sample-log'

/*
 * Nobody sees a person or a unit that is not theirs to see, in any organisation. The rules are written again below, from
 * design.md and in another way than the code has them: names in the units one leads and the departments directly below,
 * figures from the units one leads downwards, everything for the roles that span everything.
 */

type Drawn = {
  units: { parent: number; level: (typeof UNIT_LEVELS)[number] }[]
  people: { posts: { unit: number; percentage: number }[]; leads: number[]; hasLeft: boolean }[]
}

const MAXIMUM_UNITS = 12
const drawn: fc.Arbitrary<Drawn> = fc.record({
  units: fc.array(fc.record({ parent: fc.nat(MAXIMUM_UNITS), level: fc.constantFrom(...UNIT_LEVELS) }), { minLength: 1, maxLength: MAXIMUM_UNITS }),
  people: fc.array(
    fc.record({
      posts: fc.array(fc.record({ unit: fc.nat(MAXIMUM_UNITS), percentage: fc.constantFrom(20, 50, 100) }), { maxLength: 2 }),
      leads: fc.array(fc.nat(MAXIMUM_UNITS), { maxLength: 2 }),
      hasLeft: fc.boolean(),
    }),
    { minLength: 2, maxLength: 14 },
  ),
})

/** A tree: each unit lies below an earlier one, the first at the top. */
const parentOf = ({ units }: Drawn, unit: number) => (unit === 0 ? undefined : (units[unit]?.parent ?? 0) % unit)
const unitOf = ({ units }: Drawn, unit: number) => unit % units.length
const ancestorsOf = (tree: Drawn, unit: number): number[] => {
  const parent = parentOf(tree, unit)
  return [unit, ...(parent === undefined ? [] : ancestorsOf(tree, parent))]
}
const oidOfPerson = (person: number) => `00000000-0000-4000-8000-${person.toString().padStart(12, '0')}`

function stateOf(tree: Drawn): LogState {
  const on = { startsOn: '2020-01-01' }
  const changes: OrganisationChange[] = tree.units.map(({ level }, unit) => {
    const parent = parentOf(tree, unit)
    return { change: 'unit', unitId: `u-${unit}`, parentId: parent === undefined ? null : `u-${parent}`, name: `Enhet ${unit}`, level, effectiveOn: '2020-01-01' }
  })
  tree.people.forEach(({ posts, leads, hasLeft }, person) => {
    const [personId, ends] = [`p-${person}`, hasLeft ? { endsOn: '2026-01-01' } : {}]
    changes.push({ change: 'account', personId, oid: oidOfPerson(person), enabled: true, effectiveOn: '2020-01-01' })
    changes.push({ change: 'spell', personId, spellId: `${personId}-1`, employmentClass: 'permanent', ...on, ...ends })
    posts.forEach(({ unit, percentage }, index) =>
      changes.push({ change: 'post', personId, postId: `${personId}-${index}`, spellId: `${personId}-1`, unitId: `u-${unitOf(tree, unit)}`, percentage, ...on, ...ends }),
    )
    for (const unit of leads) changes.push({ change: 'leader', unitId: `u-${unitOf(tree, unit)}`, personId, acting: false, ...on })
  })
  const [organisation, ...published] = SAMPLE_FACTS
  if (organisation?.kind !== 'organisation') throw new Error('the sample begins with its organisation')
  const state = emptyLogState()
  for (const fact of numbered([{ ...organisation, changes }, ...published])) applyFact(state, fact)
  return state
}

function ask(tree: Drawn, person: number, roles: AppRole[]) {
  const state = stateOf(tree)
  const admission = identifyCaller(state, { oid: oidOfPerson(person), roles }, TODAY)
  const tables = createMemoryTables()
  const ports = { tables, findFigures: createFigures(), people: { nameOfPerson: (personId: string) => `Navn ${personId}` } } as unknown as ApiPorts
  const asked = <Q extends AnyQuestion>(input: Asked<Q>['input']): Asked<Q> => {
    if (admission.outcome === 'refused') throw new Error(admission.code)
    return { input, caller: admission.caller, state, now: NOW, today: TODAY }
  }
  return { admission, asked, ports, lookedAt: async () => new Set((await tables.access.sweep('', 1_000)).map(({ row }) => row.row)) }
}

const leadUnits = (tree: Drawn, person: number) => new Set(tree.people[person]?.leads.map((unit) => unitOf(tree, unit)))
const isOwn = (tree: Drawn, led: Set<number>, unit: number) =>
  led.has(unit) || (tree.units[unit]?.level === 'department' && parentOf(tree, unit) !== undefined && led.has(parentOf(tree, unit) ?? -1))
const worksIn = (tree: Drawn, person: number, isWanted: (unit: number) => boolean) =>
  !tree.people[person]?.hasLeft && (tree.people[person]?.posts.some(({ unit }) => isWanted(unitOf(tree, unit))) ?? false)

describe('in any organisation', () => {
  it('the people of a unit are shown to its own leader, all of them and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(), fc.subarray<AppRole>(['Controller', 'Management', 'Auditor', 'Administrator']), async (tree, who, roles) => {
        const person = who % tree.people.length
        const { admission, asked, ports, lookedAt } = ask(tree, person, roles)
        if (admission.outcome === 'refused') return
        const led = admission.caller.person ? leadUnits(tree, person) : new Set<number>()
        let shownUnits = 0
        for (let unit = 0; unit < tree.units.length; unit += 1) {
          const reply = await answerUnitPeople.handle(asked({ unitId: `u-${unit}` }), ports)
          expect(reply.outcome).toBe(isOwn(tree, led, unit) ? 'answered' : 'refused')
          if (reply.outcome === 'refused') continue
          shownUnits += 1
          const isShown = (other: number) => isOwn(tree, led, other) && (other === unit || (parentOf(tree, other) === unit && tree.units[other]?.level === 'department'))
          const expected = tree.people.flatMap((_, other) => (worksIn(tree, other, isShown) ? [`p-${other}`] : []))
          expect(reply.answer.people.map(({ personId }) => personId).sort()).toEqual(expected.sort())
        }
        // Looks fall on one millisecond here, so each unit has left one row.
        expect((await lookedAt()).size).toBe(shownUnits)
      }),
      { numRuns: 200 },
    )
  })

  it('figures and unit names come from the units one leads downwards only, and count everybody below once', () => {
    return fc.assert(
      fc.asyncProperty(drawn, fc.nat(), fc.subarray<AppRole>(['Controller', 'Management', 'Auditor', 'Administrator']), async (tree, who, roles) => {
        const person = who % tree.people.length
        const { admission, asked, ports } = ask(tree, person, roles)
        if (admission.outcome === 'refused') return
        const led = admission.caller.person ? leadUnits(tree, person) : new Set<number>()
        const seesAll = roles.some((role) => role !== 'Administrator')
        const maySee = (unit: number) => seesAll || ancestorsOf(tree, unit).some((above) => led.has(above))
        const seen = new Set<string>()
        for (let unit = -1; unit < tree.units.length; unit += 1) {
          const reply = await answerOverview.handle(asked(unit < 0 ? {} : { unitId: `u-${unit}` }), ports)
          if (unit >= 0) expect(reply.outcome).toBe(maySee(unit) ? 'answered' : 'refused')
          if (reply.outcome === 'refused') continue
          const { unit: own, path, children } = reply.answer
          for (const { unitId } of [own, ...path, ...children]) seen.add(unitId)
          expect(JSON.stringify(reply.answer)).not.toMatch(/p-\d|Navn/)
          for (const { unitId, outstanding } of [own, ...children]) expect(outstanding).toBe(countBelow(tree, Number(unitId.slice(2))))
        }
        expect([...seen].filter((unitId) => !maySee(Number(unitId.slice(2))))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

/** People whose largest post, the first of equal ones, lies in the unit or below. Nobody here has signed, so all are outstanding. */
function countBelow(tree: Drawn, unit: number): number {
  return tree.people.filter(({ posts, hasLeft }) => {
    const largest = Math.max(...posts.map(({ percentage }) => percentage))
    const home = posts.find(({ percentage }) => percentage === largest)
    return !hasLeft && home !== undefined && ancestorsOf(tree, unitOf(tree, home.unit)).includes(unit)
  }).length
}
