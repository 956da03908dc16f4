/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ProgrammeBar } from '../../../tab/learn/programme-bar'
import { draw } from '../stage'
import { LESSONS, lessonView } from '../stand-in/learning-samples'

test('says in words what the bar shows', () => {
  draw(<ProgrammeBar lessons={LESSONS} />)
  const bar = screen.getByText('1 av 3 leksjoner fullført').nextElementSibling
  expect(bar?.getAttribute('aria-hidden')).toBe('true')
  expect(bar?.querySelector<HTMLElement>('[data-print="fill"]')?.style.width).toMatch(/^33\.3/)
})

test('is empty before the first, and not there when nothing is mine', () => {
  draw(<ProgrammeBar lessons={[lessonView()]} />)
  expect(screen.getByText('0 av 1 leksjon fullført').nextElementSibling?.children).toHaveLength(0)
  draw(<ProgrammeBar lessons={[lessonView({ state: 'excluded' })]} />)
  expect(screen.getAllByText(/fullført/)).toHaveLength(1)
})
