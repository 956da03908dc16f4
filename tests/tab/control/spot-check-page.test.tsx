/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { CHECK } from '../stand-in/control-samples'
import { AUDITOR_FROM_OUTSIDE } from '../stand-in/samples'

test('a check tells its hit rate, that its draw holds, and what was drawn', async () => {
  openTab({ at: 'spot-check/autumn', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  await findHeading('Høsten 2025')
  expect(pageText()).toMatch(/Trukket blant 41 kvitteringer.*1 av 3 \(33 %\).*Av dem som er vurdert: 1 av 1.*Trekningen er kontrollert.*Startverdi 0123456789abcdef/)
  expect(screen.getAllByRole('article')).toHaveLength(3)
  expect(screen.getAllByRole('form')).toHaveLength(1)
})

test('a draw that does not hold is told as a warning', async () => {
  openTab({ at: 'spot-check/autumn', answers: { me: () => AUDITOR_FROM_OUTSIDE, spotCheck: () => ({ ...CHECK, verified: 'differs' }) } })
  expect(await screen.findByText(/Trekningen gir et annet utvalg nå/)).toBeTruthy()
})

test('a verdict is sent with its choice; one that fails needs a reason', async () => {
  const { user, standIn } = openTab({ at: 'spot-check/autumn', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  const form = within(await screen.findByRole('form'))
  await user.click(form.getByRole('button', { name: 'Lagre vurderingen' }))
  expect(form.getByText('Velg om dokumentasjonen holder.')).toBeTruthy()
  await user.click(form.getByRole('radio', { name: 'Dokumentasjonen holder ikke' }))
  await user.click(form.getByRole('button', { name: 'Lagre vurderingen' }))
  expect(form.getByText('Skriv hvorfor den ikke holder.')).toBeTruthy()
  await user.type(form.getByLabelText('Begrunnelse'), 'Ikke datert')
  await user.click(form.getByRole('button', { name: 'Lagre vurderingen' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'judgeEvidence').map(({ input }) => input)).toMatchObject([{ checkId: 'autumn', holds: false, note: 'Ikke datert' }]))
})

testAccess({ at: 'spot-check/autumn', person: AUDITOR_FROM_OUTSIDE }, () => screen.findByRole('heading', { level: 1, name: 'Høsten 2025' }))
