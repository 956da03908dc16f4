import type { Fact } from '../../core/facts/fact'
import { laterDay, laterMonth, maxDay, minDay, norwegianDay } from './naive-days'
import type { Candidate } from './naive-obligations'
import type { Tenure } from './naive-organisation'
import type { Done } from './naive-records'
import type { NaiveRule, NaiveVersion } from './naive-rules'

/** What the walk over one rule knows already. */
type Walk = {
  facts: readonly Fact[]
  rule: NaiveRule
  tenure: Tenure
  on: string
  knownOn: string
  done: Done[]
  opening: (version: NaiveVersion, base: string) => string | undefined
  majorsOf: (version: NaiveVersion, lessonId: string | undefined, day: string) => { number: number; since: string } | undefined
  whyOf: (opensOn: string, inForceOn: string) => string
  movedTo: (round: string, whose?: string) => string | undefined
}

/** The lessons of a programme, each the first time or again. */
export function naiveLessons({ facts, rule, tenure, on, knownOn, done, opening, majorsOf, whyOf, movedTo }: Walk): Candidate[] {
  const again = (first: Candidate, lessonId: string): Candidate | undefined => {
    const completed = done.filter(({ record }) => 'lessonId' in record && record.lessonId === lessonId && (record.round === first.round || norwegianDay(record.recordedAt) >= tenure.startsOn))
    const last = completed.at(-1)
    if (!last) return undefined
    const open: Candidate[] = last.record.majorVersion < first.majorVersion ? [{ ...first, why: 'new-version' }] : []
    const back = facts
      .filter((fact) => fact.kind === 'lesson-return')
      .filter((fact) => fact.requirementId === rule.requirementId && fact.lessonId === lessonId && fact.effectiveOn > last.doneOn && fact.effectiveOn >= rule.since && fact.effectiveOn <= knownOn)
      .sort((a, b) => a.returnNumber - b.returnNumber)
      .at(-1)
    const then = rule.versions.find(({ from, to }) => back !== undefined && from <= back.effectiveOn && back.effectiveOn <= (to ?? back.effectiveOn))
    if (back && then?.requirement.kind === 'learn' && then.requirement.lessonIds.includes(lessonId)) {
      const opensOn = opening(then, back.effectiveOn)
      const round = `${lessonId}/again-${back.returnNumber}`
      if (opensOn !== undefined) open.push({ ...first, version: then, round, opensOn, dueOn: movedTo(round) ?? laterDay(opensOn, back.dueInDays), why: 'brought-back' })
    }
    for (const version of rule.versions) {
      const { requirement } = version
      if (requirement.kind !== 'learn' || !requirement.renewal || !requirement.lessonIds.includes(lessonId)) continue
      const comes = [1, 2, 3, 4, 5, 6, 7, 8].map((times) => laterMonth(last.doneOn, times * (requirement.renewal?.months ?? 0))).filter((day) => day <= on)
      const published = facts.flatMap((fact) => (fact.kind === 'lesson-publication' && fact.lessonId === lessonId ? [fact.effectiveOn] : []))
      const isWrong = last.record.kind !== 'completion' || last.record.hasRepeats
      const base = comes.find((day) => requirement.renewal?.of === 'all' || isWrong || published.some((at) => at > last.doneOn && at <= day))
      const opensOn = base === undefined ? undefined : opening(version, maxDay(base, rule.since))
      const round = `${lessonId}/after-${last.key.slice(0, 12)}`
      if (opensOn === undefined) continue
      open.push({ ...first, version, round, opensOn, dueOn: movedTo(round) ?? laterDay(opensOn, requirement.dueInDays), why: 'renewal' })
      break
    }
    const earliest = minDay(...open.filter((one) => one.opensOn <= on && !completed.some(({ record }) => record.round === one.round && record.majorVersion === one.majorVersion)).map(({ opensOn }) => opensOn))
    const next = open.find((one) => one.opensOn === earliest && !completed.some(({ record }) => record.round === one.round && record.majorVersion === one.majorVersion))
    return next ?? { ...first, round: last.record.round, majorVersion: last.record.majorVersion }
  }

  const anchor = rule.versions.map((version) => opening(version, rule.since)).find((day) => day !== undefined)
  if (anchor === undefined) return []
  const taken = new Set<string>()
  return rule.versions.flatMap((version) => {
    const { requirement } = version
    if (requirement.kind !== 'learn') return []
    return requirement.lessonIds.flatMap((lessonId, index) => {
      const major = majorsOf(version, lessonId, on)
      if (!major || taken.has(lessonId)) return []
      const { cadence } = requirement
      const released = cadence.kind === 'at-once' ? anchor : cadence.kind === 'calendar' ? laterDay(cadence.firstOn, cadence.everyWeeks * 7 * index) : laterDay(anchor, cadence.everyDays * index)
      const inForceOn = maxDay(released, major.since, rule.since)
      const opensOn = opening(version, inForceOn)
      if (opensOn === undefined) return []
      taken.add(lessonId)
      const told = whyOf(opensOn, inForceOn)
      const why = (opensOn === released && opensOn > tenure.startsOn) || told === 'new-version' ? 'released' : told
      const round = `${lessonId}/${tenure.label}`
      const first = { version, round, majorVersion: major.number, opensOn, dueOn: movedTo(round) ?? laterDay(opensOn, requirement.dueInDays), why, lessonId }
      return [again(first, lessonId) ?? first]
    })
  })
}
