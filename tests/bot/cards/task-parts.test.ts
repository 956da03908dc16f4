import { activityUrl, dataOf, namedTaskOf, nameRecord, nameSubject, tabUrlOf } from '../../../bot/cards/task-parts'
import type { Fact } from '../../../core/facts/fact'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { RISK } from '../chat/play-wheel'
import { onlyTask, taskPartsOf } from './play-task-parts'

const CONTRACT: Fact = { ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'contract', changes: [{ change: 'object', objectId: 'c-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold 2026', effectiveOn: '2026-01-01' }] }
const parts = taskPartsOf([requirementPublication(RISK), CONTRACT])
const task = onlyTask(parts)

it('names what it is about: a unit, an object with its unit, or a person', () => {
  expect(nameSubject(parts, { kind: 'unit', unitId: 'u-kindergarten' })).toBe('Solbakken barnehage')
  expect(nameSubject(parts, { kind: 'role', unitId: 'u-kindergarten', role: 'ethics-guide' })).toBe('Solbakken barnehage')
  expect(nameSubject(parts, { kind: 'object', objectId: 'c-1' })).toBe('Renhold 2026, Solbakken barnehage')
  expect(nameSubject(parts, { kind: 'person', personId: 'p-1' })).toBe('Navn p-1')
  expect(nameSubject(parts, { kind: 'unit', unitId: 'gone' })).toBe('–')
})

it('carries a key that says nothing about whom it concerns', () => {
  expect(dataOf(parts, task.standing)).toEqual({ obligationKey: expect.stringMatching(/^[0-9a-f]{64}$/) as string, step: 0, language: 'nb' })
  expect(namedTaskOf(parts, task.subject, task.standing)).toMatchObject({ title: 'Risikovurdering av korrupsjon', about: 'Solbakken barnehage' })
})

it('leads to the page in the tab, of the task and of a record about it', () => expect(tabUrlOf(parts, task.standing)).toBe(activityUrl(parts.links, { requirementId: RISK.requirementId, subject: 'unit/u-kindergarten', round: 'once' })))

it('names a record of an activity that nobody knows by its id', () => expect(nameRecord(parts, { requirementId: 'gone', subject: 'unit/u-kindergarten' })).toEqual({ title: 'gone', about: 'Solbakken barnehage' }))
