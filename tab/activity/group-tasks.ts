import type { TaskView } from '../../core/api/wheel-views'
import { isMineToDo } from './task-of'

/** In the order of the page. */
export const TASK_GROUPS = ['confirm', 'overdue', 'due-soon', 'open', 'waits', 'upcoming', 'shown-only', 'fulfilled'] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]

/** Those that wait for nothing I could do now: they are folded away. */
export const FOLDED: ReadonlySet<TaskGroup> = new Set(['waits', 'upcoming', 'shown-only', 'fulfilled'])

/** Tasks as one goes through them; within a group in the order they came. */
export function groupTasks(tasks: readonly TaskView[]): Map<TaskGroup, TaskView[]> {
  const groups = new Map<TaskGroup, TaskView[]>()
  for (const group of TASK_GROUPS) {
    const of = tasks.filter((task) => groupOf(task) === group)
    if (of.length > 0) groups.set(group, of)
  }
  return groups
}

function groupOf({ state, waitsForConfirmation, as }: TaskView): TaskGroup | undefined {
  if (waitsForConfirmation) return as === 'answerer' ? 'confirm' : 'waits'
  return state === 'excluded' ? undefined : state
}

/** Tasks of one activity, under one version of it, that can be signed off together. */
export type Alike = { requirementId: string; requirementVersion: number; tasks: TaskView[] }

/** Where there are two or more of a kind that are mine to do. */
export function listAlike(tasks: readonly TaskView[]): Alike[] {
  const kinds = new Map<string, Alike>()
  for (const task of tasks) {
    if (!task.mayBeSignedTogether || !isMineToDo(task)) continue
    const { requirementId, requirementVersion } = task
    const kind = `${requirementId} ${requirementVersion}`
    const known = kinds.get(kind)
    if (known) known.tasks.push(task)
    else kinds.set(kind, { requirementId, requirementVersion, tasks: [task] })
  }
  return [...kinds.values()].filter((alike) => alike.tasks.length > 1)
}

/** What I have to do now: tasks of mine, sign-offs to confirm, requests to answer. */
export function countToDo({ tasks, requests }: { tasks: readonly TaskView[]; requests: readonly unknown[] }): { toDo: number; overdue: number } {
  const mine = tasks.filter((task) => isMineToDo(task) || groupOf(task) === 'confirm')
  return { toDo: mine.length + requests.length, overdue: mine.filter(({ state }) => state === 'overdue').length }
}
