/** @jest-environment jsdom */
import type { UseQueryResult } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { UnreachableError } from '../../../tab/api/problem'
import { Loaded } from '../../../tab/frame/loaded'
import { draw } from '../stage'

const answerAs = (changes: object) => ({ data: undefined, error: null, refetch: () => undefined, ...changes }) as unknown as UseQueryResult<string>
const show = (answer: UseQueryResult<string>) => draw(<Loaded answer={answer}>{(text) => <p>{text}</p>}</Loaded>)

test('says that the answer is on its way', () => {
  show(answerAs({}))
  expect(screen.getByText('Henter …')).toBeTruthy()
})

test('says what went wrong, and tries again when asked to', async () => {
  const refetch = jest.fn(() => Promise.resolve())
  const user = show(answerAs({ error: new UnreachableError(), refetch }))
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(refetch).toHaveBeenCalledTimes(1)
})

test('what was loaded stays when a later attempt fails', () => {
  show(answerAs({ data: 'innhold', error: new UnreachableError() }))
  expect(screen.getByText('innhold')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
