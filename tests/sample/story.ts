import type { Fact } from '../../core/facts/fact'
import { applyFact, emptyLogState, type LogState } from '../../core/facts/log-state'
import type { Standing } from '../../core/obligations/obligation'
import { listStandings, listStandingsAbout } from '../../core/obligations/standing'
import type { Subject } from '../../core/obligations/subject'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import { numbered, SAMPLE_FACTS } from './sample-log'

const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>

/** One person at work in one unit of a tree of three, in 2026: what else happens is the story. */
export const HIRED: OrganisationChange[] = [
  { change: 'unit', unitId: 'top', parentId: null, name: 'Kommunen', level: 'municipality', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'health', parentId: 'top', name: 'Helse', level: 'directorate', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'school', parentId: 'top', name: 'Skole', level: 'directorate', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'ward', parentId: 'health', name: 'Avdelingen', level: 'workplace', effectiveOn: '2020-01-01' },
  { change: 'spell', personId: 'kari', spellId: 'k-1', employmentClass: 'permanent', startsOn: '2025-01-01' },
  { change: 'post', personId: 'kari', postId: 'k-1-a', spellId: 'k-1', unitId: 'ward', percentage: 100, startsOn: '2025-01-01' },
]

export function changed(...changes: OrganisationChange[]): Fact {
  return { ...organisation, importId: JSON.stringify(changes).slice(0, 60), changes }
}

export function tell(...facts: Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered([changed(...HIRED), ...facts])) applyFact(state, fact)
  return state
}

/** What Kari, or another subject, stands with, in a few words: `2026 overdue 2026-06-15`. */
export function wordsOf(state: LogState, day: string, subject: Subject = { kind: 'person', personId: 'kari' }): string[] {
  return standingsOn(state, day, subject).map((standing) => {
    const { round, majorVersion, dueOn } = standing.obligation
    return [round, majorVersion === 1 ? '' : `v${majorVersion}`, standing.state, standing.state === 'excluded' ? `${standing.because} ${standing.since}` : standing.state === 'fulfilled' ? '' : dueOn].filter(Boolean).join(' ')
  })
}

export function standingsOn(state: LogState, day: string, subject: Subject = { kind: 'person', personId: 'kari' }): Standing[] {
  if (subject.kind !== 'person') return listStandingsAbout(state, subject, day)
  const person = state.organisation.people.get(subject.personId)
  return person ? listStandings(state, person, day) : []
}
