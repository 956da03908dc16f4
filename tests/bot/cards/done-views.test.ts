import { confirmDoneViewOf, findSignedOff, findVoiding, signedOffViewOf } from '../../../bot/cards/done-views'
import { sha256 } from '../../../bot/hashing'
import type { SignOffRecord } from '../../../core/facts/activity-facts'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { signOffOf, voidingOf } from '../../sample/sample-records'
import { requirementPublication } from '../../sample/sample-rules'
import { FORM, RISK } from '../chat/play-wheel'
import { taskPartsOf } from './play-task-parts'

const byDelegate: SignOffRecord = signOffOf('unit/u-kindergarten', {
  requirementId: RISK.requirementId,
  round: 'once',
  actor: PEOPLE.colleague,
  actorOid: oidOf('colleague'),
  requirementVersion: 1,
  as: 'delegate',
  answers: [{ kind: 'choice', fieldId: 'risk', optionIds: ['high'] }],
  opens: [{ requirementId: 'fire', dueOn: '2026-12-24' }],
  needsConfirmation: true,
})
const key = factKey(sha256, byDelegate)
const { v, tenantId, appVersion, recordedAt, subject, requirementId, round, majorVersion, step, channel } = byDelegate
const confirmation: Fact = { kind: 'confirmation', v, tenantId, appVersion, recordedAt, subject, requirementId, round, majorVersion, step, channel, actor: PEOPLE.leader, actorOid: oidOf('leader'), confirms: key }
const voiding = voidingOf(byDelegate, { actor: PEOPLE.leader, actorOid: oidOf('leader'), reason: 'Punkt to mangler.' })

function views(...facts: Fact[]) {
  const parts = taskPartsOf([requirementPublication(RISK), requirementPublication({ ...RISK, requirementId: 'fire', title: { nb: 'Brannvern', nn: 'Brannvern', en: 'Fire' } }), byDelegate, ...facts])
  const done = findSignedOff(parts, key)
  if (!done) throw new Error('not found')
  return { signed: signedOffViewOf(parts, done), confirm: confirmDoneViewOf(parts, done), parts }
}

describe('what was signed off', () => {
  it('is told from the record: who, when, what was answered, what it opened, and what is next', () =>
    expect(views().signed).toMatchObject({ byName: 'Navn p-colleague', doneOn: '2026-11-12', answers: [{ label: 'Risiko', value: 'Høy' }], opened: [{ title: 'Brannvern', dueOn: '2026-12-24' }], isOthers: false, next: { title: 'Brannvern' } }))

  it('says whom it waits for, then who confirmed it, or that it was sent back', () => {
    expect(views().signed).toMatchObject({ waitsFor: 'Navn p-leader', isVoid: false })
    expect(views(confirmation).signed).toMatchObject({ confirmedBy: 'Navn p-leader' })
    expect(views(confirmation).signed.waitsFor).toBeUndefined()
    expect(views(voiding).signed).toMatchObject({ isVoid: true })
  })

  it('keeps the labels of its form, whatever has been published since', () => {
    const newer = requirementPublication({ ...RISK, form: { ...FORM, fields: [] } }, { version: 2, effectiveOn: '2026-11-15' })
    expect(views(newer).signed.answers).toEqual([{ label: 'Risiko', value: 'Høy' }])
  })
})

describe('what is to be confirmed', () => {
  it('is told with what was answered, and later with what was said of it', () => {
    expect(views().confirm).toMatchObject({ doneBy: 'Navn p-colleague', answers: [{ label: 'Risiko', value: 'Høy' }] })
    expect(views().confirm.answer).toBeUndefined()
    expect(views(confirmation).confirm.answer).toEqual({ what: 'confirmed', byName: 'Navn p-leader', reason: '' })
    expect(views(voiding).confirm.answer).toEqual({ what: 'sent-back', byName: 'Navn p-leader', reason: 'Punkt to mangler.' })
  })
})

it('a key of something else finds no sign-off', () => {
  const { parts } = views(voiding)
  expect(findSignedOff(parts, factKey(sha256, voiding))).toBeUndefined()
  expect(findSignedOff(parts, 'f'.repeat(64))).toBeUndefined()
  expect(findVoiding(parts.state.recordsBySubject.get('unit/u-kindergarten') ?? [], key)?.reason).toBe('Punkt to mangler.')
})
