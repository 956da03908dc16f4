import type { Day } from '../days/day'
import { dayOf } from '../days/day'
import type { SpotCheckEvidence } from '../facts/activity-facts'
import type { SpotCheckVerdict } from '../facts/control-facts'
import type { KeyedRecord, LogState, SpotCheck } from '../facts/log-state'
import type { KeyedSignOff } from './draw-sample'

/** `waiting` for evidence, `shown` and to be judged, judged, or over without either. `void`: the sign-off does not count any more. */
export const SAMPLE_STATES = ['waiting', 'shown', 'holds', 'fails', 'not-shown', 'void'] as const
export type SampleState = (typeof SAMPLE_STATES)[number]

export type KeyedEvidence = KeyedRecord & { record: SpotCheckEvidence }
export type Sample = { recordKey: string; signOff: KeyedSignOff; state: SampleState; evidence?: KeyedEvidence; verdict?: SpotCheckVerdict }

/** What the report says of a check. What was not shown in time, or is void by now, did not hold. */
export type HitRate = { drawn: number; judged: number } & Record<SampleState, number>

/** The sample of a check in the order it was drawn, each in exactly one state on a day. */
export function judgeSpotCheck(state: LogState, { draw, verdicts }: SpotCheck, on: Day): Sample[] {
  const known = findSignOffs(state, new Set(draw.drawn))
  return draw.drawn.flatMap((recordKey) => {
    const found = known.get(recordKey)
    return found ? [judge(found, draw.checkId, draw.dueOn, verdicts, on)] : []
  })
}

export function countSamples(samples: readonly Pick<Sample, 'state'>[]): HitRate {
  const counts = Object.fromEntries(SAMPLE_STATES.map((state) => [state, samples.filter((sample) => sample.state === state).length])) as Record<SampleState, number>
  return { ...counts, drawn: samples.length, judged: counts.holds + counts.fails }
}

export function addHitRates(rates: readonly HitRate[]): HitRate {
  const sum = countSamples([])
  for (const rate of rates) for (const key of Object.keys(sum) as (keyof HitRate)[]) sum[key] += rate[key]
  return sum
}

type Found = { signOff: KeyedSignOff; records: readonly KeyedRecord[] }

function judge({ signOff, records }: Found, checkId: string, dueOn: Day, verdicts: readonly SpotCheckVerdict[], on: Day): Sample {
  const { recordKey } = signOff
  const verdict = verdicts.find(({ about, recordedAt }) => about === recordKey && dayOf(recordedAt) <= on)
  const evidence = records.filter(isEvidence).find(({ record, recordedOn }) => record.checkId === checkId && record.about === recordKey && recordedOn <= on)
  const isVoid = records.some(({ record, recordedOn }) => record.kind === 'voiding' && record.voids === recordKey && recordedOn <= on)
  const sample = { recordKey, signOff, ...(evidence && { evidence }), ...(verdict && { verdict }) }
  if (verdict) return { ...sample, state: verdict.holds ? 'holds' : 'fails' }
  if (isVoid) return { ...sample, state: 'void' }
  if (evidence) return { ...sample, state: 'shown' }
  return { ...sample, state: dueOn < on ? 'not-shown' : 'waiting' }
}

function findSignOffs(state: LogState, wanted: ReadonlySet<string>): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const records of state.recordsBySubject.values())
    for (const keyed of records) {
      const { record } = keyed
      if (record.kind === 'sign-off' && wanted.has(keyed.recordKey)) found.set(keyed.recordKey, { signOff: { ...keyed, record }, records })
    }
  return found
}

function isEvidence(keyed: KeyedRecord): keyed is KeyedEvidence {
  return keyed.record.kind === 'spot-check-evidence'
}
