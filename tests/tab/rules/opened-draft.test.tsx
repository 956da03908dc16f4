/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { UseQueryResult } from '@tanstack/react-query'
import { OpenedDraft } from '../../../tab/rules/opened-draft'
import { draw } from '../stage'

const answer = (changes: object) => ({ data: undefined, error: null, isFetching: false, isFetchedAfterMount: false, refetch: () => Promise.resolve(), ...changes }) as unknown as UseQueryResult<string>
const drawn = (changes: object) => draw(<OpenedDraft answer={answer(changes)} opening={{ begin: undefined, round: 0 }}>{(opened) => <p>{opened}</p>}</OpenedDraft>)

test('what was read earlier is not opened while a newer answer is on its way', () => {
  drawn({ data: 'old', isFetching: true })
  expect(screen.queryByText('old')).toBeNull()
})

test('what the service has now is opened', () => {
  drawn({ data: 'new', isFetchedAfterMount: true })
  expect(screen.getByText('new')).toBeTruthy()
})

test('that it cannot be read is told', () => {
  drawn({ error: new Error('away') })
  expect(screen.getByRole('alert')).toBeTruthy()
})
