/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { OpenedRounds } from '../../../tab/wheel/opened-rounds'
import { draw, openTab } from '../stage'
import { LEADER } from '../stand-in/samples'
import { roundOf } from './wheel-stage'

test('lists the activities of a crowded place, each to be opened by itself', async () => {
  const onOpen = jest.fn()
  const user = draw(<OpenedRounds rounds={[roundOf('contracts'), roundOf('fire')]} unitId="u-1" year={2026} onOpen={onOpen} onClose={() => undefined} />)
  const dialog = screen.getByRole('dialog', { name: '2 aktiviteter' })
  expect(within(dialog).getByRole('link', { name: 'Branntilsyn' })).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Oppfølging av kontrakter' }))
  expect(onOpen).toHaveBeenCalledWith([roundOf('contracts')])
})

test('closes by its button and by Escape, and the focus is back where it was', async () => {
  const { user } = openTab({ at: 'wheel?view=list', answers: { me: () => LEADER } })
  const title = await screen.findByRole('button', { name: 'Oppfølging av kontrakter' })
  await user.click(title)
  await user.click(within(await screen.findByRole('dialog', { name: 'Oppfølging av kontrakter' })).getByRole('button', { name: 'Lukk' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(title)
  await user.click(title)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})
