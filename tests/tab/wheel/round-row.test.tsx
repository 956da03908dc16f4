/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RoundRow } from '../../../tab/wheel/round-row'
import { draw, pageText } from '../stage'
import { roundOf } from './wheel-stage'

const row = (requirementId: string) => draw(<ul><RoundRow round={roundOf(requirementId)} onOpen={() => undefined} /></ul>)

test('says when, what, whose and how it stands', () => {
  row('fire')
  expect(pageText()).toBe('28.BranntilsynHMSTjenestestedetKvittert')
  expect(screen.getByLabelText(/^28\. februar \d{4}$/).getAttribute('datetime')).toMatch(/-02-28$/)
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
