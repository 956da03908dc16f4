/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { DoneList } from '../../../tab/mine/done-list'
import { draw } from '../stage'
import { key, record } from '../stand-in/samples'

test('lists what was signed with the newest first, in Norwegian time, each with its receipt', () => {
  draw(<DoneList records={[record({ documentVersion: '1.0', recordedAt: '2024-09-02T07:12:00.000Z' }), record({ recordKey: key('b') })]} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first?.textContent).toContain('Signert 12. november 2025 kl. 07:31')
  expect(second?.textContent).toContain('Etisk standard, versjon 1.0')
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe(`#/receipt/${key('b')}`)
})

test('says of a registration on paper who made it', () => {
  draw(<DoneList records={[record({ kind: 'paper-signature', doneOn: '2025-11-11', actorName: 'Kari Nordby' })]} />)
  expect(screen.getByRole('listitem').textContent).toContain('Signert på papir 11. november 2025. Papirsignatur registrert av Kari Nordby.')
})

test('shows a lesson with how that is known, and its own receipt', () => {
  draw(<DoneList records={[record({ kind: 'imported-completion', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' }, doneOn: '2025-11-11', system: 'KS Læring' })]} />)
  expect(screen.getByRole('listitem').textContent).toContain('Fullført 11. november 2025 i KS Læring.')
  expect(screen.getByRole('link', { name: 'Se kursbeviset for Passord' }).getAttribute('href')).toBe(`#/lesson-receipt/${key('a')}`)
})

test('keeps a registration that was made void, and says so; the voiding itself is no deed of mine', () => {
  draw(<DoneList records={[record({ kind: 'paper-signature', isVoid: true }), record({ kind: 'voiding', recordKey: key('b') })]} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByRole('listitem').textContent).toContain('gjort ugyldig')
})

test('says where signatures will be when there are none', () => {
  draw(<DoneList records={[]} />)
  expect(screen.getByText('Her kommer det du signerer og lærer.')).toBeTruthy()
})
