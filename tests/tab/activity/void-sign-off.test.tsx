/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, MAY_NOTHING, signOffView, task } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

const done = signOffView({ byName: 'Kari Nordby' })
const open = (voidSignOff: boolean) =>
  openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(activityOf({ task: task({ state: 'fulfilled' }), signOff: done, may: { ...MAY_NOTHING, voidSignOff } })) } })

test('a mistake is made void with a reason, and the activity is open again', async () => {
  const { user, standIn } = open(true)
  await user.click(await screen.findByRole('button', { name: 'Kvittert ved en feil?' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Gjøre kvitteringen ugyldig?' }))
  await user.type(dialog.getByRole('textbox', { name: /Hva var feil/ }), 'Det var naboenheten')
  await user.click(dialog.getByRole('button', { name: 'Gjør ugyldig' }))
  await screen.findByText('Kvitteringen er gjort ugyldig. Oppgaven er åpen igjen.')
  expect(standIn.asked.find(({ name }) => name === 'confirmSignOff')?.input).toMatchObject({ recordKey: done.recordKey, confirms: false, reason: 'Det var naboenheten' })
})

test('whoever may not is not asked', async () => {
  open(false)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('button', { name: 'Kvittert ved en feil?' })).toBeNull()
})
