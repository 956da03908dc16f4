/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { VersionList } from '../../../tab/publish/version-list'
import { draw } from '../stage'

const version = { version: '2.0', level: 'major' as const, effectiveOn: '2025-11-10', recordedAt: '2025-11-02T08:00:00.000Z', publishedBy: 'Anne Lie', reason: 'Årlig gjennomgang', isCurrent: true }

test('says of each version since when, why and by whom, and which is in force', () => {
  draw(<VersionList versions={[version, { ...version, version: '1.1', level: 'minor', publishedBy: '', isCurrent: false }]} />)
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(first).toBe('Versjon 2.0, gjelder fra 10. november 2025Gjelder nåÅrlig gjennomgangHovedversjon · Publisert av Anne Lie 2. november 2025 kl. 09:00')
  expect(second).toContain('Retting · Publisert av ukjent')
  expect(second).not.toContain('Gjelder nå')
})

test('says when there is none', () => {
  draw(<VersionList versions={[]} />)
  expect(screen.getByText('Ingen versjon er publisert ennå.')).toBeTruthy()
})
