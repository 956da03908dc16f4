/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

test('the days are those of the service; where each has their own, of somebody who begins today', async () => {
  const cadence = { ...PROGRAMME_OPENED.content.cadence, kind: 'from-hiring' as const }
  openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, requirementDraft: () => ({ ...PROGRAMME_OPENED, content: { ...PROGRAMME_OPENED.content, cadence } }) } })
  expect(await screen.findByText('For en som begynner i dag:')).toBeTruthy()
  expect(screen.getByText('Kjenn igjen svindel: Åpner 12. januar 2026, frist 2. februar 2026')).toBeTruthy()
})

test('of a plan that is none no days are shown', async () => {
  openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, plannedDays: () => ({ days: [], problems: [{ path: 'cadence.firstOn', problem: 'not-a-day' }] }) } })
  await screen.findByText('Målgruppen er 800.')
  expect(screen.queryByText('Slik blir dagene')).toBeNull()
})
