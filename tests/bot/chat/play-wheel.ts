import type { InboundEvent } from '../../../bot/chat/inbound'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import type { ActivityForm } from '../../../core/obligations/activity-form'
import type { ActRequirement } from '../../../core/obligations/requirement'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { keyOf } from '../../../core/signing/decide-signature'
import { listTasks } from '../../../core/wheel/list-tasks'
import { oidOf, PEOPLE, SAMPLE_FACTS, TODAY, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { nodesOf } from '../cards/card-contract'
import { conversationOf, playChat, type Person } from './play-chat'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })

/** A form that asks one thing of each kind that a card asks. */
export const FORM: ActivityForm = {
  fields: [
    { kind: 'choice', fieldId: 'risk', label: everywhere('Risiko'), isRequired: true, isMultiple: false, options: [{ optionId: 'low', label: everywhere('Lav') }, { optionId: 'high', label: everywhere('Høy') }] },
    { kind: 'text', fieldId: 'why', label: everywhere('Begrunnelse'), isRequired: true, askedWhen: { fieldId: 'risk', isOneOf: ['high'] } },
    { kind: 'confirm', fieldId: 'talked', label: everywhere('Snakket om'), isRequired: true },
  ],
  mayBeNotRelevant: true,
  followUps: [{ when: { fieldId: 'risk', isOneOf: ['high'] }, requirementId: 'review-documents', inDays: 30 }],
  isReview: false,
}

/** Each workplace assesses the risk of corruption by 1 December; it is open. */
export const RISK: ActRequirement = {
  kind: 'act',
  requirementId: 'corruption-risk',
  title: everywhere('Risikovurdering av korrupsjon'),
  reason: everywhere('Alle tjenester skal vurdere risikoen.'),
  audience: { of: 'units', levels: ['workplace'] },
  schedule: { kind: 'one-off', dueOn: '2026-12-15', leadDays: 60 },
  evidence: 'sign-off',
  dueInDays: 60,
  minutes: 45,
  theme: 'ethics',
  guidance: everywhere('# Slik\n\nSnakk om **innkjøp** og gaver.'),
  basis: [{ kind: 'law', title: everywhere('Kommuneloven'), section: '§ 25-1', mustReport: false }],
  form: FORM,
}

/** Each department walks its rooms; the leader of the kindergarten answers for those without a leader. */
export const ROUND: ActRequirement = {
  ...RISK,
  requirementId: 'safety-round',
  title: everywhere('Vernerunde'),
  audience: { of: 'units', levels: ['department'] },
  form: { ...FORM, fields: [{ kind: 'confirm', fieldId: 'walked', label: everywhere('Gått gjennom rommene'), isRequired: true }], followUps: [] },
}

export const DEPARTMENTS = ['u-nursery', 'u-north', 'u-south', 'u-west']
export const MORE_DEPARTMENTS: Fact = {
  ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
  importId: 'departments',
  changes: ['north', 'south', 'west'].map((name): OrganisationChange => ({ change: 'unit', unitId: `u-${name}`, parentId: 'u-kindergarten', name: `Avdeling ${name}`, level: 'department', effectiveOn: '2020-01-01' })),
}

type More = Partial<Extract<InboundEvent, { kind: 'click' }>>

/** The chat with activities of the wheel in force, and everybody reachable. */
export async function playWheel(requirements: readonly ActRequirement[] = [RISK], ...facts: Fact[]) {
  const chat = await playChat({ facts: [MORE_DEPARTMENTS, ...requirements.map((requirement) => requirementPublication(requirement)), ...facts] })
  for (const person of ['leader', 'colleague', 'employee', 'director'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  return {
    ...chat,
    /** What names an activity on somebody's card. */
    taskOf(requirementId = RISK.requirementId, person: SamplePerson = 'leader', index = 0) {
      const task = listTasks(chat.state, PEOPLE[person], TODAY).filter(({ standing }) => standing.obligation.requirement.requirementId === requirementId)[index]
      if (!task) throw new Error(`no task ${requirementId} of ${person}`)
      return { obligationKey: keyOf(sha256, task.standing.obligation), step: task.standing.step, language: 'nb' as const }
    },
    /** Presses a button of a card, wherever it stands on it, as whoever has it in front of them would. */
    async press(person: Person, card: object | undefined, verb: string, inputs: object = {}, more: More = {}) {
      const button = buttonsOf(card).find((action) => action.verb === verb)
      if (!button) throw new Error(`no button ${verb}`)
      return (await chat.click(person, verb, { ...button.data, ...inputs }, { replyToId: 'm-clicked', ...more })).click?.card
    },
    async show(person: Person, verb: string, data: object = {}) {
      return (await chat.click(person, verb, data)).click?.card
    },
  }
}
export type PlayedWheel = Awaited<ReturnType<typeof playWheel>>

export type Button = { type: string; verb?: string; title: string; url?: string; data?: Record<string, unknown> }

/** All buttons of a card, in their order, also those beside its lines. */
export function buttonsOf(card: object | undefined): Button[] {
  const { body, actions } = card as { body: object[]; actions: Button[] }
  return [...nodesOf(body).filter(({ type }) => type === 'ActionSet').flatMap(({ actions: within }) => within as Button[]), ...actions]
}

export const verbsIn = (card: object | undefined) => buttonsOf(card).flatMap(({ verb }) => verb ?? [])

/** What an input of a card holds. */
export function inputsOf(card: object | undefined): Record<string, unknown> {
  return Object.fromEntries(nodesOf((card as { body: object[] }).body).flatMap(({ type, id, value }) => (String(type).startsWith('Input.') ? [[String(id), value]] : [])))
}

/** Answers that sign the risk off. */
export const ANSWERS = { 'a-risk': 'high', 'a-why': 'Tre kjøp uten anbud.', 'a-talked': 'true', doneOn: '2026-11-20' }
