/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { INSPECTION } from '../stand-in/control-samples'
import { CONTROLLER, LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('an inspection is told with its findings, their state and where they are put right', async () => {
  openTab({ at: 'inspections/i-labour', answers: { me: () => CONTROLLER } })
  await findHeading('Vold og trusler')
  expect(pageText()).toMatch(/Solbakken barnehage, Frist 15\. november 2025, Kvittert ut av enheten 12\. november 2025/)
  expect(screen.getAllByRole('link', { name: 'Åpne oppgaven' }).map((link) => link.getAttribute('href'))).toEqual(['#/activity/orders/once/object%2Forder%3Ai-labour%3Af1', '#/activity/orders/once/object%2Forder%3Ai-labour%3Af2'])
  expect(screen.getByRole('link', { name: 'Les rapporten' }).getAttribute('href')).toBe('https://portal.test/1')
  expect(screen.getByRole('link', { name: 'Endre' }).getAttribute('href')).toBe('#/edit-inspection/i-labour')
})

test('every revision is told: who, when, and what became other', async () => {
  openTab({ at: 'inspections/i-labour', answers: { me: () => CONTROLLER } })
  await findHeading('Vold og trusler')
  expect(pageText()).toMatch(/Versjon 2, 2\. oktober 2025.*lest inn fra fil, av Anne Lie.*Endret: tittel, sammendrag\. 1 funn endret.*Versjon 1.*3 nye funn/)
})

test('a leader changes nothing, reads no names, and is told that there is more than is theirs', async () => {
  const history = INSPECTION.history.map(({ byName: _, ...each }) => each)
  openTab({ at: 'inspections/i-labour', answers: { me: () => LEADER, inspection: () => ({ ...INSPECTION, history, hiddenFindings: 2, mayWrite: false }) } })
  await findHeading('Vold og trusler')
  expect(screen.queryByRole('link', { name: 'Endre' })).toBeNull()
  expect(pageText()).not.toContain('Anne Lie')
  expect(screen.getByText('2 funn hører til enheter du ikke ser')).toBeTruthy()
})

test('one without findings says so, and one that is not there too', async () => {
  const { standIn } = openTab({ at: 'inspections/i-labour', answers: { me: () => CONTROLLER, inspection: () => ({ ...INSPECTION, findings: [], state: 'closed', closedOn: '2025-08-18' }) } })
  expect(await screen.findByText('Tilsynet ga ingen funn.')).toBeTruthy()
  standIn.change({ inspection: () => refusal('not-found') })
})

testAccess({ at: 'inspections/i-labour', person: CONTROLLER }, () => screen.findByRole('heading', { level: 1, name: 'Vold og trusler' }))
