import type { Fact, RecordFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { shareStrings, type SharedStrings } from '../../../core/facts/share-strings'
import { sha256 } from '../../../bot/hashing'
import { addDays } from '../../../core/days/day'
import type { EmploymentClass, OrganisationChange } from '../../../core/organisation/organisation-change'
import { createRandom, type Random } from '../../../infra/local/municipality/random'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import { listRuleFacts, STANDARD_DAYS, TWENTY_RULES } from './twenty-rules'

export const BENCH_DAY = '2026-11-21'
const FIRST_DAY = '2021-11-22'
const LAST_DAYS = 1_825
/** Of those at work one year, so many have left the next; each leaver of five years was replaced. */
const LEAVING = 0.08

export type History = { changesOf: Map<string, OrganisationChange[]>; units: OrganisationChange[]; recordsOf: Map<string, Fact[]> }

const between = (random: Random, least: number, most: number) => least + random.below(most - least + 1)

/** A municipality with `employed` people at work on the day, all who left in the five years before it, and what they did. */
export function drawFiveYears(employed: number, seed: number): History {
  const random = createRandom(seed, 'five-years')
  const { units, workplaces } = drawUnits(employed, random)
  const changesOf = new Map<string, OrganisationChange[]>()
  const recordsOf = new Map<string, Fact[]>()
  const left = Math.round(employed * LEAVING * 5)
  for (let index = 0; index < employed + left; index++) {
    const personId = `p-${index}`
    const changes = drawPerson(personId, index >= employed, workplaces, random)
    changesOf.set(personId, changes)
    recordsOf.set(personId, drawRecords(personId, changes, random))
  }
  return { units: [...units, ...drawLeaders(workplaces, random)], changesOf, recordsOf }
}

/** Five levels; every workplace has about 48 people and a contract. */
function drawUnits(employed: number, random: Random): { units: OrganisationChange[]; workplaces: string[] } {
  const units: OrganisationChange[] = [{ change: 'unit', unitId: 'u-0', parentId: null, name: 'Kommunen', level: 'municipality', effectiveOn: FIRST_DAY }]
  const workplaces = Array.from({ length: Math.ceil(employed / 48) }, (_, index) => `w-${index}`)
  for (let index = 1; index <= 8; index++) units.push({ change: 'unit', unitId: `u-${index}`, parentId: 'u-0', name: `Virksomhet ${index}`, level: 'directorate', effectiveOn: FIRST_DAY })
  for (let index = 0; index < 40; index++) units.push({ change: 'unit', unitId: `a-${index}`, parentId: `u-${(index % 8) + 1}`, name: `Område ${index}`, level: 'area', effectiveOn: FIRST_DAY })
  for (const [index, unitId] of workplaces.entries()) {
    units.push({ change: 'unit', unitId, parentId: `a-${index % 40}`, name: `Arbeidssted ${index}`, level: 'workplace', effectiveOn: FIRST_DAY })
    units.push({ change: 'object', objectId: `o-${index}`, objectKind: 'contract', unitId, title: `Avtale ${index}`, effectiveOn: FIRST_DAY })
  }
  // Reorganised now and then.
  for (let year = 2023; year <= 2026; year++)
    for (let moved = 0; moved < workplaces.length / 50; moved++) {
      const unitId = random.pick(workplaces)
      units.push({ change: 'unit', unitId, parentId: `a-${between(random, 0, 39)}`, name: unitId, level: 'workplace', effectiveOn: `${year}-01-01` })
    }
  return { units, workplaces }
}

function drawLeaders(workplaces: readonly string[], random: Random): OrganisationChange[] {
  return workplaces.flatMap((unitId, index): OrganisationChange[] => [
    { change: 'leader', unitId, personId: `p-${index * 40}`, acting: false, startsOn: FIRST_DAY, ...(random.chance(0.2) && { endsOn: '2025-06-30' }) },
    { change: 'role', unitId, role: 'ethics-guide', personId: `p-${index * 40 + 1}`, startsOn: FIRST_DAY },
    { change: 'role', unitId, role: 'safety-representative', personId: `p-${index * 40 + 2}`, startsOn: FIRST_DAY },
  ])
}

function drawPerson(personId: string, hasLeft: boolean, workplaces: readonly string[], random: Random): OrganisationChange[] {
  const spellId = `${personId}-1`
  const dayAt = (least: number, most: number) => addDays(FIRST_DAY, between(random, least, most))
  const startsOn = random.chance(0.6) ? FIRST_DAY : dayAt(0, LAST_DAYS - 60)
  const end = hasLeft ? { endsOn: addDays(startsOn, between(random, 30, 1_200)) } : {}
  const endsOn = end.endsOn !== undefined && end.endsOn >= BENCH_DAY ? '2026-11-01' : end.endsOn
  const until = endsOn === undefined ? {} : { endsOn }
  const employmentClass: EmploymentClass = random.chance(0.2) ? 'hourly-paid' : random.chance(0.06) ? 'hired-in' : 'permanent'
  const post = { change: 'post' as const, personId, spellId }
  const changes: OrganisationChange[] = [{ change: 'spell', personId, spellId, employmentClass, startsOn, ...until }]
  const movesOn = random.chance(0.12) ? addDays(startsOn, between(random, 20, 900)) : undefined
  if (movesOn !== undefined && movesOn < (endsOn ?? BENCH_DAY)) {
    changes.push({ ...post, postId: `${spellId}-a`, unitId: random.pick(workplaces), percentage: 100, startsOn, endsOn: addDays(movesOn, -1) })
    changes.push({ ...post, postId: `${spellId}-b`, unitId: random.pick(workplaces), percentage: 100, startsOn: movesOn, ...until })
  } else changes.push({ ...post, postId: `${spellId}-a`, unitId: random.pick(workplaces), percentage: 60, startsOn, ...until })
  if (employmentClass === 'hourly-paid') changes.push({ ...post, postId: `${spellId}-c`, unitId: random.pick(workplaces), percentage: 20, startsOn, ...until })
  if (random.chance(0.15)) {
    const leaveOn = dayAt(0, LAST_DAYS)
    changes.push({ change: 'leave', personId, startsOn: leaveOn, endsOn: addDays(leaveOn, between(random, 20, 360)) })
  }
  if (random.chance(0.05)) changes.push({ change: 'class', personId, spellId, employmentClass: 'permanent', effectiveOn: dayAt(0, LAST_DAYS) })
  return changes
}

/** Four of five things are done in time, by the way they are done in the chat. */
function drawRecords(personId: string, changes: readonly OrganisationChange[], random: Random): RecordFact[] {
  const [spell] = changes
  if (spell?.change !== 'spell') return []
  const { startsOn, endsOn = BENCH_DAY, spellId } = spell
  const isDone = (day: string) => day >= startsOn && day <= endsOn && day < BENCH_DAY && random.chance(0.8)
  const at = (day: string) => `${day}T09:${between(random, 10, 59)}:00.000Z`
  return TWENTY_RULES.flatMap(({ requirement, since }): RecordFact[] => {
    const { requirementId } = requirement
    const begins = since > startsOn ? since : startsOn
    const signed = (round: string, majorVersion: number, day: string) => (isDone(day) ? [signature(personId, requirementId, round, majorVersion, at(day))] : [])
    switch (requirementId) {
      case 'ethics-standard':
        return STANDARD_DAYS.flatMap((day, index) => signed(spellId, index + 1, addDays(day > startsOn ? day : startsOn, between(random, 0, 20))))
      case 'confidentiality':
        return signed(spellId, 1, begins)
      case 'it-rules':
        return [2022, 2023, 2024, 2025, 2026].flatMap((year) => signed(String(year), 1, `${year}-03-15`))
      case 'privacy-security':
      case 'ethics-lessons':
        if (requirement.kind !== 'learn') return []
        return requirement.lessonIds.flatMap((lessonId, index) => {
          const doneOn = addDays(begins, 21 * index + between(random, 0, 15))
          return isDone(doneOn) ? [completion(personId, requirementId, lessonId, spellId, random.chance(0.3), at(doneOn))] : []
        })
      default:
        return []
    }
  })
}

const OID = '00000000-0000-4000-8000-000000000001'
const HASH = 'a'.repeat(64)

function signature(personId: string, requirementId: string, round: string, majorVersion: number, recordedAt: string): RecordFact {
  return {
    kind: 'signature', v: 1, tenantId: OID, recordedAt, appVersion: '0.1.0', subject: personId, requirementId, round, majorVersion, step: 0, actor: personId, actorOid: OID, subjectOid: OID,
    documentId: requirementId, documentVersion: '1.0', textSha256: HASH, textPublishedAt: '2022-01-03T08:00:00.000Z', language: 'nb', presentationSha256: HASH, statementId: 'read-1', statement: 'Jeg har lest teksten.',
    channel: 'msteams-bot', activityId: 'a', conversationIdSha256: HASH,
  }
}

function completion(personId: string, requirementId: string, lessonId: string, spellId: string, hasRepeats: boolean, recordedAt: string): RecordFact {
  return {
    kind: 'completion', v: 1, tenantId: OID, recordedAt, appVersion: '0.1.0', subject: personId, requirementId, round: `${lessonId}/${spellId}`, majorVersion: 1, step: 0, actor: personId, actorOid: OID, subjectOid: OID,
    lessonId, lessonVersion: '1.0', contentSha256: HASH, language: 'nb', questions: 3, passMark: 80, hasRepeats, channel: 'msteams-bot', activityId: 'a', conversationIdSha256: HASH,
  }
}

/** The facts of the log in their order, packed as an import packs them. */
export function* listFacts({ units, changesOf, recordsOf }: History, personIds: Iterable<string> = changesOf.keys()): Iterable<Fact> {
  const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
  const wanted = [...personIds]
  yield { ...organisation, changes: [...units, ...wanted.flatMap((personId) => changesOf.get(personId) ?? [])] }
  yield* listRuleFacts()
  for (const personId of wanted) yield* recordsOf.get(personId) ?? []
}

/** As the service reads them: each fact parsed, with strings of its own but for those it shares with earlier ones. */
export function foldHistory(facts: Iterable<Fact>): LogState {
  const state = emptyLogState()
  const shared: SharedStrings = new Map()
  for (const drawn of facts) {
    const fact = JSON.parse(JSON.stringify(drawn)) as Fact
    shareStrings(shared, fact)
    applyFact(state, { number: state.logNumber + 1, factKey: factKey(sha256, fact), fact, salt: '', commitment: '' })
  }
  return state
}
