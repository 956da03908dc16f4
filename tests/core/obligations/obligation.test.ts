import { keyRecord } from '../../../core/facts/log-state'
import { evidenceClassOf, fulfilledOn, isLearnStanding, isSignStanding, type FulfillingRecord } from '../../../core/obligations/obligation'
import { listStandings } from '../../../core/obligations/standing'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, signatureBy, signOffOf } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

test.each<[FulfillingRecord['record'], string, string]>([
  [signatureBy('employee', { recordedAt: '2026-11-12T23:30:00.000Z' }), '2026-11-13', 'own'],
  [completionBy('employee'), '2026-11-12', 'own'],
  [signOffOf('unit/u-kindergarten', { doneOn: '2026-11-01' }), '2026-11-01', 'own'],
  [meetingCompletionOf('employee'), '2026-11-11', 'meeting'],
  [paperSignatureOf('employee', { signedOn: '2026-10-30' }), '2026-10-30', 'registered'],
  [registeredCompletionOf('employee'), '2026-11-10', 'registered'],
  [importedCompletionOf('employee'), '2026-11-09', 'imported'],
])('a record counts by the day it was done and by how it is known: %#', (record, day, evidence) => {
  const keyed = keyRecord('k', record) as FulfillingRecord
  expect(fulfilledOn(keyed)).toBe(day)
  expect(evidenceClassOf(record)).toBe(evidence)
})

test('what is to be signed and what is to be learned are told apart', () => {
  const state = sampleState(requirementPublication(PROGRAMME), lessonPublication('phishing'))
  const person = state.organisation.people.get(PEOPLE.employee)
  const standings = person ? listStandings(state, person, TODAY) : []
  expect(standings.map((standing) => [isSignStanding(standing), isLearnStanding(standing)])).toEqual([[true, false], [false, true]])
})
