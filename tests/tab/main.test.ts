/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { prepareBrowser } from './stage'

test('draws the tab into the page; in a plain browser it says where it can be opened', async () => {
  prepareBrowser()
  window.fetch = () => Promise.reject(new Error('nobody is asked'))
  document.body.innerHTML = '<div id="root"></div>'
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await import('../../tab/main')
  expect(await screen.findByRole('link', { name: /Microsoft Teams/ })).toBeTruthy()
})
