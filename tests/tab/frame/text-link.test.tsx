/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TextLink } from '../../../tab/frame/text-link'
import { draw } from '../stage'

test('stays in the tab when it leads to one of our pages', () => {
  draw(<TextLink href="#/standard">Les</TextLink>)
  expect(screen.getByRole('link').hasAttribute('target')).toBe(false)
})

test('opens other sites beside Teams and tells them nothing about us', () => {
  draw(<TextLink href="https://example.org/">Les</TextLink>)
  const link = screen.getByRole('link')
  expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer noopener'])
})
