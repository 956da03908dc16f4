import type { AnswerOf } from '../../core/api/question'
import { rules } from '../../core/api/rules-questions'
import type { Day } from '../../core/days/day'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import { LANGUAGES } from '../../core/language/language'
import { LESSON_LIBRARY } from '../../core/library/lesson-library'
import type { Requirement } from '../../core/obligations/requirement'
import { listRequirementsInForce } from '../../core/obligations/standing'
import { findUnit } from '../../core/organisation/organisation'
import type { People } from '../ports'
import { createDraftStore, type AboutDraft, type DraftStore } from '../publishing/draft-store'
import { answered, type Handler } from './handler'
import { viewMark } from './kept-draft'

type Listed = Awaited<ReturnType<DraftStore['list']>>
type Rules = AnswerOf<typeof rules>

/** All that a controller publishes, and where somebody is writing on something. */
export const answerRules: Handler<typeof rules> = {
  question: rules,
  mayAsk: ['Controller'],
  async handle({ state, today }, { tables, people }) {
    const drafts = createDraftStore(tables.drafts)
    const [ofLessons, ofRequirements] = await Promise.all([drafts.list('lesson'), drafts.list('requirement')])
    return answered({
      documents: listDocuments(state, today),
      lessons: listLessons(state, today, ofLessons, people),
      requirements: listRequirements(state, ofRequirements, people, today),
      libraryLeft: LESSON_LIBRARY.filter(({ lessonId }) => !state.lessons.has(lessonId)).length,
      logNumber: state.logNumber,
    })
  },
}

/** From when the latest version of a requirement is withdrawn, if it is. */
export function findWithdrawnFrom({ requirements, decisions }: Pick<LogState, 'requirements' | 'decisions'>, requirementId: string): Day | undefined {
  const latest = requirements.get(requirementId)?.at(-1)
  return decisions.get(requirementId)?.withdrawals.find(({ version }) => version === latest?.version)?.effectiveOn
}

function listDocuments({ documents }: LogState, today: Day): Rules['documents'] {
  return [...documents].flatMap(([documentId, publications]) => {
    const shown = findCurrentVersion(publications, today) ?? publications.at(-1)
    if (!shown) return []
    const title = Object.fromEntries(LANGUAGES.map((language) => [language, shown.texts[language].title])) as Rules['documents'][number]['title']
    return [{ documentId, title, version: versionLabel(shown), effectiveOn: shown.effectiveOn }]
  })
}

function listLessons(state: LogState, today: Day, drafts: Listed, people: People): Rules['lessons'] {
  const programmes = listRequirementsInForce(state, today).flatMap((requirement) => (requirement.kind === 'learn' ? [requirement] : []))
  return everyId(state.lessons, drafts).map((lessonId) => {
    const latest = state.lessons.get(lessonId)?.at(-1)
    const draft = drafts.find(({ id }) => id === lessonId)
    return {
      lessonId,
      title: latest?.title ?? draft?.title ?? { nb: '', nn: '', en: '' },
      ...(latest && { published: { version: versionLabel(latest), effectiveOn: latest.effectiveOn, minutes: latest.minutes, where: latest.where } }),
      requirementIds: programmes.filter(({ lessonIds }) => lessonIds.includes(lessonId)).map(({ requirementId }) => requirementId),
      ...(draft && { draft: viewMark(draft, people) }),
    }
  })
}

export function listRequirements(state: LogState, drafts: Listed, people: People, today: Day): Rules['requirements'] {
  return everyId(state.requirements, drafts).map((requirementId) => {
    const latest = state.requirements.get(requirementId)?.at(-1)
    const draft = drafts.find(({ id }) => id === requirementId)
    const withdrawnFrom = findWithdrawnFrom(state, requirementId)
    const about = latest ? aboutRequirement(latest.requirement) : draft?.about
    return {
      requirementId,
      ...(about && { kind: about.kind }),
      ...(about?.kind === 'act' && { activity: viewActivity(state, about, today) }),
      title: latest?.requirement.title ?? draft?.title ?? { nb: '', nn: '', en: '' },
      lessons: latest?.requirement.kind === 'learn' ? latest.requirement.lessonIds.length : 0,
      ...(latest && { published: { version: latest.version, effectiveOn: latest.effectiveOn, ...(withdrawnFrom !== undefined && { withdrawnFrom }) } }),
      ...(draft && { draft: viewMark(draft, people) }),
    }
  })
}

function viewActivity({ organisation }: LogState, { theme, ofUnitId, isShownOnly, isFollowUp }: AboutDraft, today: Day): NonNullable<Rules['requirements'][number]['activity']> {
  const unit = ofUnitId === undefined ? undefined : findUnit(organisation, ofUnitId, today)
  return { ...(theme && { theme }), ...(ofUnitId !== undefined && { ofUnitId }), ...(unit && { ofUnitName: unit.name }), isShownOnly, isFollowUp }
}

function aboutRequirement(requirement: Requirement): AboutDraft {
  if (requirement.kind !== 'act') return { kind: requirement.kind, isShownOnly: false, isFollowUp: false }
  const { kind, theme, ofUnitId, evidence, schedule } = requirement
  return { kind, ...(theme && { theme }), ...(ofUnitId !== undefined && { ofUnitId }), isShownOnly: evidence === 'none', isFollowUp: schedule.kind === 'follow-up' }
}

/** Published in the order of the log, then what is only a draft. */
function everyId(published: ReadonlyMap<string, unknown>, drafts: Listed): string[] {
  return [...new Set([...published.keys(), ...drafts.map(({ id }) => id)])]
}
