import { describeSignOff, viewCheck, viewHitRate, viewSample } from '../../../bot/api/spot-check-view'
import { judgeSpotCheck } from '../../../core/control/judge-spot-check'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { drawOf, inspectionFact, keyOfRecord, REVIEW, reviewOf, signOffOf } from '../../core/control/sample-control'

const people = { nameOfPerson: (personId: string) => `Navn ${personId}`, nameOfAccount: () => undefined }
const answered = reviewOf(1, { requirementVersion: 1, answers: [{ kind: 'present', fieldId: 'present', personIds: [PEOPLE.employee], others: 2 }] })
const state = sampleState(REVIEW, inspectionFact(), answered, signOffOf(), drawOf({ drawn: [keyOfRecord(answered), keyOfRecord(signOffOf())], population: 2 }))
const check = state.spotChecks.get('autumn')
const samples = check ? judgeSpotCheck(state, check, TODAY) : []
const describeAbout = (subject: string) => describeSignOff(state, people, { ...signOffOf(), subject }, TODAY)

test('a sign-off is told with its answers under their form, and who was there by name', () => {
  expect(samples[0] && viewSample(state, people, samples[0], TODAY)).toMatchObject({ title: { nb: 'Gjennomgå risiko' }, byName: 'Navn p-leader', form: { fields: [] }, answers: [{ others: 2 }], presentNames: ['Navn p-employee'], state: 'waiting' })
})

test('it says what it is about, whatever that is', () => {
  expect(describeAbout('object/order:i-labour:f1')).toMatchObject({ title: { nb: 'Følg opp pålegg og avvik etter tilsyn' }, aboutName: 'Kartlegg risikoen for vold', unitName: 'Solbakken barnehage' })
  expect(describeAbout('unit/u-nursery')).toMatchObject({ aboutName: 'Småbarn', unitName: 'Småbarn' })
  expect(describeAbout(PEOPLE.employee)).toMatchObject({ aboutName: 'Navn p-employee', unitName: 'Solbakken barnehage' })
  expect(describeAbout('object/gone')).toMatchObject({ aboutName: 'gone', unitName: '' })
})

test('a check is told with its hit rate', () => {
  expect(check && viewCheck(check.draw, samples)).toEqual({ checkId: 'autumn', title: 'Høsten 2026', drawnOn: '2026-11-18', from: '2026-11-01', to: '2026-11-17', dueOn: '2026-12-01', population: 2, hitRate: viewHitRate(samples) })
})
