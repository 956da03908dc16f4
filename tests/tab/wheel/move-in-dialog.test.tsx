/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER, LEADER } from '../stand-in/samples'
import { THIS_YEAR } from '../stand-in/wheel-samples'

const day = (written: string) => `${THIS_YEAR + 1}-${written}`
const movable = { rounds: [{ round: `${THIS_YEAR}-05`, opensOn: `${THIS_YEAR}-05-01`, dueOn: `${THIS_YEAR}-05-20`, isMoved: false }] }
const open = (at: string) => openTab({ at, answers: { me: () => CONTROLLER, movableRounds: () => movable } })

test('a controller moves what a list shows, for everybody, and the wheel is asked for anew', async () => {
  const { user, standIn } = open('wheel/u-kindergarten?view=list')
  await user.click(await screen.findByRole('button', { name: 'Oppfølging av kontrakter' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Flytt fristen' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Flytte en frist?' }))
  expect(dialog.getByText('Oppfølging av kontrakter')).toBeTruthy()
  await user.type(dialog.getByLabelText(/^Ny frist/), day('06-01'))
  await user.type(dialog.getByLabelText(/^Hvorfor/), 'Ferie')
  await user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  const asked = standIn.asked.filter(({ name }) => name === 'wheel').length
  await user.click(await dialog.findByRole('button', { name: 'Gjør det' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(standIn.asked.find(({ name }) => name === 'moveRound')?.input).toMatchObject({ requirementId: 'contracts', round: `${THIS_YEAR}-05`, dueOn: day('06-01'), reason: 'Ferie' })
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'wheel')).toHaveLength(asked + 1))
})

test('what is of one alone is moved for it or for everybody, by a key in the wheel', async () => {
  const { user } = open('wheel/u-kindergarten')
  const mark = await screen.findByRole('gridcell', { name: /^Ledelsens gjennomgang, 31\. mai/ })
  act(() => mark.focus())
  await user.keyboard('m')
  const dialog = within(await screen.findByRole('dialog', { name: 'Flytte en frist?' }))
  expect(dialog.getByRole('radio', { name: 'Bare Solbakken barnehage' })).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Avbryt' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a leader is not asked to move anything', async () => {
  const { user } = openTab({ at: 'wheel?view=list', answers: { me: () => LEADER } })
  await user.click(await screen.findByRole('button', { name: 'Oppfølging av kontrakter' }))
  expect(within(await screen.findByRole('dialog')).queryByRole('button', { name: 'Flytt fristen' })).toBeNull()
})
