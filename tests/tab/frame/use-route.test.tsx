/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { followDeepLink, goTo, replaceRoute, useRoute } from '../../../tab/frame/use-route'

function Place() {
  const route = useRoute({ page: 'overview' })
  return <p>{route.page}</p>
}
const start = (hash: string) => window.history.replaceState(null, '', hash === '' ? '/' : hash)

test('follows the address, and stands at the first page when it names none', async () => {
  start('')
  render(<Place />)
  expect(screen.getByText('overview')).toBeTruthy()
  act(() => goTo({ page: 'standard' }))
  expect(await screen.findByText('standard')).toBeTruthy()
})

test('a link into the tab decides where one begins, but not after a reload elsewhere', () => {
  start('')
  followDeepLink('standard')
  expect(window.location.hash).toBe('#/standard')
  followDeepLink('publish')
  expect(window.location.hash).toBe('#/standard')
})

test('a link to nowhere changes nothing', () => {
  start('')
  followDeepLink('javascript:alert(1)')
  expect(window.location.hash).toBe('')
})

test('another view of a page is told at once, and is no step to go back to', () => {
  start('#/wheel')
  render(<Place />)
  const { length } = window.history
  act(() => replaceRoute({ page: 'wheel', query: 'view=list' }))
  expect(window.location.hash).toBe('#/wheel?view=list')
  expect(window.history.length).toBe(length)
  act(() => replaceRoute({ page: 'standard' }))
  expect(screen.getByText('standard')).toBeTruthy()
})
