/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ProblemList } from '../../../tab/rules/problem-list'
import { draw } from '../stage'

test('all that stops a draft is told at once, and takes the keyboard', () => {
  draw(<ProblemList problems={[{ path: 'title.nb', problem: 'empty' }, { path: 'minutes', problem: 'out-of-range' }]} />)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Tittel, bokmål: Feltet er tomt.', 'Minutter: Tallet kan ikke brukes her.'])
  expect(document.activeElement?.textContent).toContain('Dette må rettes først')
})

test('without problems there is nothing', () => {
  draw(<ProblemList problems={[]} />)
  expect(screen.queryByRole('alert')).toBeNull()
})
