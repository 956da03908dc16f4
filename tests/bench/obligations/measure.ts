import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { applyFact, type LogState } from '../../../core/facts/log-state'
import type { OrganisationFact } from '../../../core/facts/fact'
import { listStandings, listStandingsAbout, listSubjects } from '../../../core/obligations/standing'
import type { Standing } from '../../../core/obligations/obligation'
import { createNaive } from '../../sample/naive-obligations'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import type { BenchResult } from '../bench'
import { measureInterleaved, median, ROUNDS } from '../rounds'
import { slopeOf } from '../slope'
import { BENCH_DAY, drawFiveYears, foldHistory, listFacts, type History } from './five-years'

const PEOPLE = 55_000
/** A town, a city, and the largest employer but one. */
const SIZES = [12_000, PEOPLE, 110_000]
const SEED = 1
/** For one person's question. */
const SAMPLE = 500
/** The naive walk takes a tenth of a second for each. */
const NAIVE_SAMPLE = 60

/** See the bench, which bundles this file and has it run. */
export async function measureObligations(say: (text: string) => void): Promise<BenchResult> {
  const all: { people: number; ms: number }[] = []
  let figures = { one_person_ms: 0, one_person_after_change_ms: 0, memory_mb: 0, standings: 0 }
  for (const people of SIZES) {
    const before = heapMb()
    const state = fold(people)
    const memory = heapMb() - before
    const { ms, standings } = measureAll(state)
    say(`${people} at work, ${state.organisation.people.size} in all, ${standings} standings: ${ms.toFixed(0)} ms`)
    all.push({ people, ms })
    if (people === PEOPLE) figures = { ...measureOne(state), memory_mb: memory, standings }
  }
  const compared = await compareWithNaive(drawFiveYears(NAIVE_SAMPLE, SEED))
  return {
    figures: { all_ms: all.find(({ people }) => people === PEOPLE)?.ms ?? NaN, ...figures, ratio: compared.baseline / compared.subject, exponent: slopeOf(all.map(({ people, ms }) => ({ x: people, y: ms }))) },
    baseline: { sample_ms: compared.baseline },
    seed: SEED,
    people: PEOPLE,
  }
}

/** Apart, so that what was drawn is gone when the measuring begins: the service has the state alone. */
function fold(people: number): LogState {
  return foldHistory(listFacts(drawFiveYears(people, SEED)))
}

function measureAll(state: LogState): { ms: number; standings: number } {
  let standings = 0
  const rounds = Array.from({ length: ROUNDS }, () => {
    state.prepared = { rules: new Map() }
    standings = 0
    const began = performance.now()
    for (const person of state.organisation.people.values()) standings += listStandings(state, person, BENCH_DAY).length
    for (const subject of listSubjects(state, BENCH_DAY)) standings += listStandingsAbout(state, subject, BENCH_DAY).length
    return performance.now() - began
  })
  return { ms: median(rounds), standings }
}

/** One person's question, while nothing happens and just after the tree has changed. */
function measureOne(state: LogState): { one_person_ms: number; one_person_after_change_ms: number } {
  const people = [...state.organisation.people.values()].filter((_, index, { length }) => index % Math.floor(length / SAMPLE) === 0)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    for (const person of people) listStandings(state, person, BENCH_DAY)
    return (performance.now() - began) / people.length
  })
  const changed = people.slice(0, ROUNDS * 3).map((person, index) => {
    const organisation = SAMPLE_FACTS[0] as OrganisationFact
    const fact = { ...organisation, importId: `change-${index}`, changes: [{ change: 'unit' as const, unitId: `w-${index}`, parentId: 'a-1', name: 'Flyttet', level: 'workplace' as const, effectiveOn: BENCH_DAY }] }
    applyFact(state, { number: state.logNumber + 1, factKey: '', fact, salt: '', commitment: '' })
    const began = performance.now()
    listStandings(state, person, BENCH_DAY)
    return performance.now() - began
  })
  return { one_person_ms: median(rounds), one_person_after_change_ms: median(changed) }
}

/** Both know only the people of the sample, so that the naive one does not walk past everybody else's facts. */
function compareWithNaive(history: History): Promise<{ subject: number; baseline: number }> {
  const facts = [...listFacts(history)]
  const state = foldHistory(facts)
  const personIds = [...history.changesOf.keys()]
  const time = (list: () => string[][]) => {
    const began = performance.now()
    const listed = list()
    return Promise.resolve({ value: performance.now() - began, checksum: listed.map((one) => one.join()).join('\n') })
  }
  const ours = () => {
    state.prepared = { rules: new Map() }
    return personIds.map((personId) => {
      const person = state.organisation.people.get(personId)
      return person ? listStandings(state, person, BENCH_DAY).map(summaryOf) : []
    })
  }
  const naive = () => {
    const walk = createNaive(facts)
    return personIds.map((personId) => walk.standings({ kind: 'person', personId }, BENCH_DAY).map(({ requirementId, round, majorVersion, state: is, dueOn }) => [requirementId, round, majorVersion, is, dueOn].join(' ')))
  }
  return measureInterleaved(() => time(ours), () => time(naive))
}

function summaryOf({ obligation: { requirement, round, majorVersion, dueOn }, state }: Standing): string {
  return [requirement.requirementId, round, majorVersion, state, dueOn].join(' ')
}

/** What is in use once everything else is collected. */
function heapMb(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed / 1_000_000
}
