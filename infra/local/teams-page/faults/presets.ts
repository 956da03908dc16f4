import type { Dependency, FaultRule } from '../../faults/fault'

export const PRESET_NAMES = ['sharepoint-down', 'sharepoint-slow', 'sharepoint-throttled', 'teams-down', 'storage-down', 'sign-in-down', 'answers-lost'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/** Rows go to SharePoint in batches. The directory, also behind Graph, stays up. */
const SHAREPOINT = '/v1\\.0/(sites|drives|\\$batch)'
const WRITES = '^(POST|PUT|PATCH|DELETE|MERGE) '
const STORAGE: readonly Dependency[] = ['table', 'queue', 'blob']

/** Bad days that a person puts on with one click. */
export const PRESETS: Readonly<Record<PresetName, readonly FaultRule[]>> = {
  'sharepoint-down': [{ on: 'graph', kind: 'error-503', request: SHAREPOINT, retryAfterSeconds: 5 }],
  'sharepoint-slow': [{ on: 'graph', kind: 'slow', request: SHAREPOINT, medianMilliseconds: 4_000 }],
  'sharepoint-throttled': [{ on: 'graph', kind: 'throttled', request: SHAREPOINT, retryAfterSeconds: 10 }],
  'teams-down': [{ on: 'connector', kind: 'error-503' }],
  'storage-down': STORAGE.map((on) => ({ on, kind: 'error-503' })),
  'sign-in-down': [{ on: 'issuer', kind: 'error-503' }],
  'answers-lost': (['graph', 'table', 'connector'] as const).map((on) => ({ on, kind: 'truncated', request: WRITES, share: 0.5 })),
}

export function isPresetOn(name: PresetName, standing: readonly FaultRule[]): boolean {
  return PRESETS[name].every((rule) => standing.some((other) => isSameRule(rule, other)))
}

/** The rules when a preset is put on, or off if it was on. */
export function togglePreset(name: PresetName, standing: readonly FaultRule[]): FaultRule[] {
  const others = standing.filter((rule) => !PRESETS[name].some((own) => isSameRule(own, rule)))
  return isPresetOn(name, standing) ? others : [...others, ...PRESETS[name]]
}

/** Rules that belong to no preset which is on: somebody made them by hand. */
export function listLoneRules<Rule extends FaultRule>(standing: readonly Rule[]): Rule[] {
  const on = PRESET_NAMES.filter((name) => isPresetOn(name, standing)).flatMap((name) => PRESETS[name])
  return standing.filter((rule) => !on.some((own) => isSameRule(own, rule)))
}

const FIELDS = ['on', 'kind', 'request', 'inBatch', 'skip', 'times', 'share', 'retryAfterSeconds', 'milliseconds', 'medianMilliseconds', 'refusal'] as const satisfies readonly (keyof FaultRule)[]

export function isSameRule(one: FaultRule, other: FaultRule): boolean {
  return FIELDS.every((field) => one[field] === other[field])
}

/** What the server takes: a rule without what it has counted. */
export function toRule(standing: FaultRule): FaultRule {
  return Object.fromEntries(FIELDS.filter((field) => standing[field] !== undefined).map((field) => [field, standing[field]])) as FaultRule
}
