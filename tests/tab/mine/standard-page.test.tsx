/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'

test('shows the text in force in my language, with its version and since when', async () => {
  openTab({ at: 'standard' })
  expect((await findHeading('Etisk standard')).getAttribute('lang')).toBe('nb-NO')
  expect(await screen.findByRole('heading', { name: 'Verdiene våre' })).toBeTruthy()
  expect(document.body.textContent).toContain('Versjon 2.0, gjelder fra 10. november 2025')
})

test('can be read in another language without changing that of the app', async () => {
  const { user } = openTab({ at: 'standard' })
  await user.click(await screen.findByRole('radio', { name: 'Nynorsk' }))
  const heading = await screen.findByRole('heading', { name: 'Verdiane våre' })
  expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('nn-NO')
  expect(document.documentElement.lang).toBe('nb-NO')
  expect(screen.getByRole('link', { name: 'Min side', current: 'page' })).toBeTruthy()
})

test('prints', async () => {
  const { user, print } = openTab({ at: 'standard' })
  await user.click(await screen.findByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
})

testAccess({ at: 'standard' }, () => screen.findAllByRole('heading', { level: 2 }))
