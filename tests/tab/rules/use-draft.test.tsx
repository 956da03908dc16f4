/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useDraft, type KeptDraft } from '../../../tab/rules/use-draft'

const KEPT: KeptDraft<string> = { content: 'a', revision: 2, savedBy: 'Per', savedAt: '2025-11-21T07:00:00.000Z', from: 'kept', isUnreadable: false }
const open = (kept: KeptDraft<string> = KEPT) => renderHook(() => useDraft(kept, 'Kari')).result

test('a draft knows what is saved, and by whom', () => {
  const draft = open()
  expect(draft.current).toMatchObject({ isSaved: true, latest: { by: 'Per' }, revision: 2 })
  act(() => draft.current.change('b'))
  expect(draft.current.isSaved).toBe(false)
  act(() => draft.current.settle({ outcome: 'saved', revision: 3, savedAt: '2025-11-21T08:00:00.000Z' }, 'b'))
  expect(draft.current).toMatchObject({ isSaved: true, revision: 3, latest: { by: 'Kari' } })
})

test('what was written while it was being saved is not saved', () => {
  const draft = open()
  act(() => draft.current.change('c'))
  act(() => draft.current.settle({ outcome: 'saved', revision: 3, savedAt: '2025-11-21T08:00:00.000Z' }, 'b'))
  expect(draft.current.isSaved).toBe(false)
})

test('overtaken it stays as it is, on top of what it was read in', () => {
  const draft = open()
  act(() => draft.current.settle({ outcome: 'overtaken', revision: 9, savedBy: 'Anne', savedAt: '2025-11-21T08:00:00.000Z' }, 'b'))
  expect(draft.current).toMatchObject({ content: 'a', revision: 2, overtaken: { by: 'Anne' } })
})
