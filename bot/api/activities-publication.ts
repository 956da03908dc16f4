import { previewActivities, publishActivities } from '../../core/api/library-questions'
import type { AnswerOf } from '../../core/api/question'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { STARTER_WHEEL } from '../../core/library/activity-library'
import { compareActivities } from '../../core/library/compare-activities'
import type { Requirement } from '../../core/obligations/requirement'
import type { Publisher } from '../../core/publishing/decide-lesson-publication'
import { decideRequirementPublication, type RequirementToPublish } from '../../core/publishing/decide-requirement-publication'
import { foresee } from '../../core/publishing/foresee'
import { previewRequirement } from '../../core/publishing/preview-requirement'
import { listPublishingWaves } from '../../core/publishing/publishing-order'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { createDraftStore, type DraftStore } from '../publishing/draft-store'
import { dropIfPublished } from '../publishing/drop-if-published'
import { listHere } from './activities-here'
import type { ApiCaller } from './caller'
import { carryOutPreviewed } from './carry-out'
import { answered, type ApiPorts, type Handler } from './handler'
import { publisherOf } from './publisher'
import { REQUIREMENT_PUBLICATION } from './requirement-publication'

type Previewed = AnswerOf<typeof previewActivities>['activities'][number]
type Note = { effectiveOn: Day; reason: string }
type Unedited = { requirementId: string; requirement: Requirement; content: RequirementDraft }

/** What each of these drafts would mean. Those edited since they came from the library are looked at one by one instead, in the editor. */
export const answerPreviewActivities: Handler<typeof previewActivities> = {
  question: previewActivities,
  mayAsk: ['Controller'],
  async handle({ input: { requirementIds, ...note }, caller, state, now }, { tables, settings }) {
    const unedited = await listUnedited(state, createDraftStore(tables.drafts), requirementIds)
    const publisher = publisherOf(caller, settings)
    const previewed: Previewed[] = []
    let foreseen = state
    for (const each of listPublishingWaves(unedited).flat()) {
      const { preview, after } = previewOne(state, foreseen, toPublish(each, note), publisher, now)
      previewed.push(preview)
      foreseen = after
      await untilOthersHadATurn()
    }
    return answered({ activities: requirementIds.flatMap((id) => previewed.filter(({ requirementId }) => requirementId === id)) })
  },
}

/** Publishes those that were previewed; what was edited or published since is told as left, and the rest goes on. */
export const answerPublishActivities: Handler<typeof publishActivities> = {
  question: publishActivities,
  mayAsk: ['Controller'],
  async handle({ input: { of, ...note }, caller, state, now }, ports) {
    const drafts = createDraftStore(ports.tables.drafts)
    const unedited = await listUnedited(state, drafts, of.map(({ requirementId }) => requirementId))
    const published = of.flatMap(({ requirementId }) => (isDoneBefore(state, requirementId, note, caller) ? [requirementId] : []))
    for (const wave of listPublishingWaves(unedited)) {
      const done = await Promise.all(
        wave.map(async (each) => {
          const previewKey = of.find(({ requirementId }) => requirementId === each.requirementId)?.previewKey ?? ''
          return (await publishOne(each, note, previewKey, { caller, now, drafts }, ports)) ? [each.requirementId] : []
        }),
      )
      published.push(...done.flat())
    }
    const left = of.flatMap(({ requirementId }) => (published.includes(requirementId) ? [] : [requirementId]))
    return answered({ published, left, logNumber: ports.readModel.state().logNumber })
  },
}

/** A preview of dozens of activities takes as long as dozens of previews: clicks in chat come in between. */
function untilOthersHadATurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function previewOne(state: LogState, foreseen: LogState, written: RequirementToPublish, publisher: Publisher, now: Date): { preview: Previewed; after: LogState } {
  const { requirementId, content } = written
  const common = { requirementId, title: content.title, previewKey: REQUIREMENT_PUBLICATION.keyOf(state, written) }
  const decision = decideRequirementPublication(foreseen, written, publisher, now)
  if (decision.outcome === 'not-ready') return { preview: { ...common, concerned: 0, opened: 0, problems: decision.problems }, after: foreseen }
  const { concerned, opened } = previewRequirement(foreseen, decision.publication)
  return { preview: { ...common, concerned, opened, problems: [] }, after: foresee(foreseen, decision.publication) }
}

async function publishOne(each: Unedited, note: Note, previewKey: string, { caller, now, drafts }: { caller: ApiCaller; now: Date; drafts: DraftStore }, ports: ApiPorts): Promise<boolean> {
  const written = toPublish(each, note)
  const done = await carryOutPreviewed(REQUIREMENT_PUBLICATION, { written, previewKey, caller, state: ports.readModel.state(), now }, ports)
  if (done.outcome === 'refused') return false
  await dropIfPublished(drafts, 'requirement', each.requirementId, [each.content], { oid: caller.oid, at: now.toISOString() })
  return true
}

function toPublish({ requirementId, content }: Unedited, note: Note): RequirementToPublish {
  return { requirementId, openRounds: 'keep', content, ...note }
}

/** Drafts of the library that nobody has edited, of what was never published. */
async function listUnedited(state: LogState, drafts: DraftStore, requirementIds: readonly string[]): Promise<Unedited[]> {
  const here = (await listHere(state, drafts)).filter(({ requirementId, isPublished }) => !isPublished && requirementIds.includes(requirementId))
  const unchanged = compareActivities(here.flatMap(({ comparable }) => comparable ?? []), STARTER_WHEEL).filter((comparison) => comparison.state === 'unchanged')
  return unchanged.flatMap(({ here: own }) => {
    const content = here.find(({ requirementId }) => requirementId === own?.requirementId)?.draft
    return own && content ? [{ requirementId: own.requirementId, requirement: own.requirement, content }] : []
  })
}

/** The answer got lost, and the same person sends the same again. */
function isDoneBefore({ requirements }: LogState, requirementId: string, { effectiveOn, reason }: Note, { oid }: ApiCaller): boolean {
  return (requirements.get(requirementId) ?? []).some((publication) => publication.actorOid === oid && publication.effectiveOn === effectiveOn && publication.reason === reason.normalize())
}
