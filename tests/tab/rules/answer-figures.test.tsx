/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })

test('how people answer is shown in figures, few hidden', async () => {
  open()
  expect(await screen.findByText('40 har svart. 25 % svarte feil.')).toBeTruthy()
  expect(screen.getByText('Færre enn fem har svart.')).toBeTruthy()
  expect(screen.getByText(/Hvor mange som svarte feil, vises ikke/)).toBeTruthy()
})
