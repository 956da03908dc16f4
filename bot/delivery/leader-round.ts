import { addDays, dayOf, type Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { planLeaderPrompts, type LeaderPrompt } from '../../core/prompts/plan-leader-prompts'
import { isMorning } from '../../core/prompts/plan-prompts'
import { TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { findProgrammeLesson } from '../../core/training/programme-lessons'
import { draw } from '../cards/draw'
import { leaderLessonViewOf } from '../cards/leader-lesson-view'
import type { Links } from '../cards/links'
import type { Clock, ConversationReference, Log, OutgoingCard, People, ReadModel } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { AskingCards } from './asking-cards'
import { countNone, createRound, type Round, type RoundCounts } from './round'
import { sendClaimed, type ClaimingParts } from './send-claimed'

export type LeaderRoundParts = ClaimingParts & {
  readModel: Pick<ReadModel, 'state'>
  conversations: { listAll(): Promise<{ oid: string; reference: ConversationReference }[]> }
  cards: Pick<AskingCards, 'readPrompted'>
  people: People
  links: Links
  lessons: ReadLesson
  clock: Clock
  sha256: Sha256
  log: Log
}

/** Tells leaders and ethics guides of a lesson before it goes out. */
export function createLeaderRound(parts: LeaderRoundParts): Round {
  return createRound(parts, { occasionOf, runOnce: (now, isStopping) => runOnce(parts, now, isStopping), whatWasDone: 'Leaders were told of a lesson' })
}

/** A new day, its morning, or a lesson, programme or return that was published. */
function occasionOf({ lessons, requirements, decisions }: LogState, now: Date): string {
  const count = (lists: Iterable<{ length: number }>) => [...lists].reduce((sum, { length }) => sum + length, 0)
  const returns = [...decisions.values()].map((decided) => decided.returns)
  return [dayOf(now), isMorning(now) ? 'morning' : 'night', count(lessons.values()), count(requirements.values()), count(returns)].join(' ')
}

async function runOnce(parts: LeaderRoundParts, now: Date, isStopping: () => boolean): Promise<RoundCounts> {
  const today = dayOf(now)
  const [reachable, promptedBefore] = await Promise.all([parts.conversations.listAll(), parts.cards.readPrompted(today)])
  const references = new Map(reachable.map(({ oid, reference }) => [oid, reference]))
  const prompts = planLeaderPrompts(parts.readModel.state(), parts.sha256, references.keys(), promptedBefore, now)
  const counts = countNone(prompts.length)
  for (const prompt of prompts) {
    const reference = references.get(prompt.oid)
    if (isStopping() || !reference) continue
    const message = await drawPrompt(parts, prompt, reference, today)
    counts[message ? await sendClaimed(parts, { personId: prompt.personId, oid: prompt.oid, keys: [prompt.key] }, reference, message, today) : 'settled-meanwhile'] += 1
  }
  return counts
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
