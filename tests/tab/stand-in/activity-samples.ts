import type { AnswerOf } from '../../../core/api/question'
import type { activity, tasks } from '../../../core/api/wheel-questions'
import type { DelegationView, SignOffView, StepView, TaskView, TimeRequestView } from '../../../core/api/wheel-views'
import { addDays, dayOf } from '../../../core/days/day'
import { verificationCode } from '../../../core/facts/verification-code'
import type { ActivityForm } from '../../../core/obligations/activity-form'
import { NO_FORM } from '../../../core/obligations/activity-form'
import { key } from './samples'
import type { Overrides } from './service'

/** A leader's part of the wheel, on the day the tests run. */
export const TODAY = dayOf(new Date())
export const dayFromToday = (days: number) => addDays(TODAY, days)
const alike = (text: string) => ({ nb: text, nn: text, en: text })

export const RISK_TITLE = { nb: 'Risikovurdering av korrupsjon', nn: 'Risikovurdering av korrupsjon', en: 'Risk assessment of corruption' }

export function task(changes: Partial<TaskView> = {}): TaskView {
  return {
    requirementId: 'corruption-risk',
    subject: 'unit/u-kindergarten',
    round: '2026',
    obligationKey: key('1'),
    step: 0,
    title: RISK_TITLE,
    theme: 'ethics',
    about: { subject: 'unit/u-kindergarten', kind: 'unit', name: 'Solbakken barnehage', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage' },
    state: 'open',
    opensOn: dayFromToday(-20),
    dueOn: dayFromToday(14),
    why: 'scheduled',
    minutes: 30,
    as: 'answerer',
    waitsForConfirmation: false,
    mayBeSignedTogether: false,
    requirementVersion: 1,
    ...changes,
  }
}

const field = (fieldId: string, label: string, isRequired = false) => ({ fieldId, label: alike(label), isRequired })
/** A question of each kind, one of them asked only when the risk is high. */
export const FORM: ActivityForm = {
  fields: [
    { kind: 'confirm', ...field('talked', 'Vi har snakket om det', true) },
    { kind: 'choice', ...field('risk', 'Hvor stor er risikoen?', true), isMultiple: false, options: [{ optionId: 'low', label: alike('Lav') }, { optionId: 'high', label: alike('Høy') }] },
    { kind: 'text', ...field('why-high', 'Hva gjør den høy?', true), askedWhen: { fieldId: 'risk', isOneOf: ['high'] } },
    { kind: 'text', ...field('notes', 'Merknader') },
    { kind: 'choice', ...field('areas', 'Hvilke områder?'), isMultiple: true, options: [{ optionId: 'gifts', label: alike('Gaver') }, { optionId: 'purchases', label: alike('Innkjøp') }] },
    { kind: 'date', ...field('met-on', 'Dagen dere møttes') },
    { kind: 'number', ...field('hours', 'Timer brukt'), least: 1, most: 40 },
    { kind: 'present', ...field('there', 'Hvem var der?') },
    { kind: 'files', ...field('minutes', 'Referat') },
  ],
  mayBeNotRelevant: true,
  followUps: [],
  isReview: false,
}
/** One confirmation, and nothing else. */
export const SHORT_FORM: ActivityForm = { ...NO_FORM, fields: [{ kind: 'confirm', ...field('done', 'Det er gjennomgått', true) }], mayBeNotRelevant: false }

export const COLLEAGUES = ['Amina Hassan', 'Bjørn Aasen', 'Cecilie Berg', 'Dmitri Ivanov', 'Eva Dahl', 'Fredrik Moe', 'Grete Li', 'Hamid Rezai'].map((name) => ({ personId: `p-${name.slice(0, 3).toLowerCase()}`, name }))

export function delegation(changes: Partial<DelegationView> = {}): DelegationView {
  return { toPersonId: 'p-ami', toName: 'Amina Hassan', byName: 'Kari Nordby', isStanding: false, note: '', givenOn: dayFromToday(-3), isMine: false, hasLeft: false, ...changes }
}

export function signOffView(changes: Partial<SignOffView> = {}): SignOffView {
  const recordKey = changes.recordKey ?? key('a')
  return {
    recordKey,
    outcome: 'done',
    reason: '',
    doneOn: TODAY,
    recordedAt: `${TODAY}T08:00:00.000Z`,
    byName: 'Kari Nordby',
    as: 'answerer',
    form: SHORT_FORM,
    answers: [{ kind: 'confirm', fieldId: 'done', isConfirmed: true }],
    presentNames: [],
    measures: [],
    opened: [],
    verificationCode: verificationCode(recordKey),
    needsConfirmation: false,
    ...changes,
  }
}

export const MAY_NOTHING = { signOff: false, delegate: false, endDelegation: false, returnDelegation: false, askForTime: false, answerTime: false, confirm: false, voidSignOff: false }
export const MAY_DO = { ...MAY_NOTHING, signOff: true, delegate: true, askForTime: true }

export type Activity = AnswerOf<typeof activity>
export function activityOf(changes: Partial<Activity> = {}): Activity {
  return {
    task: task(),
    reason: { nb: 'Hver tjeneste skal vite hvor den er sårbar.', nn: 'Kvar teneste skal vite kvar ho er sårbar.', en: 'Every service must know where it is vulnerable.' },
    guidance: { nb: 'Samle **tre** personer.\n\n- Gå gjennom innkjøp', nn: 'Samle **tre** personar.', en: 'Gather **three** people.' },
    basis: [
      { kind: 'law', title: alike('Kommuneloven'), section: '§ 25-1', url: 'https://lovdata.no/dokument/NL/lov/2018-06-22-83', mustReport: true },
      { kind: 'own-rule', title: alike('Etisk standard'), mustReport: false },
    ],
    form: FORM,
    isConfirmedByLeader: false,
    answererNames: ['Kari Nordby'],
    may: MAY_DO,
    colleagues: COLLEAGUES,
    agenda: [],
    steps: [],
    logNumber: 100,
    ...changes,
  }
}

export const REQUEST: TimeRequestView = {
  requirementId: 'corruption-risk',
  subject: 'unit/u-kindergarten',
  round: '2026',
  requestKey: key('c'),
  title: RISK_TITLE,
  about: task().about,
  askedBy: 'Kari Nordby',
  askedOn: dayFromToday(-1),
  dueOn: dayFromToday(5),
  wantedOn: dayFromToday(20),
  reason: 'Vi har hatt sykefravær.',
}

export const STEPS: StepView[] = [
  { kind: 'delegation', recordedAt: `${dayFromToday(-3)}T08:00:00.000Z`, byName: 'Kari Nordby', toName: 'Amina Hassan', text: 'Kan du ta denne?' },
  { kind: 'time-asked', recordedAt: `${dayFromToday(-2)}T08:00:00.000Z`, byName: 'Kari Nordby', day: '2027-01-20' },
  { kind: 'moved', recordedAt: `${dayFromToday(-1)}T08:00:00.000Z`, byName: '', day: '2027-01-21' },
]

export const WALK_TITLE = { nb: 'Kontroll av kontrakt', nn: 'Kontroll av kontrakt', en: 'Contract check' }
export function contractTask(name: string, digit: string, changes: Partial<TaskView> = {}): TaskView {
  const subject = `object/contract:${name.toLowerCase()}:0`
  return task({
    requirementId: 'contract-check',
    subject,
    obligationKey: key(digit),
    title: WALK_TITLE,
    about: { subject, kind: 'object', objectKind: 'contract', name, unitId: 'u-kindergarten', unitName: 'Solbakken barnehage' },
    mayBeSignedTogether: true,
    minutes: 5,
    ...changes,
  })
}

/** One task in each group. */
export const TASKS: AnswerOf<typeof tasks> = {
  tasks: [
    task({ state: 'overdue', dueOn: dayFromToday(-3), obligationKey: key('2'), round: '2025', doneIn: { system: 'Framsikt' } }),
    contractTask('Renhold', '3', { state: 'due-soon', dueOn: dayFromToday(1) }),
    task({ delegation: delegation() }),
    contractTask('Vakthold', '4'),
    task({ obligationKey: key('5'), round: '2024', state: 'open', waitsForConfirmation: true, delegation: delegation() }),
    task({ obligationKey: key('6'), round: '2027', state: 'upcoming', opensOn: dayFromToday(20), dueOn: dayFromToday(50) }),
    task({ obligationKey: key('7'), requirementId: 'budget', title: alike('Budsjett'), state: 'shown-only', doneIn: { system: 'Framsikt', url: 'https://framsikt.test/' } }),
    task({ obligationKey: key('8'), requirementId: 'fire', title: alike('Brannøvelse'), state: 'fulfilled', dueOn: dayFromToday(-2) }),
  ],
  requests: [],
  logNumber: 100,
}
export const NO_TASKS: AnswerOf<typeof tasks> = { tasks: [], requests: [], logNumber: 100 }

/** A leader's service: what is signed off stays signed off. */
export function activityAnswers(shown: Activity = activityOf()): Overrides {
  let now = shown
  return {
    tasks: () => TASKS,
    activity: () => now,
    signOff: (input) => {
      const { outcome, reason, doneOn, answers } = input as unknown as Pick<SignOffView, 'outcome' | 'reason' | 'doneOn' | 'answers'>
      const signOff = signOffView({ outcome, reason, doneOn, answers, form: now.form })
      now = { ...now, signOff, may: MAY_NOTHING, task: { ...now.task, state: 'fulfilled' }, logNumber: now.logNumber + 1 }
      return { outcome: 'signed-off', signOff, logNumber: now.logNumber }
    },
    signOffMany: (input) => ({
      results: (input as unknown as { of: { subject: string; round: string }[] }).of.map(({ subject, round }) => ({ subject, round, name: TASKS.tasks.find((each) => each.subject === subject)?.about.name ?? subject, outcome: 'signed-off' })),
      logNumber: 101,
    }),
    delegate: ({ toPersonId = '', isStanding, note = '' }) => {
      const given = delegation({ toPersonId, toName: COLLEAGUES.find(({ personId }) => personId === toPersonId)?.name ?? '', isStanding: Boolean(isStanding), note })
      now = { ...now, task: { ...now.task, delegation: given }, may: { ...now.may, endDelegation: true }, logNumber: now.logNumber + 1 }
      return { delegation: given, logNumber: now.logNumber }
    },
    endDelegation: () => ({ logNumber: 101 }),
    askForTime: ({ wantedOn }) => ({ wantedOn, logNumber: 101 }),
    answerTime: ({ grantedOn }) => ({ outcome: grantedOn === undefined ? 'refused' : 'granted', logNumber: 101 }),
    confirmSignOff: ({ confirms }) => ({ outcome: confirms ? 'confirmed' : 'sent-back', logNumber: 101 }),
  }
}
