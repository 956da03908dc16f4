/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react'
import { useLeaveWarning } from '../../../tab/frame/use-leave-warning'

/** Whether the browser would ask. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('the browser asks as long as something would be lost, and not after the page is left', () => {
  const { rerender, unmount } = renderHook(({ wouldLose }) => useLeaveWarning(wouldLose), { initialProps: { wouldLose: false } })
  expect(asks()).toBe(false)
  rerender({ wouldLose: true })
  expect(asks()).toBe(true)
  rerender({ wouldLose: false })
  expect(asks()).toBe(false)
  rerender({ wouldLose: true })
  unmount()
  expect(asks()).toBe(false)
})
