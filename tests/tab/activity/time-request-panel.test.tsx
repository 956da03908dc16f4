/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, dayFromToday, MAY_NOTHING, REQUEST } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

const open = async () => {
  const tab = openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(activityOf({ request: REQUEST, may: { ...MAY_NOTHING, answerTime: true } })) } })
  const panel = await screen.findByRole('region', { name: 'Kari Nordby ber om mer tid' })
  return { ...tab, panel, sent: () => tab.standIn.asked.find(({ name }) => name === 'answerTime')?.input }
}
const dialog = () => within(screen.getByRole('dialog'))
const of = { requirementId: 'corruption-risk', round: '2026', subject: 'unit/u-kindergarten', requestKey: REQUEST.requestKey }

test('shows what is asked for and why; granted is what was asked for, unless another day is chosen', async () => {
  const { user, panel, sent } = await open()
  expect(panel.textContent).toContain('Vi har hatt sykefravær.')
  await user.click(within(panel).getByRole('button', { name: 'Gi mer tid' }))
  const day = dialog().getByLabelText<HTMLInputElement>(/Ny frist/)
  expect(day.value).toBe(dayFromToday(20))
  await user.clear(day)
  await user.type(day, dayFromToday(4))
  await user.click(dialog().getByRole('button', { name: 'Gi mer tid' }))
  expect(document.activeElement).toBe(day)
  await user.clear(day)
  await user.type(day, dayFromToday(10))
  await user.click(dialog().getByRole('button', { name: 'Gi mer tid' }))
  await screen.findByText(/^Fristen er flyttet til/, { selector: 'p' })
  expect(sent()).toEqual({ ...of, grantedOn: dayFromToday(10), reason: 'Innvilget' })
})

test('a no says why', async () => {
  const { user, panel, sent } = await open()
  await user.click(within(panel).getByRole('button', { name: 'Si nei' }))
  await user.type(dialog().getByRole('textbox', { name: /Hvorfor ikke/ }), 'Det haster')
  await user.click(dialog().getByRole('button', { name: 'Si nei' }))
  await screen.findByText('Du har sagt nei til mer tid.')
  expect(sent()).toEqual({ ...of, reason: 'Det haster' })
})
