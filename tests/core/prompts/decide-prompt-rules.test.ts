import { decidePromptRules } from '../../../core/prompts/decide-prompt-rules'
import type { PromptRules } from '../../../core/prompts/prompt-rules'
import { NOW, sampleState, TENANT_ID } from '../../sample/sample-log'
import { ALWAYS, promptRulesPublication } from '../../sample/sample-prompts'

const publisher = { personId: 'p-controller', oid: '00000000-0000-4000-8000-0000000000aa', tenantId: TENANT_ID, appVersion: '0.1.0' }
const decide = (rules: PromptRules, version = 1, state = sampleState()) => decidePromptRules(state, { version, rules, reason: 'Etter drøfting' }, publisher, NOW)

test('rules are published whole, as the next version', () => {
  expect(decide(ALWAYS)).toMatchObject({ outcome: 'decided', fact: { version: 1, rules: ALWAYS, reason: 'Etter drøfting' } })
  expect(decide(ALWAYS, 1, sampleState(promptRulesPublication()))).toEqual({ outcome: 'out-of-date' })
})

test('what cannot be is told at its field', () => {
  const group = { title: 'Turnus', unitIds: ['u-nowhere'], hours: { ...ALWAYS.hours, fromHour: 20, untilHour: 8 }, extraDays: 0 }
  const rules: PromptRules = { ...ALWAYS, hours: { ...ALWAYS.hours, untilHour: 1, fromHour: 1 }, groups: [group], closed: [{ title: 'Ferie', from: '2027-02-22', to: '2027-02-26', unitIds: ['u-nowhere'] }], ladders: [{ requirementId: 'nothing', ladder: ALWAYS.ladder }] }
  expect(decide(rules)).toEqual({
    outcome: 'not-ready',
    problems: [
      { path: 'hours.untilHour', problem: 'before-start' },
      { path: 'groups.0.hours.untilHour', problem: 'before-start' },
      { path: 'groups.0.unitIds.0', problem: 'unknown-unit' },
      { path: 'closed.0.unitIds.0', problem: 'unknown-unit' },
      { path: 'ladders.0.requirementId', problem: 'unknown' },
    ],
  })
})

test('stopping everything is never refused for what else is wrong', () => expect(decide({ ...ALWAYS, ladders: [{ requirementId: 'nothing', ladder: ALWAYS.ladder }], isStopped: true }).outcome).toBe('decided'))
