/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ImportOutcome } from '../../../tab/imports/import-outcome'
import { draw } from '../stage'
import { COMPLETIONS } from '../stand-in/import-samples'

const show = (changes: Partial<Parameters<typeof ImportOutcome>[0]> = {}) => {
  const onImport = jest.fn()
  const user = draw(<ImportOutcome ready={COMPLETIONS} isChanged={false} progress={undefined} isRunning={false} onImport={onImport} {...changes} />)
  return { user, onImport }
}

test('is carried out by a press, when it gives something', async () => {
  const { user, onImport } = show()
  await user.click(screen.getByRole('button', { name: 'Les inn kursene' }))
  expect(onImport).toHaveBeenCalledTimes(1)
})

test('that gives nothing new cannot be carried out', async () => {
  const { user, onImport } = show({ ready: { ...COMPLETIONS, counts: { ...COMPLETIONS.counts, new: 0 } } })
  await user.click(screen.getByRole('button', { name: 'Les inn kursene' }))
  expect(onImport).not.toHaveBeenCalled()
})

test('says how far it has come', () => {
  show({ isRunning: true, progress: { rowsDone: 1000, rows: 1500 } })
  expect(screen.getByRole('status').textContent).toMatch(/1.000 av 1.500 rader er lest inn/)
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1000')
})

test('without mistakes there is no table of them', () => {
  show({ ready: { ...COMPLETIONS, problems: [] } })
  expect(screen.queryByRole('table')).toBeNull()
})
