/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { ALL_RULES } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

test('only what can be done is offered', async () => {
  const lessons = ALL_RULES.lessons.map((lesson) => ({ ...lesson, requirementIds: [] }))
  openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, movableRounds: () => ({ rounds: [] }), rules: () => ({ ...ALL_RULES, lessons }) } })
  expect(await screen.findByRole('button', { name: 'Trekk tilbake kravet' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Flytt en frist' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Hent en leksjon fram igjen nå' })).toBeNull()
})
