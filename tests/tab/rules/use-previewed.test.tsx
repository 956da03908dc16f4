/** @jest-environment jsdom */
import type { UseMutationResult } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { usePreviewed } from '../../../tab/rules/use-previewed'

type Answer = { problems: { path: string; problem: string }[]; previewKey: string }
const asking = (answer: Answer) => ({ mutate: (_: string, { onSuccess }: { onSuccess: (given: Answer) => void }) => onSuccess(answer) }) as unknown as UseMutationResult<Answer, Error, string>
const none = { onProblems: () => undefined, onReady: () => undefined }

test('a preview holds for exactly what was previewed', () => {
  const answer = { problems: [], previewKey: 'k' }
  const { result, rerender } = renderHook(({ written }) => usePreviewed(asking(answer), written, none), { initialProps: { written: 'a' } })
  expect(result.current).toMatchObject({ preview: undefined, hasChangedSince: false })
  act(() => result.current.show())
  expect(result.current.preview).toEqual(answer)
  rerender({ written: 'b' })
  expect(result.current).toMatchObject({ preview: undefined, hasChangedSince: true })
  rerender({ written: 'a' })
  expect(result.current.preview).toEqual(answer)
  act(() => result.current.forget())
  expect(result.current.preview).toBeUndefined()
})

test('with problems there is nothing to carry out', () => {
  const problems = [{ path: 'title', problem: 'empty' }]
  const found = jest.fn()
  const { result } = renderHook(() => usePreviewed(asking({ problems, previewKey: 'k' }), 'a', { ...none, onProblems: found }))
  act(() => result.current.show())
  expect(found).toHaveBeenCalledWith(problems)
  expect(result.current.preview).toBeUndefined()
})
