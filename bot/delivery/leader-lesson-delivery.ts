import { addDays, type Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { planLeaderPrompts, type LeaderPrompt } from '../../core/prompts/plan-leader-prompts'
import type { Prompted } from '../../core/prompts/prompted'
import { TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { findProgrammeLesson } from '../../core/training/programme-lessons'
import { draw } from '../cards/draw'
import { leaderLessonViewOf } from '../cards/leader-lesson-view'
import type { Links } from '../cards/links'
import { FrozenTextError, type Log, type OutgoingCard, type People, type ReadModel } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { DeliverySource, Knowledge } from './delivery-source'
import type { PlannedDelivery } from './delivery-work'
import { promptedOf } from './prompted-of'

export type LeaderLessonDeliveryParts = { readModel: Pick<ReadModel, 'state'>; people: People; links: Links; lessons: ReadLesson; sha256: Sha256; log: Log }

/** Tells leaders and ethics guides of a lesson before it goes out. */
export function createLeaderLessonDelivery(parts: LeaderLessonDeliveryParts): DeliverySource {
  const logged = new Set<string>()
  return {
    kind: 'leader-lesson',
    isCheap: false,
    plan: async (known) => (await plan(parts, known, promptedOf(known), logged)).map(toDelivery),
    draw: (delivery, locale, today) => drawPrompt(parts, delivery, locale, today),
  }
}

/** Whoever would be told of a lesson that cannot be read is told of the next one instead, so that it costs its own cards only. It is logged once. */
async function plan(parts: LeaderLessonDeliveryParts, known: Knowledge, prompted: (personId: string) => Prompted, logged: Set<string>): Promise<LeaderPrompt[]> {
  const prompts = planLeaderPrompts(known.state, parts.sha256, known.reachableOids, prompted, known.now)
  const unreadable = await listUnreadable(parts.lessons, prompts)
  if (unreadable.length === 0) return prompts
  for (const { lesson, problem } of unreadable) {
    if (!logged.has(lesson.publication.contentSha256)) parts.log.error('Leaders cannot be told of a lesson', { lessonId: lesson.lessonId, problem })
    logged.add(lesson.publication.contentSha256)
  }
  const keys = new Set(unreadable.map(({ key }) => key))
  return plan(parts, known, (personId) => ({ ...prompted(personId), askedKeys: new Set([...prompted(personId).askedKeys, ...keys]) }), logged)
}

async function listUnreadable(lessons: ReadLesson, prompts: readonly LeaderPrompt[]): Promise<(LeaderPrompt & { problem: string })[]> {
  const problems = new Map<string, string>()
  for (const contentSha256 of new Set(prompts.map(({ lesson }) => lesson.publication.contentSha256)))
    await lessons(contentSha256).catch((error: unknown) => {
      if (!(error instanceof FrozenTextError)) throw error
      problems.set(contentSha256, error.problem)
    })
  return prompts.flatMap((prompt) => {
    const problem = problems.get(prompt.lesson.publication.contentSha256)
    return problem === undefined ? [] : [{ ...prompt, problem }]
  })
}

function toDelivery({ personId, oid, key, lesson, unitIds, others }: LeaderPrompt): PlannedDelivery {
  return { personId, oid, kind: 'leader-lesson', asks: [{ key, rung: 0 }], about: [lesson.requirement.requirementId], isReminder: false, lesson: { requirementId: lesson.requirement.requirementId, lessonId: lesson.lessonId, round: lesson.round, unitIds, others } }
}

/** Drawn just before it is sent: a unit that has talked about it meanwhile is left in peace. */
async function drawPrompt({ readModel, people, links, lessons }: LeaderLessonDeliveryParts, { oid, lesson: planned }: PlannedDelivery, locale: string | undefined, today: Day): Promise<OutgoingCard | undefined> {
  if (!planned) return undefined
  const state = readModel.state()
  const lesson = findProgrammeLesson(state, planned, addDays(today, TOLD_AHEAD_DAYS))
  if (lesson?.round !== planned.round) return undefined
  const language = await people.languageOf(oid, locale)
  const content = await lessons(lesson.publication.contentSha256)
  const view = leaderLessonViewOf({ state, links, nameOf: (personId) => people.nameOfPerson(personId), today, language }, lesson, content, planned.unitIds, planned.others)
  return view.units.every(({ talk }) => talk) ? undefined : draw({ card: 'leaderLesson', view }, language)
}
