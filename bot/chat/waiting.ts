import type { Question, Questions } from './questions'

/**
 * For whom a question or an answer waits, kept in memory so that no click asks storage for it. Each instance knows its
 * own at once and what the others did from the next refresh on.
 */
export type Waiting = {
  /** Reads it anew from storage. */
  refresh(): Promise<void>
  asked(question: Question): void
  answered(question: Question): void
  /** Something is still to be sent to them. */
  add(personId: string): void
  /** Everything was sent to them that is known of. */
  remove(personId: string): void
  has(personId: string): boolean
  listPeople(): string[]
  /** Ids of questions that wait for this leader's answer, whether or not they were sent. */
  listUnanswered(leaderPersonId: string): string[]
}

export function createWaiting(questions: Pick<Questions, 'readWaiting'>): Waiting {
  let unsent = new Set<string>()
  let unanswered = new Map<string, Set<string>>()
  return {
    async refresh() {
      const read = await questions.readWaiting()
      unsent = read.unsent
      unanswered = read.unanswered
    },
    asked({ leaderPersonId, questionId }) {
      unsent.add(leaderPersonId)
      unanswered.set(leaderPersonId, (unanswered.get(leaderPersonId) ?? new Set()).add(questionId))
    },
    answered({ askerPersonId, leaderPersonId, questionId }) {
      unsent.add(askerPersonId)
      unanswered.get(leaderPersonId)?.delete(questionId)
    },
    add: (personId) => void unsent.add(personId),
    remove: (personId) => void unsent.delete(personId),
    has: (personId) => unsent.has(personId),
    listPeople: () => [...unsent],
    listUnanswered: (leaderPersonId) => [...(unanswered.get(leaderPersonId) ?? [])],
  }
}
