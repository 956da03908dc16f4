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
  /** The same as this instance read or kept it lately: perhaps not all, for another instance may have kept more since. */
  recall(personId: string, lessonId: string): Promise<KeptAttempt[]>
  /** The answer that counts: the first one kept under that name. */
  keep(personId: string, attempt: KeptAttempt): Promise<KeptAttempt>
  /** Everybody's answers to a lesson. For figures, never for a click. */
  readAll(lessonId: string): Promise<{ personId: string; attempts: KeptAttempt[] }[]>
}

/** Far above the answers of any municipality to one lesson. */
const SWEEP_LIMIT = 2_000_000
/** Lessons under way that are remembered, so that answers after the first cost one round trip. */
const REMEMBERED = 2_000

export function createProgressStore(table: RowStore): ProgressStore {
  const remembered = new Map<string, KeptAttempt[]>()
  /** Under way: a click that comes twice at once is read for once. */
  const reading = new Map<string, Promise<KeptAttempt[]>>()
  const nameOf = (personId: string, lessonId: string) => `${personId} ${lessonId}`
  const remember = (name: string, attempts: KeptAttempt[]) => {
    remembered.delete(name)
    remembered.set(name, attempts)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  }
  async function list(personId: string, lessonId?: string): Promise<KeptAttempt[]> {
    const rows = await table.list(personId, lessonId === undefined ? {} : { from: `${lessonId}~`, to: `${lessonId}~~` })
    const attempts = rows.map(toAttempt)
    if (lessonId !== undefined) remember(nameOf(personId, lessonId), attempts)
    return attempts
  }

  return {
    list,
    async recall(personId, lessonId) {
      const name = nameOf(personId, lessonId)
      const known = remembered.get(name)
      if (known) return known
      const found = reading.get(name) ?? list(personId, lessonId).finally(() => reading.delete(name))
      reading.set(name, found)
      return found
    },
    async keep(personId, attempt) {
      const row = toRow(attempt)
      const isOurs = (await table.insert(personId, [row])) === 'inserted'
      const known = isOurs ? undefined : await table.find(personId, row.row)
      const kept = known ? toAttempt(known) : attempt
      const name = nameOf(personId, attempt.lessonId)
      const before = remembered.get(name)
      if (before && !before.some((one) => toRow(one).row === row.row)) remember(name, [...before, kept])
      return kept
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

/** Answers by question, in the order they were given, to one obligation. One whose predecessors are not known is not known either. */
export function attemptsOf(kept: readonly KeptAttempt[], obligationKey: string): Record<string, Attempt[]> {
  const attempts: Record<string, Attempt[]> = {}
  for (const one of [...kept].sort((a, b) => a.attempt - b.attempt))
    if (one.obligationKey === obligationKey && one.attempt === (attempts[one.questionId] ?? []).length) (attempts[one.questionId] ??= []).push({ chosen: one.chosen, isRight: one.isRight })
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
