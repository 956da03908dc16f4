/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ActivitiesPreview } from '../../../tab/rules/activities-preview'
import { draw } from '../stage'

const ready = { requirementId: 'hse-round', title: { nb: 'Vernerunde', nn: 'Vernerunde', en: 'HSE round' }, concerned: 1250, opened: 3, problems: [], previewKey: 'a'.repeat(64) }
const stopped = { ...ready, requirementId: 'reading-list', title: { nb: 'Leseliste', nn: 'Leseliste', en: 'Reading list' }, problems: [{ path: 'documentId', problem: 'unknown-document' }] }

test('each activity has its line of figures', () => {
  draw(<ActivitiesPreview activities={[ready]} />)
  const row = screen.getByRole('rowheader', { name: 'Vernerunde' }).closest('tr')
  expect([...(row?.cells ?? [])].map(({ textContent }) => textContent.replace(/\s/g, ' '))).toEqual(['Vernerunde', '1 250', '3'])
  expect(screen.queryByText('Disse kan ikke publiseres ennå')).toBeNull()
})

test('what cannot be published yet says why, and where to put it right', () => {
  draw(<ActivitiesPreview activities={[stopped]} />)
  expect(screen.queryByRole('table')).toBeNull()
  const link = screen.getByRole('link', { name: 'Leseliste' })
  expect(link.getAttribute('href')).toBe('#/edit-requirement/reading-list')
  expect(link.closest('li')?.textContent.length).toBeGreaterThan('Leseliste: '.length)
})
