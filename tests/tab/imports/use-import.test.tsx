/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Ask } from '../../../tab/api/client'
import { AskContext } from '../../../tab/api/use-question'
import { useImport } from '../../../tab/imports/use-import'
import '../stage'
import { COMPLETIONS } from '../stand-in/import-samples'

const input = { file: { fileName: 'a.csv', contentBase64: 'YQ==' }, system: 'KS', mapping: COMPLETIONS.mapping, importKey: COMPLETIONS.importKey }
function importWith(answer: (from: number) => unknown) {
  const asked: number[] = []
  const ask = ((_: unknown, { from }: { from: number }) => (asked.push(from), Promise.resolve(answer(from)))) as unknown as Ask
  const answers = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={answers}>
      <AskContext value={ask}>{children}</AskContext>
    </QueryClientProvider>
  )
  return { asked, ...renderHook(() => useImport(), { wrapper }) }
}

test('sends part after part, from where the last one ended, and adds up', async () => {
  const { asked, result } = importWith((from) => ({ recorded: 5, rowsDone: Math.min(2500, from + 1000), rows: 2500, logNumber: 1 }))
  let recorded = 0
  await act(async () => void (recorded = await result.current.run(input)))
  expect([asked, recorded]).toEqual([[0, 1000, 2000], 15])
  expect(result.current).toMatchObject({ isRunning: false, progress: { rowsDone: 2500, rows: 2500 } })
})

test('an answer that does not go on ends it', async () => {
  const { asked, result } = importWith(() => ({ recorded: 0, rowsDone: 0, rows: 10, logNumber: 1 }))
  await act(async () => void (await result.current.run(input)))
  expect(asked).toEqual([0])
})
