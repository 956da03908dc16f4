import fc from 'fast-check'
import { listStandings } from '../../../core/obligations/standing'
import { isOpen } from '../../../core/publishing/compare-owed'
import { decideWithdrawal, isWithdrawn, previewWithdrawal } from '../../../core/publishing/decide-withdrawal'
import { anyDay } from '../../sample/any-log'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { anyProgrammeLog, stateOf } from './any-programme'
import { PUBLISHER } from './publisher'

const PUBLISHED = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const state = sampleState(...PUBLISHED, completionBy('employee'))
const decide = (changes: { requirementId?: string; effectiveOn?: string } = {}, of = state) => decideWithdrawal(of, { requirementId: 'privacy-security', effectiveOn: TODAY, reason: 'Erstattet', ...changes }, PUBLISHER, NOW)

test('a requirement is withdrawn in its latest version', () =>
  expect(decide()).toEqual({ outcome: 'withdraw', withdrawal: expect.objectContaining({ kind: 'requirement-withdrawal', requirementId: 'privacy-security', version: 1, effectiveOn: TODAY, reason: 'Erstattet' }) as unknown }))

test('what is not there cannot be withdrawn, nor what is withdrawn already', () => {
  expect(decide({ requirementId: 'unknown' })).toEqual({ outcome: 'not-found' })
  const withdrawn = sampleState(...PUBLISHED, withdrawalOf(PROGRAMME, { effectiveOn: '2026-12-24' }))
  expect(isWithdrawn(withdrawn, 'privacy-security')).toBe(true)
  expect(decide({}, withdrawn)).toEqual({ outcome: 'not-ready', problems: [{ path: 'requirementId', problem: 'already-withdrawn' }] })
})

test('published anew it can be withdrawn anew', () => {
  const again = sampleState(...PUBLISHED, withdrawalOf(PROGRAMME), requirementPublication(PROGRAMME, { version: 2, effectiveOn: '2026-11-18' }))
  expect(isWithdrawn(again, 'privacy-security')).toBe(false)
  expect(decide({}, again)).toMatchObject({ outcome: 'withdraw', withdrawal: { version: 2 } })
})

test('the past stays as it was', () => {
  expect(decide({ effectiveOn: '2026-11-20' })).toMatchObject({ problems: [{ path: 'effectiveOn', problem: 'effective-before-today' }] })
  const later = sampleState(...PUBLISHED, requirementPublication(PROGRAMME, { version: 2, effectiveOn: '2026-12-01' }))
  expect(decide({}, later)).toMatchObject({ problems: [{ path: 'effectiveOn', problem: 'effective-before-previous' }] })
})

test('the preview counts the open tasks that go, and the people who had them', () =>
  expect(previewWithdrawal(state, withdrawalOf(PROGRAMME, { effectiveOn: TODAY }))).toEqual({ concerned: 8, closed: 15, byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 8, closed: 15 }] }))

test('what the preview counts is what goes', () => {
  let closed = 0
  fc.assert(
    fc.property(anyProgrammeLog, anyDay, (facts, day) => {
      const withdrawal = withdrawalOf(PROGRAMME, { effectiveOn: day, version: 2 })
      const openOf = (of: typeof state) =>
        [...of.organisation.people.values()].flatMap((person) => listStandings(of, person, day).filter((standing) => isOpen(standing) && standing.obligation.requirement.requirementId === 'privacy-security')).length
      const before = stateOf(facts)
      const preview = previewWithdrawal(before, withdrawal)
      expect(preview.closed).toBe(openOf(before) - openOf(stateOf([...facts, withdrawal])))
      closed += preview.closed
    }),
    { numRuns: 200 },
  )
  expect(closed).toBeGreaterThan(5)
})
