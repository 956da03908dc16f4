import { addDays, type Instant } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import type { Sha256 } from '../../../core/facts/hashing'
import type { RequirementPublication } from '../../../core/facts/rule-facts'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { decidePublication } from '../../../core/publishing/decide-publication'
import type { EthicsStandardVersion } from '../municipality/ethics-standard'
import type { Municipality } from '../municipality/municipality'
import { INSPECTIONS_DAYS_BEFORE, TRAINING_DAYS_BEFORE, WHEEL_DAYS_BEFORE } from '../municipality/history-days'
import { createRandom } from '../municipality/random'
import { planImports } from './plan-imports'
import { planInspections } from './plan-inspections'
import { planPromptRules } from './plan-prompt-rules'
import { planSignature } from './plan-signature'
import { listSampleProgrammes, planCompletion, planLessons, planMeeting, planProgramme } from './plan-training'
import { planActivities, planSignOffs, WAVES } from './plan-wheel'
import { SampleHistoryError } from './sample-history-error'

export type HistoryInput = {
  municipality: Municipality
  standard: readonly EthicsStandardVersion[]
  /** Published by the provisioner before anything else. */
  requirement: RequirementPublication
  firstDay: string
  seed: number
  tenantId: string
  appVersion: string
}

export type History = {
  /** In the order in which they happened. */
  facts: Fact[]
  texts: { sha256: string; markdown: string }[]
  /** What the facts say, the requirement among them. */
  state: LogState
}

const PUBLISHED_AT = '06:00:00.000Z'
/** When leaders have got round to it. */
const SIGNED_OFF_AT = '11:20:00.000Z'
/** After the lessons they are made of. */
const PROGRAMMES_AT = '06:05:00.000Z'

type Happening = { at: Instant; carryOut: () => Fact[] }

/**
 * The sample's history, as it would have come about: each publication, signature and completion is decided by core on what the log
 * knew at that moment. A sample in which somebody could not have signed is a mistake of ours and throws.
 */
export function planHistory({ municipality, standard, requirement, firstDay, seed, tenantId, appVersion }: HistoryInput, sha256: Sha256): History {
  const state = emptyLogState()
  const facts: Fact[] = []
  const texts: History['texts'] = []
  const apply = (fact: Fact): void => applyFact(state, { number: state.logNumber + 1, factKey: factKey(sha256, fact), fact, salt: '', commitment: '' })
  const source = { tenantId, appVersion }
  const random = createRandom(seed, 'sign-offs')

  const publisher = () => {
    const oid = requirePublisher(municipality)
    return { ...source, oid, personId: state.organisation.personIdByOid.get(oid) ?? oid }
  }
  const publish = ({ draft }: EthicsStandardVersion, at: Instant): Fact[] => {
    const decision = decidePublication(state, sha256, draft, publisher(), new Date(at))
    if (decision.outcome !== 'publish') throw new SampleHistoryError(`Version of ${draft.effectiveOn}`, decision)
    texts.push(...decision.texts)
    return [decision.publication]
  }
  const publishLessons = (at: Instant): Fact[] => {
    const lessons = planLessons(state, sha256, publisher(), at)
    texts.push(...lessons.texts)
    return lessons.facts
  }
  const lessonsAt = `${addDays(firstDay, -TRAINING_DAYS_BEFORE.published)}T${PUBLISHED_AT}`
  const inspectedAt = `${addDays(firstDay, -INSPECTIONS_DAYS_BEFORE)}T${PUBLISHED_AT}`
  const happenings: Happening[] = [
    ...planImports(municipality.changes, firstDay, source).map((fact) => ({ at: fact.recordedAt, carryOut: () => [fact] })),
    ...standard.map((version) => ({ at: `${version.inForceOn}T${PUBLISHED_AT}`, carryOut: () => publish(version, `${version.inForceOn}T${PUBLISHED_AT}`) })),
    { at: lessonsAt, carryOut: () => publishLessons(lessonsAt) },
    ...listSampleProgrammes(firstDay).map(({ publishOn, programme }) => {
      const at = `${publishOn}T${PROGRAMMES_AT}`
      return { at, carryOut: () => [planProgramme(state, programme, publisher(), at)] }
    }),
    ...Array.from({ length: WAVES }, (_, wave) => {
      const at = `${addDays(firstDay, -WHEEL_DAYS_BEFORE.published)}T06:1${wave}:00.000Z`
      return { at, carryOut: () => planActivities(state, municipality.sectorUnits, wave, publisher(), at) }
    }),
    // At any hour: whoever tries the local tenant sees at once what their click brought about.
    { at: lessonsAt, carryOut: () => planPromptRules(state, publisher(), lessonsAt) },
    { at: inspectedAt, carryOut: () => planInspections(state, firstDay, publisher(), inspectedAt) },
    ...WHEEL_DAYS_BEFORE.signedOff.map((days) => {
      const at = `${addDays(firstDay, -days)}T${SIGNED_OFF_AT}`
      return { at, carryOut: () => planSignOffs(state, random, source, at) }
    }),
    ...municipality.signed.map((signature) => ({ at: signature.at, carryOut: () => [planSignature(state, sha256, signature, source)] })),
    ...municipality.completed.map((completion) => ({ at: completion.at, carryOut: () => planCompletion(state, sha256, completion, source) })),
    ...municipality.meetings.map((meeting) => ({ at: meeting.at, carryOut: () => planMeeting(state, sha256, meeting, source) })),
  ]
  apply(requirement)
  for (const { carryOut } of happenings.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))) {
    for (const fact of carryOut()) {
      apply(fact)
      facts.push(fact)
    }
  }
  return { facts, texts, state }
}

function requirePublisher({ suggested }: Municipality): string {
  const controller = suggested.find(({ role }) => role === 'controller')
  if (!controller) throw new SampleHistoryError('A publication', 'no controller')
  return controller.oid
}
