/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Problem } from '../../../../infra/local/teams-page/problem'
import { prepareBrowser, show } from './stage'

it('something that could not be loaded can be asked for again', async () => {
  prepareBrowser()
  const onRetry = jest.fn()
  const { user } = show(<Problem onRetry={onRetry} />, { language: 'en' })
  expect(screen.getByText('It could not be loaded.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})
