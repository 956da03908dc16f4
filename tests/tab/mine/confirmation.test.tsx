/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { key, MINE, obligation, record, STATEMENTS } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `sign/${key('0')}`
const asksToSign = (standIn: ReturnType<typeof openTab>['standIn']) => standIn.asked.filter(({ name }) => name === 'sign').length

test('does not sign before the sentence is ticked, and says so', async () => {
  const { user, standIn } = openTab({ at: AT })
  await user.click(await screen.findByRole('button', { name: 'Signer' }))
  expect(screen.getByRole('alert').textContent).toBe('Kryss av for setningen før du signerer.')
  expect(asksToSign(standIn)).toBe(0)
})

test('a tick for one language is no tick for another', async () => {
  const { user, standIn } = openTab({ at: AT })
  await user.click(await screen.findByRole('checkbox', { name: STATEMENTS.nb }))
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: STATEMENTS.en })).checked).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Signer' }))
  expect(asksToSign(standIn)).toBe(0)
})

test('shows nothing as signed when the service does not answer, and signs on the second try', async () => {
  const { user, wire } = openTab({ at: AT })
  await user.click(await screen.findByRole('checkbox'))
  wire.isDown = true
  await user.click(screen.getByRole('button', { name: 'Signer' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Vi får ikke kontakt')
  expect(screen.queryByText('Takk, du har signert')).toBeNull()
  wire.isDown = false
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(await screen.findByRole('heading', { name: 'Takk, du har signert' })).toBeTruthy()
})

test('says aloud that it was signed already, and shows what there is', async () => {
  const { user } = openTab({ at: AT, answers: { sign: () => ({ record: record(), already: true }) } })
  await user.click(await screen.findByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Signer' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Du hadde allerede signert.'))
})

test('asks to read the new text when the one shown is out of date', async () => {
  const { user, standIn } = openTab({ at: AT, answers: { sign: () => refusal('out-of-date') } })
  await user.click(await screen.findByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Signer' }))
  standIn.change({ mine: () => ({ ...MINE, obligations: [obligation({ obligationKey: key('2'), version: '3.0' })], logNumber: 101 }) })
  await user.click(await screen.findByRole('button', { name: 'Hent den nye teksten' }))
  expect(await screen.findByText('Dette trenger du ikke lenger å signere her')).toBeTruthy()
})
