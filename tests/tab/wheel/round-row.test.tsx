/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RoundRow } from '../../../tab/wheel/round-row'
import { draw, pageText } from '../stage'
import { roundOf } from './wheel-stage'

const row = (requirementId: string) => draw(<ul><RoundRow round={roundOf(requirementId)} onOpen={() => undefined} /></ul>)

test('says when, what, whose and how it stands', () => {
  row('fire')
  // The whole day is for those who hear it.
  expect(pageText()).toMatch(/^28\.28\. februar \d{4}BranntilsynHMSTjenestestedetKvittert$/)
  expect(screen.getByText('28.').getAttribute('aria-hidden')).toBe('true')
  expect(document.querySelector('time')?.dateTime).toMatch(/-02-28$/)
})

test('leads to the system in which it is done', () => {
  row('budget')
  const link = screen.getByRole('link', { name: 'Åpne Framsikt' })
  expect(link.getAttribute('href')).toBe('https://framsikt.example')
  expect(link.getAttribute('rel')).toContain('noopener')
})

test('counts those it concerns where they are several', () => {
  row('contracts')
  expect(pageText()).toContain('Over fristenover fristen: 1, nær fristen: 2, kvittert: 17')
})
