/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TextLanguage } from '../../../tab/mine/text-language'
import { draw } from '../stage'

test('offers each language under its own name, and tells which was chosen', async () => {
  const onChoose = jest.fn()
  const user = draw(<TextLanguage chosen="nb" onChoose={onChoose} />)
  expect(screen.getByRole('group', { name: 'Les på' })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Bokmål' }).checked).toBe(true)
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(onChoose).toHaveBeenCalledWith('en')
  expect(screen.getByText('English').getAttribute('lang')).toBe('en')
})
