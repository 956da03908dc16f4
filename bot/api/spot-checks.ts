import { ownSpotChecks, spotCheck, spotChecks, type EvidenceRequest } from '../../core/api/control-questions'
import { mayShow } from '../../core/control/decide-evidence'
import { isOwn } from '../../core/control/decide-verdict'
import { verifyDraw } from '../../core/control/draw-sample'
import { addHitRates, judgeSpotCheck, type Sample } from '../../core/control/judge-spot-check'
import { addDays } from '../../core/days/day'
import type { LogState, SpotCheck } from '../../core/facts/log-state'
import { findUnit } from '../../core/organisation/organisation'
import { sha256 } from '../hashing'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { nameOfActor } from './name-of-actor'
import { publisherOf } from './publisher'
import { describeSignOff, viewCheck, viewHitRate, viewSample } from './spot-check-view'

/** Days after its last one for which a leader still sees what became of a check. */
const TOLD_AFTER_DAYS = 30

/** Every check with its hit rate. */
export const answerSpotChecks: Handler<typeof spotChecks> = {
  question: spotChecks,
  mayAsk: ['Controller', 'Auditor'],
  handle({ caller, state, today }) {
    const checks = [...state.spotChecks.values()].map(({ draw, verdicts }) => ({ draw, samples: judgeSpotCheck(state, { draw, verdicts }, today) })).reverse()
    const units = [...state.organisation.units.keys()].flatMap((unitId) => findUnit(state.organisation, unitId, today) ?? [])
    return Promise.resolve(
      answered({
        checks: checks.map(({ draw, samples }) => viewCheck(draw, samples)),
        hitRate: addHitRates(checks.map(({ samples }) => viewHitRate(samples))),
        choices: {
          activities: listSignedActivities(state),
          units: units.map(({ unitId, name }) => ({ unitId, name })).sort((one, other) => one.name.localeCompare(other.name, 'nb')),
        },
        mayDraw: caller.roles.includes('Controller'),
        logNumber: state.logNumber,
      }),
    )
  },
}

/** One check. Each time somebody looks it is drawn again, so that nobody has to take our word for the sample. */
export const answerSpotCheck: Handler<typeof spotCheck> = {
  question: spotCheck,
  mayAsk: ['Controller', 'Auditor'],
  handle({ input: { checkId }, caller, state, today }, { people, settings }) {
    const check = state.spotChecks.get(checkId)
    if (!check) return Promise.resolve(refused('not-found'))
    const { draw } = check
    const samples = judgeSpotCheck(state, check, today)
    const judge = publisherOf(caller, settings)
    return Promise.resolve(
      answered({
        check: viewCheck(draw, samples),
        seed: draw.seed,
        drawnAtNumber: draw.logNumber,
        verified: verifyDraw(state, sha256, draw),
        byName: nameOfActor(people, draw),
        samples: samples.map((sample) => ({ ...viewSample(state, people, sample, today), mayJudge: sample.state === 'shown' && !isOwn(sample, judge) })),
        logNumber: state.logNumber,
      }),
    )
  },
}

/** What somebody is to show evidence of. */
export const answerOwnSpotChecks: Handler<typeof ownSpotChecks> = {
  question: ownSpotChecks,
  mayAsk: ['employee'],
  handle({ caller, state, today }, { people }) {
    const { personId } = requirePerson(caller)
    const recent = [...state.spotChecks.values()].filter(({ draw }) => addDays(draw.dueOn, TOLD_AFTER_DAYS) >= today)
    const requests = recent.flatMap((check) =>
      judgeSpotCheck(state, check, today)
        .filter((sample) => mayShow(state.organisation, sample, personId, today))
        .map((sample): EvidenceRequest => viewRequest(check, sample, personId, describeSignOff(state, people, sample.signOff.record, today))),
    )
    return Promise.resolve(answered({ requests: requests.sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn))), logNumber: state.logNumber }))
  },
}

function viewRequest({ draw }: SpotCheck, { recordKey, signOff: { record }, state, evidence, verdict }: Sample, personId: string, described: Pick<EvidenceRequest, 'title' | 'aboutName' | 'unitName'>): EvidenceRequest {
  return {
    checkId: draw.checkId,
    checkTitle: draw.title,
    dueOn: draw.dueOn,
    recordKey,
    ...described,
    doneOn: record.doneOn,
    isSomebodyElses: record.actor !== personId,
    state,
    ...(evidence && { shownOn: evidence.recordedOn }),
    ...(verdict && !verdict.holds && { note: verdict.note }),
  }
}

function listSignedActivities({ requirements, recordsBySubject }: LogState) {
  const signed = new Set([...recordsBySubject.values()].flat().flatMap(({ record }) => (record.kind === 'sign-off' ? [record.requirementId] : [])))
  return [...signed].flatMap((requirementId) => {
    const title = requirements.get(requirementId)?.at(-1)?.requirement.title
    return title ? [{ requirementId, title }] : []
  }).sort((one, other) => one.title.nb.localeCompare(other.title.nb, 'nb'))
}
