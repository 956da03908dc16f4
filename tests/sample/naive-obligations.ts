import type { Fact, RecordFact } from '../../core/facts/fact'
import type { Requirement } from '../../core/obligations/requirement'
import { laterDay, laterMonth, maxDay, minDay, norwegianDay } from './naive-days'
import { naiveLessons } from './naive-lessons'
import { withNaiveObjects } from './naive-objects'
import { currentOf, isDuring, latestOn, listTurns, naiveBelongs, naiveTenure, touches, type NaiveSubject, type Tenure } from './naive-organisation'
import { doneOnOf, isDone, keyByHand, type Done } from './naive-records'
import { NAIVE_LOOK_AHEAD, naiveRulesOn, type NaiveRule, type NaiveVersion } from './naive-rules'

/**
 * What core/obligations promises, written a second time from the words of the issue and of its comments: whether somebody
 * belongs is asked day by day, every version, round and record is walked through, and nothing is shared with core but types.
 */
export type NaiveStanding = {
  requirementId: string
  lessonId?: string
  round: string
  majorVersion: number
  step: number
  opensOn: string
  dueOn: string
  why: string
  state: string
  because?: string
  since?: string
  by?: string
}

export type Candidate = { version: NaiveVersion; round: string; majorVersion: number; opensOn: string; dueOn: string; why: string; lessonId?: string }

export function createNaive(log: readonly Fact[]) {
  const facts = withNaiveObjects(log)
  const rules = new Map<string, NaiveRule[]>()
  const people = new Map<string, ReturnType<typeof createAbout>>()
  const about = (subject: NaiveSubject, day: string, span?: NaiveSpan): NaiveStanding[] => {
    const named = naiveKey(subject)
    const known = people.get(named) ?? createAbout(facts, subject)
    people.set(named, known)
    const key = `${day} ${span?.to}`
    const inForce = rules.get(key) ?? naiveRulesOn(facts, day, span?.to)
    rules.set(key, inForce)
    return known(inForce, day, span)
  }
  return {
    standings: (subject: NaiveSubject, day: string) => about(subject, day),
    /** Every round of an activity that is due, or was done, in these days. */
    rounds: (subject: NaiveSubject, day: string, span: NaiveSpan) => about(subject, day, span),
  }
}

type NaiveSpan = { from: string; to: string }

export function naiveKey(subject: NaiveSubject): string {
  if (subject.kind === 'person') return subject.personId
  if (subject.kind === 'role') return `role/${subject.unitId}/${subject.role}`
  return subject.kind === 'unit' ? `unit/${subject.unitId}` : `object/${subject.objectId}`
}

function createAbout(all: readonly Fact[], subject: NaiveSubject) {
  const named = naiveKey(subject)
  const facts = all.map((fact) => (fact.kind === 'organisation' ? { ...fact, changes: fact.changes.filter((change) => touches(change, subject)) } : fact))
  const records = facts.filter((fact): fact is RecordFact => 'subject' in fact && fact.subject === named && fact.kind !== 'exemption' && fact.kind !== 'round-move')
  const leaves = subject.kind === 'person' ? currentOf(facts, 'leave', (change) => change.personId === subject.personId, (change) => change.startsOn) : []
  const texts = facts.filter((fact) => fact.kind === 'document-publication' || fact.kind === 'lesson-publication')
  const turns = listTurns(facts)
  const answers = new Map<Requirement['audience'], Map<string, boolean>>()
  const keys = new Map(records.map((record) => [record, keyByHand(record)]))

  const needsConfirmation = (record: RecordFact) => record.kind === 'sign-off' && record.needsConfirmation === true
  const confirmedOn = (key: string, on: string) => records.filter((record) => record.kind === 'confirmation' && record.confirms === key).map(({ recordedAt }) => norwegianDay(recordedAt)).filter((day) => day <= on).sort()[0]
  const objectOn = (day: string) => (subject.kind === 'object' ? latestOn(currentOf(facts, 'object', ({ objectId }) => objectId === subject.objectId, ({ effectiveOn }) => effectiveOn), day) : undefined)

  return (rules: NaiveRule[], day: string, span?: NaiveSpan): NaiveStanding[] => {
    const tenure = naiveTenure(facts, subject, day)
    if (!tenure) return []
    const isOver = tenure.endsOn !== undefined && tenure.endsOn < day
    const on = isOver ? (tenure.endsOn ?? day) : day
    const wanted = span ? rules.filter(({ versions }) => versions[0]?.requirement.kind === 'act') : rules
    const standings = wanted.flatMap((rule) => reckon(rule, tenure, on, day, span))
    if (!isOver) return standings
    const because = subject.kind === 'person' ? 'left' : 'closed'
    const done = span ? standings.filter(({ state }) => state === 'fulfilled') : []
    return [...done, ...standings.filter(({ state }) => ['open', 'due-soon', 'overdue'].includes(state)).map((standing) => ({ ...standing, state: 'excluded', because, since: laterDay(on, 1) }))]
  }

  function reckon(rule: NaiveRule, tenure: Tenure, on: string, knownOn: string, span: NaiveSpan | undefined): NaiveStanding[] {
    const own = records.filter((record) => record.requirementId === rule.requirementId && norwegianDay(record.recordedAt) <= on)
    const voided = new Set(own.flatMap((record) => (record.kind === 'voiding' ? [record.voids] : [])))
    const done = own
      .flatMap((record): Done[] => (isDone(record) ? [{ record, key: keys.get(record) ?? '', doneOn: doneOnOf(record) }] : []))
      .filter(({ record, key }) => !voided.has(key) && (!needsConfirmation(record) || confirmedOn(key, on) !== undefined))
      .sort((a, b) => a.doneOn.localeCompare(b.doneOn) || a.record.recordedAt.localeCompare(b.record.recordedAt) || a.key.localeCompare(b.key))
    const movedTo = (round: string, whose?: string) =>
      facts
        .filter((fact) => fact.kind === 'round-move')
        .filter((move) => move.requirementId === rule.requirementId && move.round === round && move.subject === whose && norwegianDay(move.recordedAt) <= knownOn)
        .sort((a, b) => a.step - b.step)
        .at(-1)?.dueOn
    const belongs = (version: NaiveVersion, day: string) => {
      const { audience } = version.requirement
      const told = answers.get(audience) ?? new Map<string, boolean>()
      answers.set(audience, told)
      const key = `${tenure.label} ${tenure.startsOn} ${tenure.endsOn} ${day}`
      const isInside = told.get(key) ?? (isDuring(tenure, day) && naiveBelongs(facts, audience, subject, tenure.spell, day))
      told.set(key, isInside)
      return isInside
    }
    const opening = (version: NaiveVersion, base: string): string | undefined => {
      const start = maxDay(base, version.from)
      if (start > (version.to ?? start)) return undefined
      if (start > on) return [on, ...turns.filter((turn) => turn > on && turn < start), start].every((day) => belongs(version, day)) ? start : undefined
      return [start, ...turns.filter((turn) => turn > start && turn <= on && turn <= (version.to ?? turn))].find((day) => belongs(version, day))
    }
    const majorsOf = ({ requirement }: NaiveVersion, lessonId: string | undefined, day: string): { number: number; since: string } | undefined => {
      if (requirement.kind === 'act') return { number: 1, since: '' }
      const published = texts.filter((fact) =>
        fact.kind === 'document-publication' ? requirement.kind === 'sign' && fact.documentId === requirement.documentId : fact.lessonId === lessonId,
      )
      const inForce = published.filter(({ effectiveOn }) => effectiveOn <= day)
      if (inForce.length === 0) return undefined
      const number = Math.max(...inForce.map(({ version }) => version.major))
      return { number, since: minDay(...inForce.filter(({ version }) => version.major === number).map(({ effectiveOn }) => effectiveOn)) }
    }
    const whyOf = (opensOn: string, inForceOn: string) =>
      opensOn > inForceOn && opensOn > tenure.startsOn ? 'new-audience' : tenure.startsOn > inForceOn ? 'new-employment' : 'new-version'

    const judge = (candidate: Candidate): NaiveStanding[] => {
      const { round, majorVersion, lessonId } = candidate
      const step = new Set(own.filter((record) => record.kind === 'voiding' && record.round === round && record.majorVersion === majorVersion).map((record) => (record.kind === 'voiding' ? record.voids : ''))).size
      const [by] = done.filter(({ record }) => record.round === round && record.majorVersion === majorVersion).sort((a, b) => a.record.step - b.record.step)
      let owner = candidate.version
      let changed: NaiveVersion | undefined
      for (const later of rule.versions.filter(({ from, changesOpen }) => changesOpen && from > candidate.version.from && from <= on)) if (!by || norwegianDay(by.record.recordedAt) >= later.from) changed = later
      const isDropped = changed !== undefined && lessonId !== undefined && !(changed.requirement.kind === 'learn' && changed.requirement.lessonIds.includes(lessonId))
      if (changed && !isDropped) owner = changed
      const isIn = belongs(owner, on)
      const shared = { requirementId: rule.requirementId, round, majorVersion, step, opensOn: candidate.opensOn, dueOn: dueOf(candidate, owner, isIn), why: candidate.why, ...(lessonId !== undefined && { lessonId }) }
      const { requirement } = owner
      if (requirement.kind === 'act' && requirement.evidence === 'none') return isIn && !rule.ended ? [{ ...shared, state: 'shown-only' }] : []
      if (by) return isIn ? [{ ...shared, state: 'fulfilled', by: by.key }] : []
      if (candidate.opensOn > on) return isIn && !rule.ended ? [{ ...shared, state: 'upcoming' }] : []
      const excluded = (because: string, since: string) => [{ ...shared, state: 'excluded', because, since }]
      if (rule.ended) return excluded('withdrawn', rule.ended.on)
      if (changed && isDropped) return excluded('rule-changed', changed.from)
      if (!isIn) {
        const lastIn = [...turns.map((turn) => laterDay(turn, -1)), on].filter((day) => day <= on && belongs(owner, day)).sort().at(-1)
        if (changed && (lastIn === undefined || lastIn < changed.from)) return excluded('rule-changed', changed.from)
        return excluded('left-audience', laterDay(lastIn ?? '', 1))
      }
      const exempted = facts
        .filter((fact) => fact.kind === 'exemption')
        .filter((fact) => fact.subject === named && fact.requirementId === rule.requirementId && norwegianDay(fact.recordedAt) <= on)
        .sort((a, b) => a.step - b.step)
        .at(-1)
      if (exempted?.exempts) return excluded('exempted', norwegianDay(exempted.recordedAt))
      const away = leaves.find((leave) => isDuring(leave, on))
      if (away) return excluded('on-leave', away.startsOn)
      if (on > shared.dueOn) return [{ ...shared, state: 'overdue' }]
      return [{ ...shared, state: [0, 1, 2, 3].some((left) => laterDay(on, left) === shared.dueOn) ? 'due-soon' : 'open' }]
    }

    const dueOf = ({ version, round, opensOn, dueOn: first, why }: Candidate, owner: NaiveVersion, isIn: boolean): string => {
      const byHand = movedTo(round, named)
      if (byHand !== undefined) return byHand
      const { requirement } = owner
      let dueOn = first
      if (owner !== version && movedTo(round) === undefined) {
        const kind = requirement.kind === 'learn' ? 'from-hiring' : (requirement.schedule?.kind ?? 'from-version')
        if (kind === 'calendar') dueOn = owner.dates.find(({ label }) => label === round)?.dueOn ?? first
        if (requirement.kind !== 'learn' && requirement.schedule?.kind === 'one-off') dueOn = requirement.schedule.dueOn
        if ((kind === 'from-hiring' || kind === 'from-version') && why !== 'brought-back') dueOn = laterDay(opensOn, requirement.dueInDays)
        if (requirement.kind !== 'learn' && requirement.schedule?.kind === 'after-fulfilment' && round === 'first') {
          const plan = ownPlan(requirement.schedule.months)
          dueOn = plan !== undefined && plan >= opensOn ? plan : laterDay(opensOn, requirement.dueInDays)
        }
      }
      const backs = leaves.flatMap(({ startsOn, endsOn }) => (endsOn !== undefined && startsOn <= dueOn && endsOn >= opensOn ? [laterDay(endsOn, 1)] : []))
      if (isIn) {
        // The first day of the unbroken time in the audience.
        let began = on
        for (const turn of [...turns].filter((turn) => turn <= on).sort().reverse()) {
          if (!belongs(owner, turn)) break
          began = turn
          if (!belongs(owner, laterDay(turn, -1))) break
        }
        if (began > opensOn) backs.push(began)
      }
      return backs.length > 0 ? maxDay(dueOn, laterDay(maxDay(...backs), requirement.dueInDays)) : dueOn
    }

    /** What the object itself says: its own date, else so long after it was last done. */
    const ownPlan = (months: number): string | undefined => {
      const { dueOn, lastOn } = objectOn(on) ?? {}
      return dueOn ?? (lastOn === undefined ? undefined : laterMonth(lastOn, months))
    }

    const once = (version: NaiveVersion): Candidate[] => {
      const { requirement } = version
      if (requirement.kind === 'learn') return []
      const schedule = requirement.schedule ?? { kind: 'from-version' as const }
      const late = (day: string) => laterDay(day, requirement.dueInDays)
      const major = majorsOf(version, undefined, on)
      if (!major) return []
      switch (schedule.kind) {
        case 'from-version':
        case 'from-hiring': {
          if (schedule.kind === 'from-hiring' && schedule.onlyNewcomers && tenure.startsOn < rule.since) return []
          const signed = schedule.kind === 'from-hiring' && requirement.kind === 'sign' ? done.find(({ record }) => record.round === tenure.label) : undefined
          let inForceOn = maxDay(rule.since, requirement.kind === 'sign' ? major.since : '')
          if (schedule.kind === 'from-hiring' && requirement.kind === 'sign')
            inForceOn = maxDay(rule.since, minDay(...facts.flatMap((fact) => (fact.kind === 'document-publication' && fact.documentId === requirement.documentId ? [fact.effectiveOn] : []))))
          const opensOn = opening(version, inForceOn)
          if (opensOn === undefined) return []
          return [{ version, round: tenure.label, majorVersion: signed?.record.majorVersion ?? major.number, opensOn, dueOn: movedTo(tenure.label) ?? late(opensOn), why: whyOf(opensOn, inForceOn) }]
        }
        case 'calendar': {
          const coming = span ? -1 : version.rounds.findIndex(({ opensOn }) => opensOn > on)
          return version.rounds.slice(0, coming < 0 ? undefined : coming + 1).flatMap((round, index): Candidate[] => {
            const due = movedTo(round.label) ?? round.dueOn
            const entered = [round.opensOn, ...turns.filter((turn) => turn > round.opensOn)].sort().find((day) => day <= maxDay(due, round.opensOn) && belongs(version, day))
            const next = version.rounds[index + 1]
            const counting = majorsOf(version, undefined, next && next.opensOn <= on ? laterDay(next.opensOn, -1) : on)
            if (entered === undefined || !counting) return []
            const opensOn = maxDay(entered, rule.since, requirement.kind === 'sign' ? counting.since : '')
            return [{ version, round: round.label, majorVersion: counting.number, opensOn, dueOn: opensOn > round.opensOn ? maxDay(due, late(opensOn)) : due, why: 'scheduled' }]
          })
        }
        case 'one-off': {
          const opensOn = opening(version, maxDay(laterDay(schedule.dueOn, -schedule.leadDays), rule.since))
          const due = movedTo('once') ?? schedule.dueOn
          return opensOn === undefined || opensOn > due ? [] : [{ version, round: 'once', majorVersion: major.number, opensOn, dueOn: due, why: 'scheduled' }]
        }
        case 'own-date': {
          const plan = objectOn(on)?.dueOn
          const opensOn = plan === undefined ? undefined : opening(version, maxDay(laterDay(plan, -schedule.leadDays), tenure.startsOn))
          return plan === undefined || opensOn === undefined ? [] : [{ version, round: 'once', majorVersion: 1, opensOn, dueOn: movedTo('once') ?? plan, why: 'scheduled' }]
        }
        case 'follow-up':
          return [...records]
            .sort((a, b) => norwegianDay(a.recordedAt).localeCompare(norwegianDay(b.recordedAt)) || (keys.get(a) ?? '').localeCompare(keys.get(b) ?? ''))
            .flatMap((record): Candidate[] => {
              const key = keys.get(record) ?? ''
              const signedOn = norwegianDay(record.recordedAt)
              const opened = record.kind === 'sign-off' ? record.opens?.find(({ requirementId }) => requirementId === rule.requirementId) : undefined
              const countsOn = needsConfirmation(record) ? confirmedOn(key, on) : signedOn
              const isVoid = records.some((other) => other.kind === 'voiding' && other.voids === key && norwegianDay(other.recordedAt) <= on)
              if (!opened || isVoid || signedOn > on || signedOn < tenure.startsOn || countsOn === undefined) return []
              const opensOn = opening(version, maxDay(countsOn, signedOn))
              if (opensOn === undefined) return []
              const round = `after-${key.slice(0, 12)}`
              return [{ version, round, majorVersion: 1, opensOn, dueOn: movedTo(round) ?? (opensOn > signedOn ? maxDay(opened.dueOn, late(opensOn)) : opened.dueOn), why: 'follow-up' }]
            })
        case 'after-fulfilment': {
          const chain = done.filter(({ record }) => record.round === 'first' || record.round.startsWith('after-'))
          const last = chain.at(-1)
          if (!last) {
            const plan = ownPlan(schedule.months)
            const opensOn = opening(version, maxDay(rule.since, plan === undefined ? '' : laterDay(plan, -schedule.leadDays)))
            return opensOn === undefined ? [] : [{ version, round: 'first', majorVersion: major.number, opensOn, dueOn: movedTo('first') ?? (plan !== undefined && plan >= opensOn ? plan : late(opensOn)), why: 'scheduled' }]
          }
          const latest = (span ? chain : [last]).map((each) => ({ version, round: each.record.round, majorVersion: each.record.majorVersion, opensOn: each.doneOn, dueOn: each.doneOn, why: 'scheduled' }))
          const planned = laterMonth(last.doneOn, schedule.months)
          const soonest = maxDay(laterDay(planned, -schedule.leadDays), norwegianDay(last.record.recordedAt))
          const opensOn = opening(version, maxDay(soonest, rule.since))
          if (opensOn === undefined || opensOn > laterDay(on, NAIVE_LOOK_AHEAD)) return latest
          const round = `after-${last.key.slice(0, 12)}`
          return [...latest, { version, round, majorVersion: major.number, opensOn, dueOn: movedTo(round) ?? (opensOn > soonest ? maxDay(planned, late(opensOn)) : planned), why: 'scheduled' }]
        }
      }
    }

    if (rule.versions[0]?.requirement.kind === 'learn') return naiveLessons({ facts, rule, tenure, on, knownOn, done, opening, majorsOf, whyOf, movedTo }).flatMap(judge)
    const seen = new Set<string>()
    const candidates = rule.versions.flatMap(once).filter(({ round, majorVersion }) => {
      const isNew = !seen.has(`${round} ${majorVersion}`)
      seen.add(`${round} ${majorVersion}`)
      return isNew
    })
    const standings = candidates.flatMap(judge)
    const isWithin = (day: string | undefined) => span !== undefined && day !== undefined && day >= span.from && day <= span.to
    if (span) return standings.filter(({ dueOn, by }) => isWithin(dueOn) || isWithin(done.find(({ key }) => key === by)?.doneOn))
    const latest = standings.filter(({ state }) => state === 'fulfilled').at(-1)
    return standings.filter((standing) => standing.state !== 'fulfilled' || standing === latest)
  }
}
