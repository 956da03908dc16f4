import { timeRequestViewOf } from '../../../bot/cards/time-views'
import { sha256 } from '../../../bot/hashing'
import type { ExtensionRequest } from '../../../core/facts/activity-facts'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { requirementPublication, roundMove } from '../../sample/sample-rules'
import { RISK } from '../chat/play-wheel'
import { taskPartsOf } from './play-task-parts'

const of = { v: 1 as const, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: RISK.requirementId, round: 'once', majorVersion: 1, step: 0 }
const request: ExtensionRequest = { kind: 'extension-request', ...of, actor: PEOPLE.leader, actorOid: oidOf('leader'), wantedOn: '2027-01-10', reason: 'Flytting', turn: 0, channel: 'tab' }
const key = factKey(sha256, request)
const director = { actor: PEOPLE.director, actorOid: oidOf('director') }
const view = (...facts: Fact[]) => timeRequestViewOf(taskPartsOf([requirementPublication(RISK), request, ...facts], { person: 'director' }), key, request)

it('a request is told with the day it is due now and the first that can be granted', () => {
  expect(view()).toMatchObject({ title: 'Risikovurdering av korrupsjon', about: 'Solbakken barnehage', askedBy: 'Navn p-leader', dueOn: '2026-12-15', from: '2026-12-16', wantedOn: '2027-01-10', reason: 'Flytting' })
  expect(view().answer).toBeUndefined()
})

it('granted, it says until when and by whom', () =>
  expect(view(roundMove(RISK, 'once', '2027-01-05', { ...director, subject: 'unit/u-kindergarten', grants: key })).answer).toEqual({ grantedOn: '2027-01-05', byName: 'Navn p-director' }))

it('refused, it says why', () =>
  expect(view({ kind: 'extension-refusal', ...of, ...director, refuses: key, reason: 'Den haster.', channel: 'tab' }).answer).toEqual({ refused: 'Den haster.', byName: 'Navn p-director' }))
