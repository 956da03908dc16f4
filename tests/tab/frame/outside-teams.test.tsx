/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OutsideTeams } from '../../../tab/frame/outside-teams'
import { draw, listViolations } from '../stage'

test('says in each language that the app lives in Teams, with the way there', async () => {
  const user = draw(<OutsideTeams language="nb" />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kvitter åpnes i Teams')
  expect(screen.getByRole('link', { name: 'Åpne Microsoft Teams' }).getAttribute('href')).toBe('https://teams.microsoft.com/')
  await user.click(screen.getByRole('button', { name: 'Nynorsk' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kvitter opnar du i Teams')
  await user.click(screen.getByRole('button', { name: 'English' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kvitter opens in Teams')
  expect(document.documentElement.lang).toBe('en-GB')
  expect(await listViolations()).toEqual([])
})
