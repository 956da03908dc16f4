import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import { subjectKey, type Subject } from '../../core/obligations/subject'
import { findObject, findUnit, type Organisation } from '../../core/organisation/organisation'
import { listSeveral, type CalendarEntry } from '../../core/wheel/list-calendar-entries'
import type { Links } from '../cards/links'
import { WORDS } from '../words'

/** How often a calendar may ask again. Most ask when they like. */
const REFRESH_SECONDS = 6 * 60 * 60

export type CalendarParts = { language: Language; links: Pick<Links, 'tab'>; organisation: Organisation; municipalityName: string; day: Day }

/** One person's calendar as iCalendar (RFC 5545): a whole-day entry for each round, on the day it is due. It names no person. */
export function writeCalendar(entries: readonly CalendarEntry[], parts: CalendarParts): string {
  const words = WORDS[parts.language].calendar
  const calendar = ical({ name: oneLine(words.name(parts.municipalityName)), prodId: { company: 'Kvitter', product: 'wheel', language: parts.language.toUpperCase() }, ttl: REFRESH_SECONDS })
  const several = listSeveral(entries)
  for (const entry of entries) {
    const { dueOn } = entry.standing.obligation
    const changedAt = new Date(entry.changedAt)
    const url = parts.links.tab(activityPage(entry))
    calendar.createEvent({
      // Never changes, so that a moved round moves in the calendar instead of standing there twice.
      id: `${entry.obligationKey}@kvitter`,
      allDay: true,
      start: new Date(`${dueOn}T00:00:00Z`),
      end: new Date(`${addDays(dueOn, 1)}T00:00:00Z`),
      stamp: changedAt,
      lastModified: changedAt,
      sequence: entry.revision,
      summary: oneLine(summarise(entry, several, parts)),
      description: describe(entry, url, parts),
      url,
      // A deadline takes nobody's time: meetings can be booked on it.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return calendar.toString()
}

/** The page of one obligation in the tab, as its `route.ts` reads it. */
export function activityPage({ subject, standing: { obligation } }: Pick<CalendarEntry, 'subject' | 'standing'>): string {
  return ['activity', obligation.requirement.requirementId, obligation.round, subjectKey(subject)].map(encodeURIComponent).join('/')
}

function summarise({ state, subject, waitsForConfirmation, standing: { obligation: { requirement } } }: CalendarEntry, several: ReadonlySet<string>, { language, organisation, day }: CalendarParts): string {
  const words = WORDS[language].calendar
  // A contract or a risk group is what it is about; a unit only where there are more.
  const about = subject.kind === 'object' || several.has(requirement.requirementId) ? nameOf(organisation, subject, day) : undefined
  const title = about === undefined ? requirement.title[language] : `${requirement.title[language]} – ${about}`
  if (waitsForConfirmation) return words.toConfirm(title)
  return state === 'overdue' ? words.overdue(title) : title
}

function describe({ state, as, isDelegated, waitsForConfirmation, standing: { obligation: { requirement } } }: CalendarEntry, url: string, { language }: CalendarParts): string {
  const words = WORDS[language].calendar
  const lines = [
    requirement.reason[language],
    words.minutes(requirement.minutes),
    state === 'shown-only' ? words.shownOnly : '',
    requirement.doneIn ? words.doneIn(requirement.doneIn.system) : '',
    as === 'delegate' ? words.delegatedToYou : '',
    isDelegated ? words.delegatedByYou : '',
    waitsForConfirmation ? words.waitsForYou : '',
    words.open(url),
  ]
  return lines.filter((line) => line !== '').map(oneLine).join('\n')
}

function nameOf(organisation: Organisation, subject: Subject, day: Day): string | undefined {
  switch (subject.kind) {
    case 'person':
      return undefined
    case 'unit':
    case 'role':
      return findUnit(organisation, subject.unitId, day)?.name
    case 'object':
      return findObject(organisation, subject.objectId, day)?.title
  }
}

/** What no line of a calendar can hold: signs that control, and half letters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
}
