/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Navigation } from '../../../tab/frame/navigation'
import { draw } from '../stage'

test('is a named list of links, of which one says that it is where one is', () => {
  draw(<Navigation tabs={['mine', 'unit', 'overview', 'rules']} chosen="unit" />)
  expect(screen.getByRole('navigation', { name: 'Sider i Kvitter' })).toBeTruthy()
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Min side', '#/mine'],
    ['Enheten', '#/unit'],
    ['Oversikt', '#/overview'],
    ['Innhold', '#/rules'],
  ])
  expect(screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)).toEqual(['Enheten'])
})
