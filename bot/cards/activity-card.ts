import { formatDay, type Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { buttons, execute, heading, labelled, openUrl, paragraph, plain, quotation, subheading, type CardAction, type CardElement } from './elements'
import { fieldInputs } from './form-inputs'
import { SAMPLE_FIELDS, SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { SignOffClick, TaskData } from './task-data'
import { doneOnInput, namedLines, noticeLines } from './task-lines'
import type { ActivityView } from './wheel-views'

/** With the mark of a cut; the view has cut it between words. */
const GUIDANCE_LETTERS = 410

const SAMPLE: ActivityView = {
  ...SAMPLE_TASK,
  requirementVersion: 2,
  state: 'due-soon',
  opensOn: '2026-11-01',
  dueOn: '2026-11-27',
  reason: 'Alle tjenester skal vurdere risikoen for korrupsjon og misligheter én gang i året.',
  basis: ['Kommuneloven § 25-1', 'Oppdragsbrevet 2026'],
  minutes: 45,
  guidance: { text: 'Gå gjennom innkjøp, gaver og bierverv sammen.\nSkriv ned det dere blir enige om.', isCut: true },
  form: { where: 'here', fields: [], mayBeNotRelevant: true, doneOn: '2026-11-24' },
  may: { delegate: true, endDelegation: false, returnDelegation: false, askForTime: true },
  today: '2026-11-24',
  tabUrl: SAMPLE_TAB_URL,
}
const SAMPLE_FORM: ActivityView = { ...SAMPLE, form: { where: 'here', fields: SAMPLE_FIELDS, mayBeNotRelevant: false, doneOn: '2026-11-24' } }
const ANSWERED = SAMPLE_FIELDS.map((field) => ({ ...field, ...(field.kind === 'text' && { value: 'Vi har gått gjennom tre kjøp.' }), ...(field.kind === 'choice' && { value: 'high' }) }))

/** One obligation of the wheel: what, for whom, when and why, and all that can be done about it where it is read. */
export const activityCard: Card<'activity'> = {
  name: 'activity',
  verbs: {
    'show-activity': verb(TaskData, (turn, of) => turn.showActivity(of)),
    'refresh-activity': verb(TaskData, (turn, of) => turn.showActivity(of)),
    'sign-off': verb(SignOffClick, (turn, click) => turn.signOff(click)),
  },
  samples: {
    'nothing but that it is done': SAMPLE,
    'with a form, late': { ...SAMPLE_FORM, state: 'overdue' },
    'answers missing': { ...SAMPLE_FORM, form: { where: 'here', fields: ANSWERED, mayBeNotRelevant: true, doneOn: '2026-11-20' }, notice: { kind: 'incomplete', problems: [{ label: 'Vi har snakket om det i personalmøtet', what: 'not-confirmed' }, { label: 'Hvor mange kjøp gjelder det?', what: 'not-a-number' }] } },
    'changed meanwhile': { ...SAMPLE_FORM, notice: { kind: 'changed', problems: [{ label: 'Hvor stor er risikoen?', what: 'missing' }] } },
    'a day that cannot be': { ...SAMPLE, notice: { kind: 'bad-day' } },
    'not saved': { ...SAMPLE_FORM, notice: { kind: 'not-saved' } },
    'in another system': { ...SAMPLE, state: 'shown-only', system: { name: 'Framsikt', url: 'https://framsikt.fjordvik.kommune.no' }, form: { where: 'none' }, may: { delegate: false, endDelegation: false, returnDelegation: false, askForTime: false } },
    'done elsewhere, signed off here': { ...SAMPLE, system: { name: 'Kvalitetsportalen', url: 'https://kvalitet.fjordvik.kommune.no' } },
    'with files': { ...SAMPLE, form: { where: 'tab', because: 'files' } },
    'a review': { ...SAMPLE, state: 'open', form: { where: 'tab', because: 'review' } },
    'too long for a card': { ...SAMPLE, state: 'upcoming', form: { where: 'tab', because: 'long' } },
    'passed on': { ...SAMPLE, delegation: { isMine: false, name: 'Ola Hansen', byOn: '2026-11-25', note: 'Ta det sammen med verneombudet.', isStanding: false }, may: { delegate: false, endDelegation: true, returnDelegation: false, askForTime: true }, notice: { kind: 'delegated', name: 'Ola Hansen' } },
    'for a delegate': { ...SAMPLE, delegation: { isMine: true, name: 'Ingrid Solberg', note: '', isStanding: true }, confirmedBy: 'Ingrid Solberg', may: { delegate: false, endDelegation: false, returnDelegation: true, askForTime: false } },
    'asked for more time': { ...SAMPLE, wantedOn: '2026-12-20', may: { ...SAMPLE.may, askForTime: false }, notice: { kind: 'time-asked', day: '2026-12-20', leaderName: 'Per Berg' } },
    'after an old card': { ...SAMPLE, notice: { kind: 'out-of-date' } },
    'taken back': { ...SAMPLE, notice: { kind: 'taken-back' } },
    'returned': { ...SAMPLE, notice: { kind: 'returned' } },
    'sent back': { ...SAMPLE, notice: { kind: 'sent-back' } },
  },
  summarise: ({ title, about }, words) => words.wheel.summary.activity(title, about),
  render: (view, words, language) => ({
    body: [
      heading(words.wheel.activity.heading),
      ...noticeLines(view.notice, words, language),
      ...namedLines(view, words),
      ...describe(view, words, language),
      ...formOf(view, words),
    ],
    actions: actionsOf(view, words),
    // What a notice says must stay until it is read, and what somebody is writing must not be drawn away.
    ...(view.notice || (view.form.where === 'here' && view.form.fields.length > 0) ? {} : { refresh: { verb: 'refresh-activity', data: view.data } }),
  }),
}

function describe(view: ActivityView, words: ChatWords, language: Language): CardElement[] {
  const { label, state, activity } = words.wheel
  const { delegation, system, guidance } = view
  const day = (on: string) => formatDay(on, language)
  return [
    labelled(label.state, state[view.state]),
    ...(view.state === 'upcoming' ? [labelled(label.opens, day(view.opensOn))] : []),
    labelled(label.due, view.state === 'overdue' ? activity.overdue(day(view.dueOn)) : day(view.dueOn)),
    labelled(label.why, view.reason),
    ...(view.basis.length > 0 ? [labelled(label.basis, view.basis.join('; '))] : []),
    ...(system ? [labelled(label.system, system.name)] : []),
    labelled(words.label.duration, words.minutes(view.minutes)),
    ...(delegation
      ? [
          labelled(delegation.isMine ? label.delegatedBy : label.delegatedTo, [delegation.name, ...(delegation.byOn === undefined ? [] : [activity.by(day(delegation.byOn))]), ...(delegation.isStanding ? [activity.standing] : [])].join(', ')),
          ...(delegation.note === '' ? [] : [quotation(delegation.note, 500)]),
        ]
      : []),
    ...(view.wantedOn === undefined || view.notice?.kind === 'time-asked' ? [] : [paragraph(activity.askedForTime(day(view.wantedOn)))]),
    ...(guidance ? [subheading(activity.guidance), quotation(guidance.text, GUIDANCE_LETTERS), ...(guidance.isCut ? [paragraph(activity.guidanceCut)] : [])] : []),
  ]
}

function formOf({ form, state, today, data, confirmedBy }: ActivityView, words: ChatWords): CardElement[] {
  const { activity, button } = words.wheel
  if (form.where === 'none') return [paragraph(activity.shownOnly)]
  if (form.where === 'tab') return [paragraph(activity.elsewhere[form.because])]
  return [
    subheading(activity.form),
    ...(state === 'upcoming' ? [paragraph(activity.upcoming)] : []),
    ...fieldInputs(form.fields, words),
    doneOnInput({ doneOn: form.doneOn, today }, words),
    ...(confirmedBy === undefined ? [] : [plain(activity.confirmed(confirmedBy))]),
    // Beside the form, for at the end of a card there is room for five.
    ...(form.mayBeNotRelevant ? [paragraph(activity.notRelevant), ...buttons([execute('start-task-reason', button.notRelevant, { deed: 'not-relevant', key: data.obligationKey, step: data.step, language: data.language })])] : []),
  ]
}

/** At most five, the most important first. */
function actionsOf({ data, requirementVersion, form, may, system, tabUrl }: ActivityView, { wheel: { button } }: ChatWords): CardAction[] {
  const reasoned = (deed: 'return' | 'take-back') => ({ deed, key: data.obligationKey, step: data.step, language: data.language })
  return [
    ...(form.where === 'here' ? [execute('sign-off', button.signOff, { ...data, requirementVersion }, { needsInputs: true })] : []),
    ...(system?.url === undefined ? [] : [openUrl(button.openSystem(system.name), system.url)]),
    ...(may.delegate ? [execute('start-delegation', button.delegate, data)] : []),
    ...(may.endDelegation ? [execute('start-task-reason', button.takeBack, reasoned('take-back'))] : []),
    ...(may.returnDelegation ? [execute('start-task-reason', button.giveBack, reasoned('return'))] : []),
    ...(may.askForTime ? [execute('start-more-time', button.moreTime, data)] : []),
    openUrl(button.tab, tabUrl),
  ]
}
