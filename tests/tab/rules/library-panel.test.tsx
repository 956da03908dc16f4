/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'rules', answers: { me: () => CONTROLLER, ...answers } })

test('the starter library is brought in with one click and one question', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Hent inn alt' }))
  expect(screen.getByText(/1 leksjoner publiseres som versjon 1.0/)).toBeTruthy()
  await tab.user.click(screen.getAllByRole('button', { name: 'Hent inn alt' }).at(-1) as HTMLElement)
  expect((await screen.findAllByText('1 leksjoner er publisert, og 1 programmer ligger som utkast.')).length).toBeGreaterThan(0)
  expect(tab.standIn.asked.filter(({ name }) => name === 'importLibrary').map(({ input }) => input)).toEqual([{ firstOn: '2026-01-12', previewKey: '9'.repeat(64) }])
})
