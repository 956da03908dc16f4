import { Day } from '../../core/days/day'
import { keyRecord } from '../../core/facts/log-state'
import { listDelegates } from '../../core/wheel/list-colleagues'
import { activityViewOf } from '../cards/activity-view'
import { MOST_COLLEAGUES, NOTE_LETTERS } from '../cards/delegate-card'
import { namedTaskOf, tabUrlOf } from '../cards/task-parts'
import { taskNow } from '../cards/task-now'
import type { Showing } from '../cards/views'
import type { DelegateView, TaskData } from '../cards/wheel-views'
import { delegate } from '../wheel/delegate'
import type { ChatParts } from './chat-parts'
import type { Speaking } from './create-turn'
import { nameOf, type Self } from './self'
import { NOT_YOURS, openTask, showAgain, sourceOf, taskParts, UNAVAILABLE, whileSaving, withRecord, type OpenedTask } from './task-state'
import { writtenText } from './written-text'

type Told = TaskData & { toPersonId: string; howLong: 'once' | 'standing'; byOn: string; note: string }

/** Where a colleague is chosen who does it. */
export async function startDelegation(parts: ChatParts, self: Self, of: TaskData): Promise<Showing> {
  const opened = await openTask(parts, self, of)
  return opened ? form(parts, self, opened) : NOT_YOURS
}

/** Lets the colleague do it; the card says so at once, and the colleague is told once it has its number. */
export async function delegateInChat(parts: ChatParts, self: Self, told: Told, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const opened = await openTask(parts, self, told)
  if (!opened) return NOT_YOURS
  const note = writtenText(told.note)
  const again = (notice: NonNullable<DelegateView['notice']>) => form(parts, self, opened, { ...told, note }, notice)
  if (told.byOn !== '' && !Day.safeParse(told.byOn).success) return again('bad-day')
  if (note.length > NOTE_LETTERS) return again('too-long')
  if (told.toPersonId === '') return again('nobody')
  const { journal, readModel } = parts
  const wish = { ...opened.reference, toPersonId: told.toPersonId, isStanding: told.howLong === 'standing', byOn: told.byOn === '' ? undefined : told.byOn, note }
  const done = await whileSaving(parts, delegate({ journal, state: readModel.state() }, wish, sourceOf(parts, self), self.now))
  if (done === 'not-saved') return again('not-saved')
  switch (done.outcome) {
    case 'done': {
      if (done.factKey !== undefined) speaking.showsFactKey = done.factKey
      const state = done.record && done.factKey !== undefined ? withRecord(opened.state, keyRecord(done.factKey, done.record)) : opened.state
      return showAgain(parts, self, state, told.obligationKey, { kind: 'delegated', name: nameOf(parts.people, told.toPersonId) })
    }
    case 'not-ready':
      return again(done.problems.some(({ path }) => path === 'byOn') ? 'bad-day' : 'not-possible')
    case 'out-of-date':
      return showAgain(parts, self, opened.state, told.obligationKey, { kind: 'out-of-date' })
    case 'not-yours':
      return showAgain(parts, self, opened.state, told.obligationKey)
    case 'refused':
      return { card: 'refusal', view: { why: done.problem } }
  }
}

function form(parts: ChatParts, self: Self, { state, found }: OpenedTask, told?: Told, notice?: DelegateView['notice']): Showing {
  const views = taskParts(parts, state, self)
  const { subject, standing } = found.task
  // Passed on already, done, or not this person's to pass on: the card as it is.
  if (found.as !== 'answerer' || !activityViewOf(views, found.task).may.delegate) return taskNow(views, found, { notice: { kind: 'out-of-date' } })
  const people = listDelegates(state.organisation, subject, self.today)
    .filter((personId) => personId !== self.person.personId)
    .map((personId) => ({ personId, name: nameOf(parts.people, personId) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'))
  const isTooMany = people.length > MOST_COLLEAGUES
  const view: DelegateView = {
    ...namedTaskOf(views, subject, standing),
    colleagues: isTooMany ? [] : people,
    isTooMany,
    dueOn: standing.obligation.dueOn,
    today: self.today,
    values: { isStanding: told?.howLong === 'standing', note: told?.note ?? '', ...(told && told.toPersonId !== '' && { toPersonId: told.toPersonId }), ...(told && Day.safeParse(told.byOn).success && { byOn: told.byOn }) },
    tabUrl: tabUrlOf(views, standing),
    ...(notice && { notice }),
  }
  return { card: 'delegate', view }
}
