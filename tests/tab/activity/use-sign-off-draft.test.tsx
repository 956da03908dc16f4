/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { findKeptDraft, forgetKeptDraft, useSignOffDraft } from '../../../tab/activity/use-sign-off-draft'

const FILE = { fieldId: 'minutes', shownName: 'ark.pdf', bytes: 1, fileName: 'ark.pdf', contentBase64: 'eA==' }
const open = (key: string, client = new QueryClient()) =>
  renderHook(() => useSignOffDraft(key, 1, '2026-03-02'), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> })

afterEach(() => window.sessionStorage.clear())

test('what is typed is found again, under its own activity only', () => {
  const { result, unmount } = open('one')
  act(() => result.current.change((draft) => ({ ...draft, reason: 'Fordi' })))
  unmount()
  expect([open('one').result.current.draft.reason, open('one').result.current.wasKept]).toEqual(['Fordi', true])
  expect([open('other').result.current.draft.reason, open('other').result.current.wasKept]).toEqual(['', false])
})

test('a page that was only looked at keeps nothing', () => {
  open('one').unmount()
  expect(window.sessionStorage.length).toBe(0)
})

test('files are found again as long as the tab is open, and never written down', () => {
  const client = new QueryClient()
  const { result, unmount } = open('one', client)
  act(() => result.current.changeFiles(() => [FILE]))
  unmount()
  expect(open('one', client).result.current.files).toEqual([FILE])
  expect(open('one').result.current.files).toEqual([])
  expect(JSON.stringify(window.sessionStorage)).not.toContain('ark.pdf')
})

test('once forgotten, all of it is gone', () => {
  const client = new QueryClient()
  const { result, unmount } = open('one', client)
  act(() => {
    result.current.change((draft) => ({ ...draft, reason: 'Fordi' }))
    result.current.changeFiles(() => [FILE])
  })
  act(() => result.current.forget())
  expect([result.current.draft.reason, result.current.files]).toEqual(['', []])
  unmount()
  expect([open('one', client).result.current.files, window.sessionStorage.length]).toEqual([[], 0])
})

test.each(['', 'not json', '{"version":1}', 'null'])('what another build wrote is no draft: %s', (written) => {
  window.sessionStorage.setItem('kvitter/sign-off/one', written)
  expect(findKeptDraft('one')).toBeUndefined()
  expect(open('one').result.current.wasKept).toBe(false)
})

test('a full storage does not stop anybody from writing', () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { result } = open('one')
  act(() => result.current.change((draft) => ({ ...draft, reason: 'Fordi' })))
  expect(result.current.draft.reason).toBe('Fordi')
})

test('a kept draft can be thrown away', () => {
  const { result } = open('one')
  act(() => result.current.change((draft) => ({ ...draft, reason: 'Fordi' })))
  forgetKeptDraft('one')
  expect(findKeptDraft('one')).toBeUndefined()
})
