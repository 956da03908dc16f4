import { z } from 'zod'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText, type Sha256 } from '../../core/facts/hashing'
import type { Row, RowStore } from '../ports'

const Question = z.object({
  questionId: z.string(),
  askerPersonId: z.string(),
  /** Whom it was sent to; a later leader of the unit does not get to read it. */
  leaderPersonId: z.string(),
  documentId: z.string(),
  documentVersion: z.string(),
  question: z.string(),
  askedAt: z.string(),
})
export type Question = z.infer<typeof Question>

const Answer = z.object({ answer: z.string(), answeredAt: z.string() })
export type Answer = z.infer<typeof Answer>

/**
 * Questions to leaders, in table `questions`. Partition = person. The asker's holds `q-<id>` (the question) and `r-<id>`
 * (the answer), the leader's `a-<id>` (asked of me). So nobody finds a question that was not put to them. `c-q-<id>` and
 * `c-r-<id>` are claims: whoever inserts one sends that card.
 */
export type Questions = {
  ask(question: Omit<Question, 'questionId'> & { obligationKey: string }): Promise<Question>
  /** The question with that id that was put to this leader. */
  findAskedOf(leaderPersonId: string, questionId: string): Promise<{ question: Question; answer: Answer | undefined } | undefined>
  /** The answer that counts: the first one. */
  answer(question: Question, answer: Answer): Promise<{ outcome: 'saved' | 'exists'; answer: Answer }>
  /** Cards that this person has not been sent: questions to answer, answers to their own. */
  listUnsent(personId: string): Promise<Unsent[]>
  claim(personId: string, unsent: Unsent): Promise<boolean>
  /** Only after a send that certainly did not arrive. */
  release(personId: string, unsent: Unsent): Promise<void>
  /** Everybody's at once. For a sweep, never for a click. `unanswered` has the ids by leader, sent or not. */
  readWaiting(): Promise<{ unsent: Set<string>; unanswered: Map<string, Set<string>> }>
}

/** Far above the questions of any municipality. */
const SWEEP_LIMIT = 200_000

export type Unsent = { card: 'question'; question: Question } | { card: 'answer'; question: Question; answer: Answer }

export function createQuestions(table: RowStore, sha256: Sha256): Questions {
  async function findQuestion(askerPersonId: string, questionId: string): Promise<Question | undefined> {
    const row = await table.find(askerPersonId, `q-${questionId}`)
    return row && Question.parse({ ...row.values, questionId, askerPersonId })
  }

  async function findAnswer({ askerPersonId, questionId }: Question): Promise<Answer | undefined> {
    const row = await table.find(askerPersonId, `r-${questionId}`)
    return row && Answer.parse(row.values)
  }

  async function findAskedOf(leaderPersonId: string, questionId: string) {
    const asked = await table.find(leaderPersonId, `a-${questionId}`)
    const question = asked && (await findQuestion(String(asked.values.askerPersonId), questionId))
    return question && { question, answer: await findAnswer(question) }
  }

  return {
    findAskedOf,
    async ask({ obligationKey, ...question }) {
      const { askerPersonId, ...values } = question
      // The same words about the same obligation are the same question: a click that is delivered again changes nothing.
      const questionId = sha256OfText(sha256, canonicalJson(['question', askerPersonId, obligationKey, question.question]))
      const inserted = await table.insert(askerPersonId, [{ row: `q-${questionId}`, values: { ...values, obligationKey } }])
      const kept = inserted === 'inserted' ? { questionId, ...question } : ((await findQuestion(askerPersonId, questionId)) ?? { questionId, ...question })
      await table.insert(kept.leaderPersonId, [{ row: `a-${questionId}`, values: { askerPersonId } }])
      return kept
    },
    async answer(question, answer) {
      const inserted = await table.insert(question.askerPersonId, [{ row: `r-${question.questionId}`, values: { ...answer, leaderPersonId: question.leaderPersonId } }])
      if (inserted === 'inserted') return { outcome: 'saved', answer }
      return { outcome: 'exists', answer: (await findAnswer(question)) ?? answer }
    },
    async listUnsent(personId) {
      const rows = await table.list(personId)
      const names = new Set(rows.map(({ row }) => row))
      const idsOf = (prefix: string, claimPrefix: string) =>
        rows.flatMap(({ row }) => (row.startsWith(prefix) && !names.has(claimPrefix + row.slice(prefix.length)) ? [row.slice(prefix.length)] : []))
      const asked = await Promise.all(idsOf('a-', 'c-q-').map((questionId) => findAskedOf(personId, questionId)))
      const answered = await Promise.all(
        idsOf('r-', 'c-r-').map(async (questionId) => {
          const question = await findQuestion(personId, questionId)
          const answer = question && (await findAnswer(question))
          return question && answer && { card: 'answer' as const, question, answer }
        }),
      )
      return [
        ...asked.flatMap((found) => (found && !found.answer ? [{ card: 'question' as const, question: found.question }] : [])),
        ...answered.filter((found) => found !== undefined),
      ]
    },
    async claim(personId, unsent) {
      return (await table.insert(personId, [claimRow(unsent)])) === 'inserted'
    },
    async release(personId, unsent) {
      await table.remove(personId, claimRow(unsent).row)
    },
    async readWaiting() {
      const [asked, answers, claims] = await Promise.all(['a-', 'r-', 'c-'].map((prefix) => table.sweep(prefix, SWEEP_LIMIT)))
      const answered = new Set(answers?.map(({ row }) => row.row.slice(2)))
      const claimed = new Set(claims?.map(({ partition, row }) => `${partition} ${row.row}`))
      const unsent = new Set<string>()
      const unanswered = new Map<string, Set<string>>()
      for (const { partition, row } of asked ?? []) {
        const questionId = row.row.slice(2)
        if (answered.has(questionId)) continue
        unanswered.set(partition, (unanswered.get(partition) ?? new Set()).add(questionId))
        if (!claimed.has(`${partition} c-q-${questionId}`)) unsent.add(partition)
      }
      for (const { partition, row } of answers ?? []) if (!claimed.has(`${partition} c-${row.row}`)) unsent.add(partition)
      return { unsent, unanswered }
    },
  }
}

function claimRow({ card, question }: Unsent): Row {
  return { row: `${card === 'question' ? 'c-q-' : 'c-r-'}${question.questionId}`, values: { v: 1 } }
}
