/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab } from '../stage'
import { activityAnswers, activityOf, delegation, MAY_DO, MAY_NOTHING, task, type Activity } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

const open = async (changes: Partial<Activity>) => {
  const tab = openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(activityOf(changes)) } })
  await findHeading('Risikovurdering av korrupsjon')
  return tab
}
const PANEL = 'Rekker du det ikke, eller bør noen andre gjøre det?'

test('offers what the service says may be done, and nothing else', async () => {
  await open({ may: { ...MAY_DO, askForTime: false } })
  const panel = await screen.findByRole('region', { name: PANEL })
  expect(within(panel).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Deleger'])
})

test('where nothing may be done there is no such panel', async () => {
  await open({ may: MAY_NOTHING })
  await screen.findByRole('region', { name: 'Hvorfor dette skal gjøres' })
  expect(screen.queryByRole('region', { name: PANEL })).toBeNull()
})

test('the delegate who returns it goes back to the tasks', async () => {
  const { user, standIn } = await open({ task: task({ as: 'delegate', delegation: delegation({ isMine: true }) }), may: { ...MAY_NOTHING, signOff: true, returnDelegation: true } })
  await user.click(await screen.findByRole('button', { name: 'Gi tilbake' }))
  await user.type(screen.getByRole('textbox', { name: /Hvorfor gir du den tilbake/ }), 'Jeg går i permisjon')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gi tilbake' }))
  await findHeading('Oppgaver i årshjulet')
  expect(standIn.asked.find(({ name }) => name === 'endDelegation')?.input).toMatchObject({ deed: 'return', reason: 'Jeg går i permisjon' })
})
