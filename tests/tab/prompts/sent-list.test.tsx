/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'

test('what was sent is told the latest first, with what became of it', async () => {
  openTab({ at: 'everything' })
  const panel = within(await screen.findByRole('region', { name: 'Påminnelser du har fått' }))
  const [latest, first] = (await panel.findAllByRole('listitem')).map(({ textContent }) => textContent)
  expect(latest).toBe('Påminnelse. Om Etisk standard, Personvern og informasjonssikkerhet. Del av utsendingen «Personvern».Ikke nådd, 17. november 2025 kl. 08:00. Har blokkert Kvitter i Teams.')
  expect(first).toBe('Påminnelse. Om Etisk standard.Kom fram, 10. november 2025 kl. 08:00.')
})

test('whoever was sent nothing reads that', async () => {
  openTab({ at: 'everything', answers: { sentTo: () => ({ deliveries: [], logNumber: 100 }) } })
  expect(await screen.findByText('Ingen påminnelser er sendt.')).toBeTruthy()
})
