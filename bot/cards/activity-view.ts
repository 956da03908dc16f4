import { daysBetween, type Day } from '../../core/days/day'
import { splitIntoBlocks } from '../../core/documents/document-text'
import type { Language } from '../../core/language/language'
import type { Basis } from '../../core/obligations/activity'
import { listAnswerers } from '../../core/obligations/subject'
import { listUnitAndAncestors } from '../../core/organisation/organisation'
import { isToDo } from '../../core/wheel/decide-delegation'
import { findVersion, formOf } from '../../core/wheel/decide-sign-off'
import { listDelegates, unitOf } from '../../core/wheel/list-colleagues'
import type { Task } from '../../core/wheel/list-tasks'
import { WORDS } from '../words'
import { askedFieldsOf, whereToAnswer } from './form-answers'
import type { WrittenForm } from './task-data'
import { namedTaskOf, tabUrlOf, type TaskParts } from './task-parts'
import type { ActivityNotice, ActivityView } from './wheel-views'

/** Letters of the guidance that a card shows. */
const GUIDANCE_LETTERS = 400
/** As much of what demands it as a card has room for. */
const BASES = 4

/** What stays of what somebody wrote when the card comes back. */
export type KeptAnswers = { answers: WrittenForm; doneOn: string }

/** One obligation that is to be done, as whoever answers for it or does it reads of it. */
export function activityViewOf(parts: TaskParts, task: Task, { notice, kept }: { notice?: ActivityNotice; kept?: KeptAnswers } = {}): ActivityView {
  const { state, today, language, nameOf } = parts
  const { standing, subject, as, delegation, request } = task
  const { requirement, opensOn, dueOn } = standing.obligation
  const isOpen = isToDo(task)
  const current = delegation && !delegation.hasLeft ? delegation : undefined
  const guidance = requirement.guidance && guidanceOf(requirement.guidance[language])
  const [answerer] = listAnswerers(state.organisation, subject, today)
  return {
    ...namedTaskOf(parts, subject, standing),
    requirementVersion: findVersion(state, requirement),
    state: standing.state === 'fulfilled' || standing.state === 'excluded' ? 'open' : standing.state,
    opensOn,
    dueOn,
    reason: requirement.reason[language],
    basis: basisOf(parts, task, language),
    minutes: requirement.minutes,
    ...(guidance && { guidance }),
    ...(requirement.doneIn && { system: { name: requirement.doneIn.system, ...(requirement.doneIn.url !== undefined && { url: requirement.doneIn.url }) } }),
    ...(current && {
      delegation: {
        isMine: as === 'delegate',
        name: nameOf(as === 'delegate' ? current.record.actor : current.toPersonId),
        note: current.record.reason,
        isStanding: current.record.isStanding,
        ...(current.record.byOn !== undefined && { byOn: current.record.byOn }),
      },
    }),
    ...(request && { wantedOn: request.record.wantedOn }),
    ...(as === 'delegate' && requirement.isConfirmedByLeader === true && answerer !== undefined && { confirmedBy: nameOf(answerer) }),
    form: isOpen ? formViewOf(task, language, today, kept) : { where: 'none' },
    may: {
      delegate: isOpen && as === 'answerer' && !current && subject.kind !== 'person' && listDelegates(state.organisation, subject, today).some((personId) => personId !== parts.personId),
      endDelegation: isOpen && as === 'answerer' && current !== undefined,
      returnDelegation: isOpen && as === 'delegate',
      askForTime: isOpen && as === 'answerer' && !request,
    },
    today,
    tabUrl: tabUrlOf(parts, standing),
    ...(notice && { notice }),
  }
}

function formViewOf({ standing }: Task, language: Language, today: Day, kept?: KeptAnswers): ActivityView['form'] {
  const form = formOf(standing.obligation.requirement)
  const fields = askedFieldsOf(form, language, kept?.answers)
  const where = whereToAnswer(form, fields, WORDS[language])
  return where === 'here' ? { where, fields, mayBeNotRelevant: form.mayBeNotRelevant, doneOn: dayKept(kept?.doneOn, today) } : { where: 'tab', because: where }
}

/** The day that was chosen, where an input can show it. */
export function dayKept(day: string | undefined, today: Day): Day {
  const isShown = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && day <= today && daysBetween(day, today) < 4_000
  return isShown ? day : today
}

/** Those that count where it is owed: `Kommuneloven § 25-1`. */
function basisOf({ state, today }: TaskParts, { subject, standing }: Task, language: Language): string[] {
  const unit = unitOf(state.organisation, subject, today)
  const above = new Set(unit ? listUnitAndAncestors(state.organisation, unit.unitId, today).map(({ unitId }) => unitId) : [])
  const counts = ({ within }: Basis) => within === undefined || within.some((unitId) => above.has(unitId))
  return (standing.obligation.requirement.basis ?? [])
    .filter(counts)
    .slice(0, BASES)
    .map(({ title, section }) => (section === undefined ? title[language] : `${title[language]} ${section}`))
}

/** Its beginning as plain text, cut between words: Markdown is for the tab. */
export function guidanceOf(markdown: string): { text: string; isCut: boolean } {
  const plain = splitIntoBlocks(markdown)
    .map(({ text }) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|`)/g, '').replace(/^\s*[-*] /gm, '– '))
    .join('\n')
    .trim()
  if (plain.length <= GUIDANCE_LETTERS) return { text: plain, isCut: false }
  const cut = plain.slice(0, GUIDANCE_LETTERS)
  return { text: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), GUIDANCE_LETTERS / 2))} …`, isCut: true }
}
