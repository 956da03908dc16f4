import { z } from 'zod'
import { Instant } from '../../core/days/day'
import { Sha256Hex } from '../../core/facts/hashing'
import type { Attempt } from '../../core/training/take-lesson'
import type { Row, RowStore } from '../ports'

/** Which answer it is: the first time somebody is asked a question for an obligation is attempt 0. */
export type AttemptName = { lessonId: string; obligationKey: string; questionId: string; attempt: number }
export type KeptAttempt = AttemptName & Attempt & { contentSha256: string; answeredAt: Instant }

const Values = z.object({ chosen: z.string(), isRight: z.boolean(), contentSha256: Sha256Hex, answeredAt: Instant })

/**
 * The answers to control questions, in table `progress`: partition = person, row = `<lessonId>~<obligationKey>~<questionId>~<attempt>`,
 * each inserted if absent, so that two devices and a click delivered twice give one answer. Never facts, and nobody is shown
 * somebody else's: figures of `readAll` only for groups of at least five.
 */
export type ProgressStore = {
  /** Every answer somebody gave to a lesson, or to all, for whatever obligation: a renewal asks what was wrong before. */
  list(personId: string, lessonId?: string): Promise<KeptAttempt[]>
  /** The answer that counts: the first one kept under that name. */
  keep(personId: string, attempt: KeptAttempt): Promise<KeptAttempt>
  /** Everybody's answers to a lesson. For figures, never for a click. */
  readAll(lessonId: string): Promise<{ personId: string; attempts: KeptAttempt[] }[]>
}

/** Far above the answers of any municipality to one lesson. */
const SWEEP_LIMIT = 2_000_000

export function createProgressStore(table: RowStore): ProgressStore {
  return {
    async list(personId, lessonId) {
      const rows = await table.list(personId, lessonId === undefined ? {} : { from: `${lessonId}~`, to: `${lessonId}~~` })
      return rows.map(toAttempt)
    },
    async keep(personId, attempt) {
      const row = toRow(attempt)
      if ((await table.insert(personId, [row])) === 'inserted') return attempt
      const known = await table.find(personId, row.row)
      return known ? toAttempt(known) : attempt
    },
    async readAll(lessonId) {
      const people = new Map<string, KeptAttempt[]>()
      for (const { partition, row } of await table.sweep(`${lessonId}~`, SWEEP_LIMIT)) {
        const attempts = people.get(partition)
        if (attempts) attempts.push(toAttempt(row))
        else people.set(partition, [toAttempt(row)])
      }
      return [...people].map(([personId, attempts]) => ({ personId, attempts }))
    },
  }
}

/** Answers by question, in the order they were given, to one obligation. */
export function attemptsOf(kept: readonly KeptAttempt[], obligationKey: string): Record<string, Attempt[]> {
  const attempts: Record<string, Attempt[]> = {}
  for (const one of [...kept].sort((a, b) => a.attempt - b.attempt))
    if (one.obligationKey === obligationKey) (attempts[one.questionId] ??= []).push({ chosen: one.chosen, isRight: one.isRight })
  return attempts
}

function toRow({ lessonId, obligationKey, questionId, attempt, chosen, isRight, contentSha256, answeredAt }: KeptAttempt): Row {
  return { row: [lessonId, obligationKey, questionId, attempt].join('~'), values: { chosen: chosen.join(' '), isRight, contentSha256, answeredAt } }
}

function toAttempt({ row, values }: Row): KeptAttempt {
  const [lessonId = '', obligationKey = '', questionId = '', attempt = ''] = row.split('~')
  const { chosen, ...rest } = Values.parse(values)
  return { lessonId, obligationKey, questionId, attempt: Number(attempt), chosen: chosen.split(' '), ...rest }
}
