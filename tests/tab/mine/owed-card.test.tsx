/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OwedCard } from '../../../tab/mine/owed-card'
import { draw } from '../stage'
import { key, obligation } from '../stand-in/samples'

const cardText = () => screen.getByRole('article', { name: 'Etisk standard' }).textContent

test('says by when, why, which version, how long it takes, and leads to the signing of that very obligation', () => {
  draw(<OwedCard obligation={obligation({ obligationKey: key('3') })} />)
  for (const said of ['Frist 24. november 2025', 'Alle som arbeider for kommunen', 'Denne versjonen har du ikke signert ennå.', 'Versjon 2.0, gjelder fra 10. november 2025', '5 minutter å lese'])
    expect(cardText()).toContain(said)
  expect(screen.getByRole('link', { name: 'Les og signer' }).getAttribute('href')).toBe(`#/sign/${key('3')}`)
})

test('says in words that the day has passed', () => {
  draw(<OwedCard obligation={obligation({ state: 'overdue' })} />)
  expect(cardText()).toContain('Fristen var 24. november 2025')
  expect(cardText()).toContain('Over fristen')
})

test('tells a newcomer that it is the first time', () => {
  draw(<OwedCard obligation={obligation({ why: 'new-employment' })} />)
  expect(cardText()).toContain('Du er ny i jobben og signerer for første gang.')
})

test('cannot be signed before it opens', () => {
  draw(<OwedCard obligation={obligation({ state: 'upcoming' })} />)
  expect(cardText()).toContain('Kan signeres fra 10. november 2025')
  expect(screen.queryByRole('link')).toBeNull()
})
