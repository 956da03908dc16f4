/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OptionLinks } from '../../../tab/wheel/option-links'
import { draw } from '../stage'

test('says which way it is looked at, and leads to the others', () => {
  draw(<OptionLinks name="Visning" options={[{ key: 'a', name: 'Hjul', href: '#/wheel', isChosen: true }, { key: 'b', name: 'Liste', href: '#/wheel?view=list', isChosen: false }]} />)
  expect(screen.getByRole('navigation', { name: 'Visning' })).toBeTruthy()
  expect(screen.getByRole('link', { current: true }).textContent).toBe('Hjul')
  expect(screen.getByRole('link', { name: 'Liste' }).getAttribute('href')).toBe('#/wheel?view=list')
})
