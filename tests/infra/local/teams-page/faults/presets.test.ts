import { FaultRule } from '../../../../../infra/local/faults/fault'
import { isPresetOn, listLoneRules, PRESET_NAMES, PRESETS, togglePreset, toRule } from '../../../../../infra/local/teams-page/faults/presets'

const OWN: FaultRule = { on: 'graph', kind: 'reset', times: 2 }

it.each(PRESET_NAMES)('%s is made of rules that the tenant takes', (name) => {
  for (const rule of PRESETS[name]) expect(FaultRule.parse(rule)).toEqual(rule)
})

it('is put on beside what stands, and off without touching the rest', () => {
  const on = togglePreset('storage-down', [OWN])
  expect(on.map((rule) => rule.on)).toEqual(['graph', 'table', 'queue', 'blob'])
  expect([isPresetOn('storage-down', on), isPresetOn('teams-down', on)]).toEqual([true, false])
  expect(togglePreset('storage-down', on)).toEqual([OWN])
})

it('is not on when a part of it is missing, and its other parts then stand alone', () => {
  const [, ...parts] = togglePreset('storage-down', [])
  expect(isPresetOn('storage-down', parts)).toBe(false)
  expect(listLoneRules(parts)).toEqual(parts)
  expect(listLoneRules([...togglePreset('storage-down', []), OWN])).toEqual([OWN])
})

it('leaves out what was counted when a rule is sent back', () => expect(toRule({ ...OWN, seen: 3, struck: 1 } as FaultRule)).toEqual(OWN))

it.each([
  ['POST /v1.0/$batch', true],
  ['GET /v1.0/sites/x/lists', true],
  ['GET /v1.0/users?$top=999', false],
])('SharePoint being down is about SharePoint: %s', (request, isAbout) => expect(new RegExp(PRESETS['sharepoint-down'][0]?.request ?? '').test(request)).toBe(isAbout))
