/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { me } from '../../../core/api/own-questions'
import { activity, tasks } from '../../../core/api/wheel-questions'
import { useRefreshWheel } from '../../../tab/activity/use-refresh-wheel'
import { answerKey } from '../../../tab/api/use-question'

test('what shows activities is asked for anew, and nothing else', () => {
  const client = new QueryClient()
  const keys = [answerKey(tasks, {}), answerKey(activity, { requirementId: 'a', round: 'b', subject: 'c' }), answerKey(me, {})]
  for (const key of keys) client.setQueryData(key, {})
  const { result } = renderHook(() => useRefreshWheel(), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> })
  act(() => result.current())
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, false])
})
