/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab, testAccess } from '../stage'
import { ALL_RULES } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'rules', answers: { me: () => CONTROLLER, ...answers } })

test('everything is listed with its version, and what somebody is writing', async () => {
  open()
  const lesson = (await screen.findByRole('link', { name: 'Kjenn igjen svindel' })).closest('li')
  expect(lesson?.textContent).toContain('Versjon 1.0, gjelder fra 2. november 2025 · 4 minutter · I ett program')
  expect(lesson?.textContent).toContain('Utkast, lagret av Kari Nordby')
  expect(screen.getByRole('link', { name: 'Uten tittel' }).closest('li')?.textContent).toContain('Ikke publisert')
  expect(screen.getByRole('link', { name: 'Gammelt krav' }).closest('li')?.textContent).toContain('Trukket tilbake fra 1. oktober 2025')
  expect(screen.getByRole('link', { name: 'Etisk standard' }).getAttribute('href')).toBe('#/publish')
})

test('where nothing is there yet it says so', async () => {
  open({ rules: () => ({ ...ALL_RULES, lessons: [], requirements: [], documents: [] }), previewLibrary: () => ({ lessons: [], programmes: [], suggestedFirstDay: '2026-01-12', previewKey: '9'.repeat(64) }) })
  await waitFor(() => expect(screen.getAllByText('Det er ingen her ennå.')).toHaveLength(3))
  expect(screen.queryByText('Ferdige leksjoner')).toBeNull()
})

testAccess({ at: 'rules', person: CONTROLLER }, (words) => screen.findByRole('button', { name: words.rules.library.take }))
