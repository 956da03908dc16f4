import { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { findVersion, formOf } from '../../core/wheel/decide-sign-off'
import { listAnswerProblems } from '../../core/wheel/list-answer-problems'
import { listTasks, type Task } from '../../core/wheel/list-tasks'
import { isInWeek } from '../../core/prompts/plan-week'
import { dayKept } from '../cards/activity-view'
import { askedFieldsOf, readWritten } from '../cards/form-answers'
import { MOST_AT_ONCE } from '../cards/sign-many-card'
import type { SignManyClick } from '../cards/task-data'
import { dataOf, nameSubject } from '../cards/task-parts'
import type { Showing } from '../cards/views'
import { maySignTogether } from '../cards/week-view'
import type { SignedManyView, SignManyView } from '../cards/wheel-views'
import { signOff } from '../wheel/sign-off'
import type { ChatParts } from './chat-parts'
import type { Self } from './self'
import { showWeek } from './show-wheel'
import { listWrong, NO_FILES } from './sign-off'
import { findTask, referenceOf, sourceOf, taskParts, UNAVAILABLE, whileSaving } from './task-state'

type Several = { state: LogState; tasks: Task[]; version: number; more: number }

/** The open ones of one activity, to choose from. With none left it is the weekly card. */
export function showMany(parts: ChatParts, self: Self, of: { requirementId: string }): Showing {
  const several = listSeveral(parts, self, of.requirementId)
  return several ? form(parts, self, several) : showWeek(parts, self)
}

/** Signs off each of those that were chosen, one after the other. Each is a record; what fails is told one by one. */
export async function signManyInChat(parts: ChatParts, self: Self, click: SignManyClick): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const several = listSeveral(parts, self, click.requirementId)
  if (!several && click.chosen.length === 0) return showWeek(parts, self)
  const [first] = several?.tasks ?? []
  if (several && first) {
    const again = (notice: NonNullable<SignManyView['notice']>) => form(parts, self, several, click, notice)
    const wrong = findWrong(self, several, first, click)
    if (wrong) return again(wrong)
  }
  const results: SignedManyView['results'] = []
  for (const key of click.chosen) results.push(await signOne(parts, self, key, click))
  const done = new Set(click.chosen.filter((_, index) => results[index]?.outcome === 'signed-off' || results[index]?.outcome === 'already'))
  const views = taskParts(parts, parts.readModel.state(), self)
  const open = [...(several?.tasks ?? [])].filter(({ standing }) => !done.has(dataOf(views, standing).obligationKey)).length
  const title = views.state.requirements.get(click.requirementId)?.at(-1)?.requirement.title[self.language] ?? click.requirementId
  return { card: 'signedMany', view: { title, results, requirementId: click.requirementId, language: self.language, left: open + (several?.more ?? 0), tabUrl: parts.links.tab('tasks') } }
}

/** What keeps all of them from being signed off, found before any is. */
function findWrong(self: Self, { version }: Several, { standing }: Task, click: SignManyClick): SignManyView['notice'] {
  if (click.chosen.length === 0) return { kind: 'none-chosen' }
  const kind = click.requirementVersion === version ? 'incomplete' : 'changed'
  const fields = formOf(standing.obligation.requirement)
  const { answers, problems } = readWritten(fields, click.answers, self.language)
  if (problems.length > 0) return { kind, problems }
  const wrong = listWrong(fields, listAnswerProblems(fields, answers, []), self)
  if (wrong.length > 0) return { kind, problems: wrong }
  return Day.safeParse(click.doneOn).success && click.doneOn <= self.today ? undefined : { kind: 'bad-day' }
}

async function signOne(parts: ChatParts, self: Self, key: string, click: SignManyClick): Promise<SignedManyView['results'][number]> {
  const { journal, readModel } = parts
  const state = readModel.state()
  const found = findTask(parts, state, self, key)
  if (!found || found.task.standing.obligation.requirement.requirementId !== click.requirementId) return { name: '–', outcome: 'not-yours' }
  const { standing, subject } = found.task
  const name = nameSubject(taskParts(parts, state, self), subject)
  const form = formOf(standing.obligation.requirement)
  const { answers } = readWritten(form, click.answers, self.language)
  const written = { ...referenceOf(found), step: standing.step, requirementVersion: click.requirementVersion, outcome: 'done' as const, reason: '', doneOn: dayKept(click.doneOn, self.today), answers, files: [], measures: [] }
  const signed = await whileSaving(parts, signOff({ journal, state, evidence: NO_FILES }, written, sourceOf(parts, self), self.now))
  if (signed === 'not-saved') return { name, outcome: 'not-saved' }
  if (signed.outcome === 'signed-off') return { name, outcome: signed.isOwn ? 'signed-off' : 'already' }
  return { name, outcome: signed.outcome === 'refused' ? 'not-yours' : signed.outcome }
}

/** Those of one version of the form: an older round keeps its own, and is signed off by itself. */
function listSeveral(parts: ChatParts, self: Self, requirementId: string): Several | undefined {
  const state = parts.readModel.state()
  const views = taskParts(parts, state, self)
  const open = listTasks(state, self.person.personId, self.today).filter((task) => task.standing.obligation.requirement.requirementId === requirementId && isInWeek(task, self.today) && maySignTogether(views, task))
  const [first] = open
  if (!first) return undefined
  const { requirement } = first.standing.obligation
  const alike = open.filter(({ standing }) => standing.obligation.requirement === requirement)
  return { state, tasks: alike.slice(0, MOST_AT_ONCE), version: findVersion(state, requirement), more: open.length - Math.min(alike.length, MOST_AT_ONCE) }
}

function form(parts: ChatParts, self: Self, { state, tasks, version, more }: Several, click?: SignManyClick, notice?: SignManyView['notice']): Showing {
  const views = taskParts(parts, state, self)
  const [first] = tasks
  if (!first) return showWeek(parts, self)
  const { requirement } = first.standing.obligation
  const items = tasks.map(({ subject, standing }) => ({ obligationKey: dataOf(views, standing).obligationKey, name: nameSubject(views, subject), dueOn: standing.obligation.dueOn, isOverdue: standing.state === 'overdue' }))
  const view: SignManyView = {
    requirementId: requirement.requirementId,
    language: self.language,
    requirementVersion: version,
    title: requirement.title[self.language],
    items,
    more,
    fields: askedFieldsOf(formOf(requirement), self.language, click?.answers),
    doneOn: dayKept(click?.doneOn, self.today),
    today: self.today,
    chosen: (click?.chosen ?? []).filter((key) => items.some(({ obligationKey }) => obligationKey === key)),
    ...(notice && { notice }),
    tabUrl: parts.links.tab(`sign-many/${requirement.requirementId}`),
  }
  return { card: 'signMany', view }
}
