/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { followDeepLink, goTo, useRoute } from '../../../tab/frame/use-route'

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
