import type { NumberedFact } from '../../core/facts/fact'
import { applyFact, emptyLogState, type LogState } from '../../core/facts/log-state'
import type { LogReader } from '../journal/log-reader'
import { isStandstill } from '../journal/standstill'
import type { ReadModel } from '../ports'

/** Facts read at once: enough to start quickly, few enough that clicks get their turn in between. */
const PAGE_SIZE = 1_000

export type FollowingReadModel = ReadModel & {
  /** Facts numbered here, in order. Where another instance numbered something in between, the log is read. */
  offer(facts: readonly NumberedFact[]): void
  /** Reads the log to its end. One run at a time; a second call joins the first. */
  catchUp(): Promise<void>
  /** Why it stands still for good: an unknown kind of fact or a gap. Figures over half a log are worse than none. */
  problem(): Error | undefined
}

/** The state of facts 1…n in this instance's memory. It follows the log and nothing else. */
export function createReadModel(reader: LogReader): FollowingReadModel {
  const state: LogState = emptyLogState()
  /** Organisation facts are thousands of changes each and already folded into the state: only that they came is kept. */
  const facts = new Map<string, NumberedFact | 'organisation'>()
  const waiting = new Map<string, Set<() => void>>()
  let problem: Error | undefined
  let running: Promise<void> | undefined

  const apply = (fact: NumberedFact) => {
    if (problem) return
    try {
      applyFact(state, fact)
    } catch (error) {
      problem = error instanceof Error ? error : new Error(String(error))
      throw problem
    }
    facts.set(fact.factKey, fact.fact.kind === 'organisation' ? 'organisation' : fact)
    waiting.get(fact.factKey)?.forEach((resolve) => resolve())
    waiting.delete(fact.factKey)
  }
  const readToEnd = async () => {
    for (;;) {
      const page = await reader.read(state.logNumber + 1, PAGE_SIZE)
      // What was offered while we read has been applied already.
      for (const fact of page) if (fact.number > state.logNumber) apply(fact)
      if (page.length === 0 || problem) return
    }
  }

  return {
    state: () => state,
    findFact: (factKey) => {
      const fact = facts.get(factKey)
      return fact === 'organisation' ? undefined : fact
    },
    reached(factKey, waitMilliseconds) {
      if (facts.has(factKey)) return Promise.resolve(true)
      return new Promise((resolve) => {
        const waiters = waiting.get(factKey) ?? new Set()
        waiting.set(factKey, waiters)
        const arrived = () => {
          clearTimeout(timer)
          resolve(true)
        }
        const timer = setTimeout(() => {
          waiters.delete(arrived)
          if (waiters.size === 0) waiting.delete(factKey)
          resolve(false)
        }, waitMilliseconds)
        waiters.add(arrived)
      })
    },
    offer(numbered) {
      for (const fact of numbered) if (fact.number === state.logNumber + 1) apply(fact)
    },
    catchUp() {
      if (problem) return Promise.reject(problem)
      running ??= readToEnd()
        .catch((error: unknown) => {
          if (isStandstill(error)) problem = error
          throw error
        })
        .finally(() => (running = undefined))
      return running
    },
    problem: () => problem,
  }
}
