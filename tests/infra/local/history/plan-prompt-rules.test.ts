import { planPromptRules } from '../../../../infra/local/history/plan-prompt-rules'
import { SampleHistoryError } from '../../../../infra/local/history/sample-history-error'
import { sampleState, TENANT_ID } from '../../../sample/sample-log'
import { promptRulesPublication } from '../../../sample/sample-prompts'

const BY = { personId: 'p-controller', oid: '00000000-0000-4000-8000-0000000000aa', tenantId: TENANT_ID, appVersion: '0.1.0' }
const AT = '2026-11-02T08:00:00.000Z'

test('the sample prompts at any hour, and installs the app for whomever a campaign is about', () =>
  expect(planPromptRules(sampleState(), BY, AT)).toMatchObject([{ kind: 'prompt-rules-publication', version: 1, rules: { installs: 'campaigns', hours: { fromHour: 0, untilHour: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] } } }]))

test('a sample that could not have been published is a mistake of ours', () => expect(() => planPromptRules(sampleState(promptRulesPublication()), BY, AT)).toThrow(SampleHistoryError))
