import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { createBoardBuilder, type PromptBoard } from '../../core/prompts/prompt-board'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import type { PromptMemory } from '../../core/prompts/prompt-memory'

/** People put on the board between two rests: a few milliseconds in which no click is answered. */
const PEOPLE_AT_ONCE = 100
/** What somebody signs needs no new board, for it is looked at again before anything is sent. What opens anew shows so soon. */
const KEPT_MILLISECONDS = 60_000

export type BoardKeeper = {
  /** As fresh as the rules and the day; of what people did, as fresh as a minute. */
  boardOf(state: LogState, day: Day, rules: PromptRules, now: Date): Promise<PromptBoard>
  forget(): void
}

export function createBoardKeeper({ sha256, memoryOf, rest }: { sha256: Sha256; memoryOf: (person: string, oid: string | undefined) => PromptMemory; rest: () => Promise<void> }): BoardKeeper {
  let kept: { board: PromptBoard; occasion: string; logNumber: number; at: number } | undefined
  return {
    async boardOf(state, day, rules, now) {
      const occasion = `${day} ${occasionOf(state)}`
      const isFresh = kept?.occasion === occasion && (kept.logNumber === state.logNumber || now.getTime() - kept.at < KEPT_MILLISECONDS)
      if (kept && isFresh) return kept.board
      const { logNumber } = state
      const builder = createBoardBuilder(state, day, rules, sha256)
      let count = 0
      for (const person of [...state.organisation.people.values()]) {
        builder.add(person, memoryOf(person.personId, person.accounts.at(-1)?.oid))
        if (++count % PEOPLE_AT_ONCE === 0) await rest()
      }
      kept = { board: builder.finish(), occasion, logNumber, at: now.getTime() }
      return kept.board
    },
    forget() {
      kept = undefined
    },
  }
}

/** What opens something new for many: a published rule, text or lesson, one that is brought back, and how it is prompted. */
export function occasionOf({ documents, lessons, requirements, decisions, promptRules }: LogState): string {
  const count = (published: Iterable<readonly unknown[]>) => [...published].reduce((sum, { length }) => sum + length, 0)
  const returns = [...decisions.values()].map((decided) => decided.returns)
  return [...[documents.values(), lessons.values(), requirements.values(), returns].map(count), promptRules.length].join(' ')
}
