/** @jest-environment jsdom */
import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { fakeHost, findHeading, openTab } from '../stage'
import { refusal } from '../stand-in/service'

afterEach(() => act(() => onlineManager.setOnline(true)))

test('keeps what was loaded while the network is away, says so, and takes the banner down again', async () => {
  const { wire } = openTab()
  await findHeading('Hei, Ingrid')
  await screen.findByRole('article', { name: 'Etisk standard' })
  wire.isDown = true
  act(() => onlineManager.setOnline(false))
  expect((await screen.findByRole('alert')).textContent).toContain('Ingen kontakt akkurat nå')
  expect(screen.getByRole('article', { name: 'Etisk standard' })).toBeTruthy()
  wire.isDown = false
  act(() => onlineManager.setOnline(true))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('says that the session is over when the service no longer knows us, and what was loaded stays', async () => {
  const { user, standIn } = openTab()
  await screen.findByRole('article', { name: 'Etisk standard' })
  standIn.change({ me: () => refusal('unauthenticated'), mine: () => refusal('unauthenticated') })
  act(() => onlineManager.setOnline(false))
  await user.click(await screen.findByRole('button', { name: 'Prøv igjen' }))
  act(() => onlineManager.setOnline(true))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Du må åpne Kvitter på nytt'))
  expect(screen.getByRole('article', { name: 'Etisk standard' })).toBeTruthy()
})

test('is not there when all is well', async () => {
  openTab({ host: fakeHost() })
  await screen.findByRole('article', { name: 'Etisk standard' })
  expect(screen.queryByRole('alert')).toBeNull()
})
