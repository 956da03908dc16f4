/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText } from '../stage'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER, DIRECTOR, FINDINGS, LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test.each([CONTROLLER, AUDITOR_FROM_OUTSIDE])('$displayName sees over the figures what waits and what was found, and the way there', async (person) => {
  openTab({ at: 'overview', answers: { me: () => person, findings: () => FINDINGS } })
  expect(await screen.findByText('6 åpne funn')).toBeTruthy()
  expect(pageText()).toContain('14 registreringer er trygt lagret')
  expect(screen.getByRole('link', { name: 'Se funnene' }).getAttribute('href')).toBe('#/findings')
})

test('nothing is said while all is as it should be, or when nobody knows', async () => {
  openTab({ at: 'overview', answers: { me: () => CONTROLLER, findings: () => refusal('unavailable') } })
  await findHeading('Fjordvik kommune')
  expect(pageText()).not.toMatch(/funn /i)
})

test.each([DIRECTOR, LEADER])('$displayName is not told, and nothing is asked for them', async (person) => {
  const { standIn } = openTab({ at: 'overview', answers: { me: () => person, findings: () => FINDINGS } })
  await findHeading('Fjordvik kommune')
  expect(standIn.asked.some(({ name }) => name === 'findings')).toBe(false)
})
