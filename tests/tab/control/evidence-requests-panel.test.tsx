/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { listViolations, pageText } from '../stage'
import { drawPanel } from './play-evidence'

test('a leader sees what to show, by when, and what became of the rest', async () => {
  drawPanel()
  expect(await screen.findByRole('button', { name: 'Vis dokumentasjon for Gjennomgå risiko: Solbakken barnehage' })).toBeTruthy()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(pageText()).toMatch(/Høsten 2025\. Gjort 10\. november 2025\..*Vis innen 10\. desember 2025.*Holder ikke.*Noen andre kvitterte\. Du har ansvaret nå\. Vist 19\. november 2025\..*Holder ikke: Ikke datert/)
  document.title = 'Kvitter'
  expect((await listViolations()).filter((line) => !line.startsWith('html-has-lang'))).toEqual([])
})

test('where nothing is asked there is nothing', async () => {
  drawPanel({ ownSpotChecks: () => ({ requests: [], logNumber: 100 }) })
  await waitFor(() => expect(pageText()).toBe('Årshjul'))
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})
