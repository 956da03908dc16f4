/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const version = (label: string) => ({ version: label, level: 'minor', effectiveOn: '2025-11-10', recordedAt: '2025-11-02T08:00:00.000Z', publishedBy: 'Anne Lie', reason: 'Språk', isCurrent: label === '1.9' })

test('has the draft first and every version below', async () => {
  openTab({ at: 'publish', answers: { me: () => CONTROLLER } })
  await findHeading('Publiser etisk standard')
  expect(await screen.findByRole('region', { name: 'Utkast, bygger på versjon 2.0' })).toBeTruthy()
  expect(within(screen.getByRole('region', { name: 'Alle versjoner' })).getAllByRole('listitem')).toHaveLength(2)
})

test('builds on the highest version, in whatever order they come: 1.10 is newer than 1.9', async () => {
  openTab({ at: 'publish', answers: { me: () => CONTROLLER, documentVersions: () => ({ versions: [version('1.9'), version('1.10'), version('1.2')], logNumber: 100 }) } })
  expect(await screen.findByRole('region', { name: 'Utkast, bygger på versjon 1.10' })).toBeTruthy()
})

test('begins with empty pages where nothing was ever published', async () => {
  openTab({ at: 'publish', answers: { me: () => CONTROLLER, documentVersions: () => refusal('not-found') } })
  expect(await screen.findByRole('region', { name: 'Første versjon' })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ny hovedversjon/ }).checked).toBe(true)
})

test('says what went wrong when the texts do not come', async () => {
  openTab({ at: 'publish', answers: { me: () => CONTROLLER, documentText: () => refusal('failed') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Noe gikk galt hos oss')
})

testAccess({ at: 'publish', person: CONTROLLER }, () => screen.findAllByLabelText(/^(Tekst|Text)/))
