/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { CONTROLLER, DIRECTOR } from '../stand-in/samples'

test('the controller finds the file, the work list and what is told by hand', async () => {
  openTab({ at: 'organisation', answers: { me: () => CONTROLLER } })
  await findHeading('Organisasjon')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Les inn fil fra HR', 'Les inn fullførte kurs', 'Dette må ordnes', 'Sett for hånd'])
})

test('nobody else has the page among their own', async () => {
  openTab({ at: 'overview', answers: { me: () => DIRECTOR } })
  await findHeading('Fjordvik kommune')
  expect(screen.queryByRole('link', { name: 'Organisasjon' })).toBeNull()
})

testAccess({ at: 'organisation', person: CONTROLLER }, (words) => screen.findByText(new RegExp(words.organisation.workList.kinds['unit-without-leader'].title)))
