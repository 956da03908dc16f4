import type { Day } from '../../core/days/day'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { DocumentPublication } from '../../core/facts/fact'
import type { Sha256 } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { minutesToRead } from '../../core/obligations/minutes-to-read'
import { isLearnStanding, isSignStanding, type SignStanding, type Standing } from '../../core/obligations/obligation'
import { keyOf } from '../../core/signing/decide-signature'
import { SIGNATURE_STATEMENT } from '../../core/signing/statement'
import { lessonViewOf } from './lesson-views'
import type { Links } from './links'
import type { ObligationData, OpenView, SignNotice, SignView } from './views'

export type ViewParts = { state: LogState; sha256: Sha256; links: Links; today: Day; language: Language }

/** Standings that somebody can do something about now, oldest deadline first. */
export function listOpenStandings<Kind extends Standing>(standings: readonly Kind[]): Kind[] {
  return standings
    .filter(({ state }) => state === 'open' || state === 'due-soon' || state === 'overdue')
    .sort((a, b) => (a.obligation.dueOn < b.obligation.dueOn ? -1 : 1))
}

/** All that waits for somebody: first what is to be signed, then the lessons, each by its deadline. */
export function openViewOf(parts: ViewParts, standings: readonly Standing[], welcomeTo?: string): OpenView {
  const toSign = listOpenStandings(standings.filter(isSignStanding)).map((standing) => {
    const { data, title, dueOn, isOverdue, minutes } = signViewOf(parts, standing)
    return { kind: 'sign' as const, data, title, dueOn, isOverdue, minutes }
  })
  const toLearn = listOpenStandings(standings.filter(isLearnStanding)).map((standing) => {
    const { data, title, dueOn, isOverdue, minutes } = lessonViewOf(parts, standing)
    return { kind: 'lesson' as const, data, title, dueOn, isOverdue, minutes }
  })
  const open = [...toSign, ...toLearn]
  const isOnLeave = standings.some((standing) => standing.state === 'excluded' && standing.because === 'on-leave')
  return { ...(welcomeTo !== undefined && { welcomeTo }), open, isOnLeave, tabUrl: parts.links.tab('mine') }
}

/** The sign card of an obligation as it is today. The text is the one in force in that language, whatever an earlier card said. */
export function signViewOf(parts: ViewParts, standing: SignStanding, notice?: SignNotice): SignView {
  const { obligation } = standing
  const { requirement } = obligation
  const publication = requireCurrentVersion(parts, requirement.documentId)
  const data = dataOf(parts, standing, publication)
  return {
    data,
    title: publication.texts[parts.language].title,
    version: versionLabel(publication),
    inForceSince: publication.effectiveOn,
    reason: requirement.reason[parts.language],
    why: obligation.why,
    minutes: minutesToRead(publication, requirement, parts.language),
    dueOn: obligation.dueOn,
    isOverdue: standing.state === 'overdue',
    statement: SIGNATURE_STATEMENT.sentence[parts.language],
    tabUrl: parts.links.tab(`sign/${data.obligationKey}`),
    whistleblowingUrl: parts.links.whistleblowingUrl,
    ...(notice && { notice }),
  }
}

/** The version that stands behind every standing; without one there would be no obligation. */
export function requireCurrentVersion({ state, today }: Pick<ViewParts, 'state' | 'today'>, documentId: string): DocumentPublication {
  const publication = findCurrentVersion(state.documents.get(documentId), today)
  if (!publication) throw new Error(`Document ${documentId} has no version in force on ${today}`)
  return publication
}

function dataOf({ sha256, language }: ViewParts, { obligation, step }: SignStanding, publication: DocumentPublication): ObligationData {
  return { obligationKey: keyOf(sha256, obligation), step, textSha256: publication.texts[language].sha256, language }
}
