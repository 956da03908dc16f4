/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, dayFromToday } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = async (more: Overrides = {}) => {
  const tab = openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(), ...more } })
  await tab.user.click(await screen.findByRole('button', { name: 'Be om mer tid' }))
  return { ...tab, dialog: within(screen.getByRole('dialog')) }
}

test('a later day and a reason are sent', async () => {
  const { user, dialog, standIn } = await open()
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  expect(document.activeElement).toBe(dialog.getByLabelText(/Ny frist du ønsker/))
  await user.type(dialog.getByLabelText(/Ny frist du ønsker/), dayFromToday(14))
  await user.type(dialog.getByRole('textbox', { name: /Hvorfor trenger du mer tid/ }), 'Sykefravær')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  // It is due that day already.
  expect(standIn.asked.some(({ name }) => name === 'askForTime')).toBe(false)
  await user.clear(dialog.getByLabelText(/Ny frist du ønsker/))
  await user.type(dialog.getByLabelText(/Ny frist du ønsker/), dayFromToday(30))
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await screen.findByText(/^Du har bedt om frist til/, { selector: 'p' })
  expect(standIn.asked.find(({ name }) => name === 'askForTime')?.input).toMatchObject({ wantedOn: dayFromToday(30), reason: 'Sykefravær' })
})

test('what is written stays when nobody above can answer', async () => {
  const { user, dialog } = await open({ askForTime: () => refusal('not-ready', [{ path: 'wantedOn', problem: 'nobody-above' }]) })
  await user.type(dialog.getByLabelText(/Ny frist du ønsker/), dayFromToday(30))
  await user.type(dialog.getByRole('textbox', { name: /Hvorfor trenger du mer tid/ }), 'Sykefravær')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText('Det er ingen leder over deg som kan svare.')
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /Hvorfor trenger du mer tid/ }).value).toBe('Sykefravær')
})
