/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { MeetingResult } from '../../../tab/meeting/meeting-result'
import { draw, pageText } from '../stage'

test('says who got it, and of each who did not, why', () => {
  const attendances = [
    { personId: 'p-1', displayName: 'Amina', outcome: 'recorded' as const },
    { personId: 'p-2', displayName: 'Bo', outcome: 'already-completed' as const },
    { personId: 'p-3', displayName: 'Cecilie', outcome: 'excluded' as const },
  ]
  draw(<MeetingResult held={{ attendances, logNumber: 1 }} />)
  expect(screen.getByRole('region', { name: 'Én har fått leksjonen' }).textContent).toContain('Amina')
  expect(screen.getByRole('region', { name: 'Fikk den ikke' }).textContent).toContain('Bo: hadde den fra før')
  expect(pageText()).toContain('Cecilie: har permisjon eller fritak')
  expect(pageText()).not.toContain('Enheten står med')
})
