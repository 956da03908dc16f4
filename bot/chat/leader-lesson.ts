import { addDays } from '../../core/days/day'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { subjectKey } from '../../core/obligations/subject'
import { mayRunMeeting } from '../../core/training/decide-meeting'
import { TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { countOthersOut, findProgrammeLesson, listProgrammeLessons } from '../../core/training/programme-lessons'
import { leaderLessonViewOf, type LeaderLessonData, type LeaderLessonView } from '../cards/leader-lesson-view'
import type { Showing } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import { holdTalk } from '../training/hold-talk'
import type { ChatParts } from './chat-parts'
import { withinTime, type Self } from './self'

/** The lesson as this leader or ethics guide reads of it now. Which units are theirs says the organisation, not the card. */
export async function showLeaderLesson(parts: ChatParts, self: Self, of: LeaderLessonData, notice?: LeaderLessonView['notice']): Promise<Showing> {
  const known = parts.readModel.state()
  const unitIds = of.unitIds.filter((unitId) => mayRunMeeting(known.organisation, self.person.personId, unitId, self.today))
  const state = await readTalks(parts, self, known, unitIds)
  const lessons = listProgrammeLessons(state, addDays(self.today, TOLD_AHEAD_DAYS))
  const lesson = findProgrammeLesson(state, of, addDays(self.today, TOLD_AHEAD_DAYS))
  if (!lesson || unitIds.length === 0) return { card: 'refusal', view: { why: 'not-yours' } }
  const content = await withinTime(parts, parts.lessons(lesson.publication.contentSha256))
  const views = { state, links: parts.links, nameOf: (personId: string) => parts.people.nameOfPerson(personId), today: self.today, language: self.language }
  const view = leaderLessonViewOf(views, lesson, content, unitIds, countOthersOut(lessons, lesson))
  return { card: 'leaderLesson', view: { ...view, ...(notice && { notice }) } }
}

/** "We talked about it", pressed where it was read. Nothing is lost when storage is away: the same click may be pressed again. */
export async function tellTalk(parts: ChatParts, self: Self, { unitId, heldOn, ...of }: LeaderLessonData & { unitId: string; heldOn: string }): Promise<Showing> {
  if (heldOn === '') return showLeaderLesson(parts, self, of, 'bad-day')
  const { tenantId, appVersion } = parts.config
  const told = { unitId, requirementId: of.requirementId, lessonId: of.lessonId, heldOn }
  try {
    const talk = await withinTime(parts, holdTalk({ journal: parts.journal, state: parts.readModel.state() }, told, { oid: self.oid, tenantId, appVersion, channel: 'msteams-bot' }, self.now))
    switch (talk.outcome) {
      case 'refused':
        return { card: 'refusal', view: { why: talk.problem } }
      case 'not-found':
        return { card: 'refusal', view: { why: 'not-yours' } }
      case 'bad-day':
        return await showLeaderLesson(parts, self, of, 'bad-day')
      case 'held':
        return await showLeaderLesson(parts, self, of, isOwn(talk, self, heldOn) ? 'held' : 'held-before')
    }
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A conversation about a lesson was not journalled', {}, error)
    return showLeaderLesson(parts, self, of, 'not-saved')
  }
}

/** A click that was delivered twice is told the same twice. */
function isOwn({ talk, already }: { talk: { actor: string; heldOn: string }; already: boolean }, { person }: Self, heldOn: string): boolean {
  return !already || (talk.actor === person.personId && talk.heldOn === heldOn)
}

/** With what the units have told a moment ago. Without the journal it is what the log says, which is seconds older. */
async function readTalks(parts: ChatParts, self: Self, state: LogState, unitIds: readonly string[]): Promise<LogState> {
  if (self.isAutomatic) return state
  const subjects = unitIds.map((unitId) => subjectKey({ kind: 'unit', unitId }))
  try {
    const laid = await withinTime(parts, Promise.all(subjects.map(async (subject) => [...layOverJournal(state, subject, await parts.journal.listAbout(subject)).recordsBySubject])))
    return { ...state, recordsBySubject: new Map(laid.flat()) }
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('The journal does not answer; a card shows what the log says', {}, error)
    return state
  }
}
