/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RequirementRows } from '../../../tab/rules/requirement-rows'
import { draw } from '../stage'
import { ALL_RULES } from '../stand-in/rules-samples'

test('each says what kind it is, from when it counts, and leads to where it is written', () => {
  draw(<RequirementRows requirements={ALL_RULES.requirements} routeOf={({ requirementId }) => ({ page: 'edit-requirement', requirementId })} />)
  expect(screen.getByRole('link', { name: 'Personvern og informasjonssikkerhet' }).getAttribute('href')).toBe('#/edit-requirement/privacy-security')
  expect(screen.getByText('Program · 2 leksjoner · Versjon 1, gjelder fra 2. november 2025')).toBeTruthy()
  expect(screen.getByText('Versjon 2, gjelder fra 2. januar 2025 · Trukket tilbake fra 1. oktober 2025')).toBeTruthy()
})
