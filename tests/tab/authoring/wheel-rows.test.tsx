/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { WheelRows } from '../../../tab/authoring/wheel-rows'
import { draw } from '../stage'
import { WHEEL_READY } from '../stand-in/rules-samples'

const ready = WHEEL_READY.outcome === 'ready' ? WHEEL_READY : undefined

test('wrong rows are told with their reasons, right ones with their day', async () => {
  if (!ready) throw new Error('not ready')
  const onImport = jest.fn()
  const user = draw(<WheelRows ready={ready} isPending={false} onImport={onImport} />)
  expect(screen.getByText('Enheten finnes ikke. Den dagen finnes ikke.')).toBeTruthy()
  expect(screen.getByText(/1 lå her fra før/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lag 1 utkast' }))
  expect(onImport).toHaveBeenCalledTimes(1)
})

test('nothing is made of a sheet without right rows', () => {
  if (!ready) throw new Error('not ready')
  draw(<WheelRows ready={{ ...ready, counts: { new: 0, known: 0, wrong: 1 }, rows: ready.rows.filter(({ outcome }) => outcome === 'wrong') }} isPending={false} onImport={() => undefined} />)
  expect(screen.getByRole('button', { name: 'Lag 0 utkast' }).getAttribute('aria-disabled')).toBe('true')
})
