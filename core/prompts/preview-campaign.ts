import type { CampaignPlan } from '../facts/campaign-facts'
import type { Day } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { Standing, StandingState } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import { findAccount, findHomeUnitId, isInForce, type Person } from '../organisation/organisation'
import { budgetFreeOn } from './budget'
import { isWithin } from './place-campaigns'
import type { PromptMemory, UnreachableReason } from './prompt-memory'
import { mayInstall, type PromptRules } from './prompt-rules'

/** Who would be prompted, and who not and why, by unit. `people`: everybody of whom something is asked, also those who have done it. */
export type CampaignPreview = {
  people: number
  /** Names the audience: the same people under the same plan. */
  audienceSha256: string
  prompts: number
  fulfilled: number
  /** Prompted as often as they may be until its last day. */
  budgetUsed: number
  unreachable: { personId: string; unitId: string; reason: UnreachableReason }[]
  byUnit: { unitId: string; people: number; prompts: number; fulfilled: number; unreachable: number }[]
  /** Who would be prompted. */
  toPrompt: string[]
  /** Of those, whose chat is to be opened first. */
  withoutChat: number
  /** What is on their cards, the most frequent first: each bundles all that is open to somebody. */
  cards: { requirementIds: string[]; people: number }[]
}

/** Different cards that are told of. */
const CARDS = 5

export type Previewing = { add(person: Person, memory: PromptMemory): void; finish(): CampaignPreview }

/** Person by person, so that whoever serves clicks may rest in between. `unitIds`: the pilot's, or the campaign's; undefined for all. */
export function previewCampaign(state: LogState, sha256: Sha256, rules: PromptRules, plan: CampaignPlan, unitIds: readonly string[] | undefined, day: Day): Previewing {
  const audience: string[] = []
  const unreachable: CampaignPreview['unreachable'] = []
  const units = new Map<string, CampaignPreview['byUnit'][number]>()
  const isIn = new Map<string, boolean>()
  const toPrompt: string[] = []
  const cards = new Map<string, { requirementIds: string[]; people: number }>()
  let budgetUsed = 0
  let withoutChat = 0
  const isConcerned = (unitId: string): boolean => {
    if (!unitIds) return true
    const known = isIn.get(unitId) ?? isWithin(state, unitId, unitIds, day)
    isIn.set(unitId, known)
    return known
  }
  return {
    add(person, memory) {
      const unitId = findHomeUnitId(person, day)
      if (unitId === undefined || !isConcerned(unitId)) return
      const standings = listStandings(state, person, day)
      const asked = standings.filter(({ obligation, state: standing }) => plan.requirementIds.includes(obligation.requirement.requirementId) && COUNTED.has(standing))
      if (asked.length === 0) return
      audience.push(person.personId)
      const unit = units.get(unitId) ?? { unitId, people: 0, prompts: 0, fulfilled: 0, unreachable: 0 }
      units.set(unitId, unit)
      unit.people += 1
      if (asked.every((standing) => standing.state === 'fulfilled')) {
        unit.fulfilled += 1
        return
      }
      const reason = findUnreachable(person, memory, day, mayInstall(rules, true))
      if (reason !== undefined) {
        unit.unreachable += 1
        unreachable.push({ personId: person.personId, unitId, reason })
        return
      }
      const budget = leads(state, person.personId, day) ? rules.leaders : rules.employees
      if (budgetFreeOn(memory.promptedOn, budget, plan.startsOn > day ? plan.startsOn : day) > plan.endsOn) budgetUsed += 1
      else {
        unit.prompts += 1
        toPrompt.push(person.personId)
        if (!memory.hasChat) withoutChat += 1
        const requirementIds = [...new Set(standings.filter(isOpen).map(({ obligation }) => obligation.requirement.requirementId))].sort()
        const card = cards.get(requirementIds.join()) ?? { requirementIds, people: 0 }
        card.people += 1
        cards.set(requirementIds.join(), card)
      }
    },
    finish() {
      const byUnit = [...units.values()].sort((one, other) => other.people - one.people || (one.unitId < other.unitId ? -1 : 1))
      const sum = (of: (unit: (typeof byUnit)[number]) => number) => byUnit.reduce((total, unit) => total + of(unit), 0)
      return {
        people: audience.length,
        audienceSha256: sha256OfText(sha256, canonicalJson([plan, [...(unitIds ?? [])], [...audience].sort()])),
        prompts: sum(({ prompts }) => prompts),
        fulfilled: sum(({ fulfilled }) => fulfilled),
        budgetUsed,
        unreachable,
        byUnit,
        toPrompt,
        withoutChat,
        cards: [...cards.values()].sort((one, other) => other.people - one.people).slice(0, CARDS),
      }
    },
  }
}

const COUNTED: ReadonlySet<StandingState> = new Set(['open', 'due-soon', 'overdue', 'fulfilled'])

function isOpen({ state, obligation }: Standing): boolean {
  return obligation.requirement.kind !== 'act' && (state === 'open' || state === 'due-soon' || state === 'overdue')
}

export function findUnreachable(person: Person, memory: Pick<PromptMemory, 'unreachable' | 'hasChat'>, day: Day, isInstalled: boolean): UnreachableReason | undefined {
  const account = findAccount(person, day)
  if (!account) return 'no-account'
  if (!account.enabled) return 'account-disabled'
  return memory.unreachable ?? (memory.hasChat || isInstalled ? undefined : 'not-installed')
}

function leads({ organisation }: LogState, personId: string, day: Day): boolean {
  return organisation.leadershipsByPerson.get(personId)?.some((leadership) => isInForce(leadership, day)) ?? false
}
