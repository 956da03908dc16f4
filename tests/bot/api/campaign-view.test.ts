import { listChoices, nameOfHome, viewCampaign } from '../../../bot/api/campaign-view'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { campaignFact } from '../../sample/sample-prompts'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const people = { nameOfPerson: () => undefined, nameOfAccount: () => 'Randi Controller' } as never
const state = sampleState(campaignFact('plan'), campaignFact('start', 1), requirementPublication(YEARLY))

test('a campaign whose last day is over has ended', () => {
  expect(viewCampaign(state, people, 'winter', TODAY)).toMatchObject({ state: 'running', byName: 'Randi Controller', nextStep: 2 })
  expect(viewCampaign(state, people, 'winter', '2026-12-05')?.state).toBe('ended')
  expect(viewCampaign(sampleState(campaignFact('plan'), campaignFact('cancel', 1)), people, 'winter', '2026-12-05')?.state).toBe('cancelled')
  expect(viewCampaign(state, people, 'summer', TODAY)).toBeUndefined()
})

test('tasks of the wheel are nothing that prompts are about', () => expect(listChoices(state, TODAY).requirements.map(({ requirementId }) => requirementId)).toEqual(['ethics-standard']))

test('somebody is shown where they are counted', () => expect([nameOfHome(state, PEOPLE.hiredIn, TODAY), nameOfHome(state, 'nobody', TODAY)]).toEqual(['Småbarn', '–']))
