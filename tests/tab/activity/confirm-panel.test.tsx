/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, MAY_NOTHING, signOffView, task } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const done = signOffView({ byName: 'Amina Hassan', as: 'delegate', needsConfirmation: true })
const open = async (more: Overrides = {}) => {
  const tab = openTab({
    at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten',
    answers: { me: () => LEADER, ...activityAnswers(activityOf({ task: task({ waitsForConfirmation: true }), signOff: done, may: { ...MAY_NOTHING, confirm: true } })), ...more },
  })
  await screen.findByRole('region', { name: 'Amina Hassan har kvittert. Stemmer det?' })
  return { ...tab, sent: () => tab.standIn.asked.find(({ name }) => name === 'confirmSignOff')?.input }
}

test('what a delegate did is shown first, and confirmed with one press', async () => {
  const { user, sent } = await open()
  expect(screen.getByRole('region', { name: 'Kvittert, venter på bekreftelse' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Bekreft' }))
  await screen.findByText('Du har bekreftet.')
  expect(sent()).toMatchObject({ recordKey: done.recordKey, confirms: true })
})

test('sent back, it says what must be done again', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Send tilbake' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Hva må gjøres på nytt/ }), 'Referatet mangler')
  await user.click(dialog.getByRole('button', { name: 'Send tilbake' }))
  await screen.findByText('Den er sendt tilbake og er åpen igjen.')
  expect(sent()).toMatchObject({ confirms: false, reason: 'Referatet mangler' })
})

test('says when somebody has answered before', async () => {
  const { user } = await open({ confirmSignOff: () => refusal('out-of-date') })
  await user.click(screen.getByRole('button', { name: 'Bekreft' }))
  await screen.findByText('Det er kommet noe nytt i mellomtiden')
})
