import { addDays, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { findUnit } from '../../core/organisation/organisation'
import { findTalk, TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import type { Lesson } from '../../core/training/lesson'
import type { ProgrammeLesson } from '../../core/training/programme-lessons'
import type { Links } from './links'

/** What names a lesson and the units that may talk about it. Who may say so is looked up at each click. */
export type LeaderLessonData = { requirementId: string; lessonId: string; unitIds: string[] }

export type LeaderLessonView = {
  data: LeaderLessonData
  title: string
  programme: string
  minutes: number
  outOn: Day
  isOut: boolean
  /** Why it was brought back. */
  broughtBack?: string
  /** Lessons of the programme that are out together with it. */
  others: number
  reflection: string
  guide: string[]
  units: { unitId: string; name: string; talk?: { heldOn: Day; byName?: string } }[]
  today: Day
  /** The first day on which a unit may have talked about it. */
  talkedFrom: Day
  tabUrl: string
  notice?: 'held' | 'held-before' | 'bad-day' | 'not-saved'
}

export type LeaderLessonParts = { state: LogState; links: Links; nameOf: (personId: string) => string | undefined; today: Day; language: Language }

/** A lesson as a leader or ethics guide of these units reads of it. */
export function leaderLessonViewOf({ state, links, nameOf, today, language }: LeaderLessonParts, lesson: ProgrammeLesson, content: Lesson, unitIds: readonly string[], others: number): LeaderLessonView {
  const { requirement, lessonId, outOn, broughtBack } = lesson
  const units = unitIds.map((unitId) => {
    const talk = findTalk(state, unitId, lesson)
    const byName = talk && nameOf(talk.record.actor)
    return { unitId, name: findUnit(state.organisation, unitId, today)?.name ?? unitId, ...(talk && { talk: { heldOn: talk.record.heldOn, ...(byName !== undefined && { byName }) } }) }
  })
  return {
    data: { requirementId: requirement.requirementId, lessonId, unitIds: [...unitIds] },
    title: content.title[language],
    programme: requirement.title[language],
    minutes: content.minutes,
    outOn,
    isOut: outOn <= today,
    ...(broughtBack && { broughtBack: broughtBack.reason[language] }),
    others,
    reflection: content.reflection[language],
    guide: content.conversationGuide.map((step) => step[language]),
    units,
    today,
    talkedFrom: addDays(outOn, -TOLD_AHEAD_DAYS),
    tabUrl: links.tab(outOn <= today && unitIds[0] !== undefined ? `meeting/${unitIds[0]}/${requirement.requirementId}/${lessonId}` : `unit/${unitIds[0] ?? ''}`),
  }
}
