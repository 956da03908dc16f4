/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab, testAccess } from '../stage'
import { LEADER } from '../stand-in/samples'
import { OWN_ACTIVITIES } from '../stand-in/rules-samples'

const answers = { me: () => LEADER }

test('a leader adds to the wheel of the own unit, under an address that is nobody else’s', async () => {
  const { user } = openTab({ at: 'own-wheel', answers })
  await user.type(await screen.findByLabelText('Hva skal gjøres'), 'Gå gjennom nøkler')
  await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
  expect(window.location.hash).toMatch(/^#\/edit-own\/own-ga-gjennom-nokler-[a-z0-9]{1,6}\/u-kindergarten$/)
})

test('nothing is begun without a name', async () => {
  const { user } = openTab({ at: 'own-wheel', answers })
  await user.click(await screen.findByRole('button', { name: 'Begynn å skrive' }))
  expect(screen.getByText('Skriv et navn med minst én bokstav.')).toBeTruthy()
  expect(window.location.hash).toBe('#/own-wheel')
})

test('who leads no unit with a wheel of its own is told so', async () => {
  openTab({ at: 'own-wheel', answers: { ...answers, ownActivities: () => ({ ...OWN_ACTIVITIES, units: [], requirements: [] }) } })
  expect(await screen.findByText('Du leder ingen enhet som kan ha sitt eget årshjul.')).toBeTruthy()
})

testAccess({ at: 'own-wheel', person: LEADER }, (words) => screen.findByText(words.activityEditor.own.lead))
