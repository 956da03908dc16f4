/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RefusedError, UnreachableError } from '../../../tab/api/problem'
import { ProblemView } from '../../../tab/frame/problem-view'
import { draw } from '../stage'

const refused = (code: 'failed' | 'forbidden') => new RefusedError({ code, reference: 'K7-1' })

test('is read aloud as it appears, with the reference that finds it in the log', () => {
  draw(<ProblemView error={refused('failed')} />)
  expect(screen.getByRole('alert').textContent).toContain('Noe gikk galt hos oss')
  expect(screen.getByRole('alert').textContent).toContain('Referanse: K7-1')
})

test('offers to try again where that may help', async () => {
  const onRetry = jest.fn()
  const user = draw(<ProblemView error={new UnreachableError()} onRetry={onRetry} />)
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('offers no second try of what will be refused again', () => {
  draw(<ProblemView error={refused('forbidden')} onRetry={() => undefined} />)
  expect(screen.queryByRole('button')).toBeNull()
})
