import { z } from 'zod'
import type { Schedule } from '../obligations/schedule'
import { DraftDay, DraftNumber } from './draft-fields'

/** A schedule while somebody writes it, with what every kind of it asks for. */
export const ScheduleDraft = z.strictObject({
  kind: z.enum(['from-version', 'from-hiring', 'calendar', 'after-fulfilment', 'one-off', 'own-date', 'follow-up']),
  onlyNewcomers: z.boolean(),
  every: z.enum(['year', 'tertial', 'quarter', 'month', 'dates']),
  month: DraftNumber,
  day: DraftNumber,
  /** With `every: dates`. Drafts from before there was such a thing have none. */
  dates: z.array(z.strictObject({ month: DraftNumber, day: DraftNumber })).max(40).default([]),
  onFreeDay: z.enum(['same', 'before', 'after']).default('same'),
  months: DraftNumber,
  dueOn: DraftDay,
  leadDays: DraftNumber,
})
export type ScheduleDraft = z.infer<typeof ScheduleDraft>

export function emptyScheduleDraft(kind: 'calendar' | 'from-version'): ScheduleDraft {
  return { kind, onlyNewcomers: false, every: 'year', month: 1, day: 31, dates: [], onFreeDay: 'same', months: 12, dueOn: '', leadDays: 30 }
}

export function draftOfSchedule(schedule: Schedule, empty: ScheduleDraft): ScheduleDraft {
  if (schedule.kind !== 'calendar') return ScheduleDraft.parse({ ...empty, ...schedule })
  const { onFreeDay = 'same', ...rest } = schedule
  return ScheduleDraft.parse({ ...empty, ...rest, onFreeDay })
}

/** The schedule that a draft would become; whether it is one says the schema `Schedule`. */
export function scheduleOfDraft({ kind, onlyNewcomers, months, dueOn, leadDays, ...calendar }: ScheduleDraft): Record<string, unknown> {
  switch (kind) {
    case 'from-version':
    case 'follow-up':
      return { kind }
    case 'from-hiring':
      return { kind, ...(onlyNewcomers && { onlyNewcomers }) }
    case 'calendar':
      return { kind, ...calendarOfDraft(calendar), leadDays, ...(calendar.onFreeDay !== 'same' && { onFreeDay: calendar.onFreeDay }) }
    case 'after-fulfilment':
      return { kind, months, leadDays }
    case 'one-off':
      return { kind, dueOn, leadDays }
    case 'own-date':
      return { kind, leadDays }
  }
}

function calendarOfDraft({ every, month, day, dates }: Pick<ScheduleDraft, 'every' | 'month' | 'day' | 'dates'>): Record<string, unknown> {
  switch (every) {
    case 'dates':
      return { every, dates }
    case 'month':
      return { every, day }
    case 'year':
    case 'tertial':
    case 'quarter':
      return { every, month, day }
  }
}
