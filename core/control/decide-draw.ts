import { toHex, type Sha256 } from '../facts/hashing'
import { dayOf, toInstant } from '../days/day'
import { MOST_DRAWN, type SpotCheckDraw } from '../facts/control-facts'
import type { LogState } from '../facts/log-state'
import type { Publisher } from '../publishing/decide-lesson-publication'
import type { FieldProblem } from '../publishing/field-problem'
import { drawSample, listPopulation } from './draw-sample'

export type DrawWish = Pick<SpotCheckDraw, 'checkId' | 'title' | 'from' | 'to' | 'requirementIds' | 'unitIds' | 'dueOn'> & { count: number }
export type DrawDecision = { outcome: 'decided'; fact: SpotCheckDraw } | { outcome: 'not-ready'; problems: FieldProblem[] }

/** Draws from the log as it stands. Fewer than asked for when there are no more. `seed` is chance, of 16 bytes. */
export function decideDraw(state: LogState, sha256: Sha256, seed: Uint8Array, wish: DrawWish, { personId, oid, tenantId, appVersion }: Publisher, now: Date): DrawDecision {
  const { count, requirementIds, unitIds, ...said } = wish
  const today = dayOf(now)
  const filter = { from: wish.from, to: wish.to, requirementIds, ...(unitIds && unitIds.length > 0 && { unitIds }), logNumber: state.logNumber }
  const problems = listDrawProblems(state, wish)
  if (wish.dueOn < today) problems.push({ path: 'dueOn', problem: 'past' })
  const population = problems.length > 0 ? [] : listPopulation(state, filter)
  if (problems.length === 0 && population.length === 0) problems.push({ path: 'from', problem: 'nothing-to-draw' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  const hex = toHex(seed)
  const drawn = drawSample(sha256, hex, population, Math.min(count, MOST_DRAWN))
  return { outcome: 'decided', fact: { kind: 'spot-check-draw', v: 1, tenantId, appVersion, recordedAt: toInstant(now), actor: personId, actorOid: oid, ...said, ...filter, seed: hex, population: population.length, drawn } }
}

export function listDrawProblems({ requirements, organisation }: LogState, { from, to, requirementIds, unitIds = [] }: Pick<DrawWish, 'from' | 'to' | 'requirementIds' | 'unitIds'>): FieldProblem[] {
  return [
    ...(to < from ? [{ path: 'to', problem: 'before-start' }] : []),
    ...requirementIds.flatMap((id, index) => (requirements.has(id) ? [] : [{ path: `requirementIds.${index}`, problem: 'unknown' }])),
    ...unitIds.flatMap((id, index) => (organisation.units.has(id) ? [] : [{ path: `unitIds.${index}`, problem: 'unknown-unit' }])),
  ]
}

/** The same person asked for the same, whatever the lots were: the second click was the first one's echo. */
export function isSameDraw(drawn: SpotCheckDraw, { title, from, to, requirementIds, unitIds = [], dueOn, count }: DrawWish, oid: string): boolean {
  const said = (...parts: unknown[]) => JSON.stringify(parts)
  const isAsMany = drawn.drawn.length === count || (drawn.drawn.length < count && drawn.drawn.length === Math.min(drawn.population, MOST_DRAWN))
  return drawn.actorOid === oid && isAsMany && said(drawn.title, drawn.from, drawn.to, drawn.requirementIds, drawn.unitIds ?? [], drawn.dueOn) === said(title, from, to, requirementIds, unitIds, dueOn)
}
