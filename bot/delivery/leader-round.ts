import { addDays, type Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { planLeaderPrompts, type LeaderPrompt } from '../../core/prompts/plan-leader-prompts'
import { TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { findProgrammeLesson } from '../../core/training/programme-lessons'
import { draw } from '../cards/draw'
import { leaderLessonViewOf } from '../cards/leader-lesson-view'
import type { Links } from '../cards/links'
import { FrozenTextError, type ConversationReference, type OutgoingCard, type People } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import { createRound, type Round, type RoundKnowledge, type RoundOutcome, type RoundParts } from './round'
import { sendClaimed, type ClaimingParts } from './send-claimed'

export type LeaderRoundParts = ClaimingParts & RoundParts & { people: People; links: Links; lessons: ReadLesson; sha256: Sha256 }

/** Tells leaders and ethics guides of a lesson before it goes out. */
export function createLeaderRound(parts: LeaderRoundParts): Round {
  return createRound(parts, {
    plan: (...known) => plan(parts, ...known),
    beginOn: (today) => {
      const unreadable = new Set<string>()
      return (prompt, to) => send(parts, prompt, to, today, unreadable)
    },
    whatWasDone: 'Leaders were told of a lesson',
  })
}

/** Whoever would be told of a lesson that cannot be read is told of the next one too, so that it costs its own cards only. */
async function plan(parts: LeaderRoundParts, ...[state, reachableOids, promptedBefore, now]: RoundKnowledge): Promise<LeaderPrompt[]> {
  const prompts = planLeaderPrompts(state, parts.sha256, reachableOids, promptedBefore, now)
  const unreadable = await listUnreadable(parts.lessons, prompts)
  if (unreadable.length === 0) return prompts
  const keys = new Set(unreadable.map(({ key }) => key))
  const leftOut = (personId: string) => {
    const { askedKeys, isPromptedToday } = promptedBefore(personId)
    return { askedKeys: new Set([...askedKeys, ...keys]), isPromptedToday }
  }
  return [...unreadable, ...(await plan(parts, state, reachableOids, leftOut, now))]
}

async function listUnreadable(lessons: ReadLesson, prompts: readonly LeaderPrompt[]): Promise<LeaderPrompt[]> {
  const unreadable = new Set<string>()
  for (const contentSha256 of new Set(prompts.map(({ lesson }) => lesson.publication.contentSha256)))
    await lessons(contentSha256).catch((error: unknown) => {
      if (!(error instanceof FrozenTextError)) throw error
      unreadable.add(contentSha256)
    })
  return prompts.filter(({ lesson }) => unreadable.has(lesson.publication.contentSha256))
}

/** A lesson that cannot be read is logged once in a round. */
async function send(parts: LeaderRoundParts, prompt: LeaderPrompt, to: ConversationReference, today: Day, unreadable: Set<string>): Promise<RoundOutcome> {
  const { personId, oid, key, lesson } = prompt
  try {
    const message = await drawPrompt(parts, prompt, to, today)
    return message ? await sendClaimed(parts, { personId, oid, keys: [key] }, to, message, today) : 'settled-meanwhile'
  } catch (error) {
    if (!(error instanceof FrozenTextError)) throw error
    if (!unreadable.has(error.textSha256)) parts.log.error('Leaders cannot be told of a lesson', { lessonId: lesson.lessonId, problem: error.problem }, error)
    unreadable.add(error.textSha256)
    return 'unreadable'
  }
}

/** Drawn just before it is sent: a unit that has talked about it meanwhile is left in peace. */
async function drawPrompt({ readModel, people, links, lessons }: LeaderRoundParts, { oid, lesson: planned, unitIds, others }: LeaderPrompt, { locale }: ConversationReference, today: Day): Promise<OutgoingCard | undefined> {
  const state = readModel.state()
  const lesson = findProgrammeLesson(state, { requirementId: planned.requirement.requirementId, lessonId: planned.lessonId }, addDays(today, TOLD_AHEAD_DAYS))
  if (lesson?.round !== planned.round) return undefined
  const language = await people.languageOf(oid, locale)
  const content = await lessons(lesson.publication.contentSha256)
  const view = leaderLessonViewOf({ state, links, nameOf: (personId) => people.nameOfPerson(personId), today, language }, lesson, content, unitIds, others)
  return view.units.every(({ talk }) => talk) ? undefined : draw({ card: 'leaderLesson', view }, language)
}
