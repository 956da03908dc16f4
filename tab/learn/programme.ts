import type { LessonView, ProgrammeView } from '../../core/api/training-questions'

const OPEN: ReadonlySet<LessonView['state']> = new Set<LessonView['state']>(['open', 'due-soon', 'overdue'])

export function isOpen({ state }: Pick<LessonView, 'state'>): boolean {
  return OPEN.has(state)
}

/** How many are completed of those that are mine to take, those to come too. */
export function countDone(lessons: readonly LessonView[]): { done: number; of: number } {
  const mine = lessons.filter(({ state }) => state !== 'excluded' && state !== 'shown-only')
  return { done: mine.filter(({ state }) => state === 'fulfilled').length, of: mine.length }
}

/** What is open, what is due first before the rest; what is begun before what is due the same day. */
export function listOpen({ lessons }: ProgrammeView): LessonView[] {
  return lessons.filter(isOpen).sort((one, other) => (one.dueOn === other.dueOn ? Number(other.progress !== undefined) - Number(one.progress !== undefined) : one.dueOn < other.dueOn ? -1 : 1))
}

/** The next that comes, or undefined when all are out. */
export function findComing({ lessons }: ProgrammeView): LessonView | undefined {
  return lessons.filter(({ state }) => state === 'upcoming').sort((one, other) => (one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0))[0]
}

export type Placed = { lesson: LessonView; programme: ProgrammeView; /** From 1. */ number: number }

/** The lesson that a link names, if it is still mine. */
export function findLesson(programmes: readonly ProgrammeView[], obligationKey: string): Placed | undefined {
  for (const programme of programmes) {
    const index = programme.lessons.findIndex((lesson) => lesson.obligationKey === obligationKey)
    const lesson = programme.lessons[index]
    if (lesson) return { lesson, programme, number: index + 1 }
  }
  return undefined
}
