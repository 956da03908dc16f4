import { mayBeSignedTogether, viewSubject, viewTask } from '../../../bot/api/task-view'
import { listTasks } from '../../../core/wheel/list-tasks'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { DOCUMENT_REVIEW, MANAGEMENT_REVIEW, organisationFact, SAFETY_ROUND, WHEEL_FACTS } from '../../sample/sample-wheel'

const state = sampleState(...WHEEL_FACTS, organisationFact('contract', { change: 'object', objectId: 'k/1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', effectiveOn: '2026-01-01' }))
const viewing = { state, people: { nameOfPerson: (personId: string) => `Navn ${personId}` }, today: TODAY, personId: PEOPLE.leader }

test('what an obligation is about is told by its name, with its unit', () => {
  expect(viewSubject(viewing, { kind: 'unit', unitId: 'u-kindergarten' })).toEqual({ subject: 'unit/u-kindergarten', kind: 'unit', name: 'Solbakken barnehage', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage' })
  expect(viewSubject(viewing, { kind: 'object', objectId: 'k/1' })).toMatchObject({ subject: 'object/k/1', name: 'Renhold', objectKind: 'contract', unitName: 'Solbakken barnehage' })
  expect(viewSubject(viewing, { kind: 'object', objectId: 'gone' })).toMatchObject({ name: 'gone', unitName: '–' })
})

test('a task says which version its form is of', () => {
  const [first] = listTasks(state, PEOPLE.leader, TODAY)
  expect(first && viewTask(viewing, first)).toMatchObject({ requirementVersion: 1, step: 0, as: 'answerer', waitsForConfirmation: false })
})

test('only what may be answered alike is signed off together', () => {
  expect([SAFETY_ROUND, MANAGEMENT_REVIEW, DOCUMENT_REVIEW].map(mayBeSignedTogether)).toEqual([false, false, true])
  expect(mayBeSignedTogether({ ...DOCUMENT_REVIEW, evidence: 'none' })).toBe(false)
})
