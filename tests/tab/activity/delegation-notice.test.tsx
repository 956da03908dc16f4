/** @jest-environment jsdom */
import { DelegationNotice } from '../../../tab/activity/delegation-notice'
import { delegation } from '../stand-in/activity-samples'
import { draw, pageText } from '../stage'

test('the leader reads to whom, until when and for how long', () => {
  draw(<DelegationNotice delegation={delegation({ givenOn: '2026-11-01', byOn: '2026-12-10', isStanding: true, note: 'Takk!' })} />)
  expect(pageText()).toBe('Delegert til Amina Hassan av Kari Nordby 1. november 2026.Skal være gjort innen 10. desember 2026. Det gjelder også senere runder.«Takk!»')
})

test('the delegate reads from whom', () => {
  draw(<DelegationNotice delegation={delegation({ isMine: true })} />)
  expect(pageText()).toBe('Kari Nordby har delegert dette til deg.')
})

test('a delegate who has left is told as the leader’s own task again', () => {
  draw(<DelegationNotice delegation={delegation({ hasLeft: true })} />)
  expect(pageText()).toBe('Amina Hassan arbeider ikke her lenger, så oppgaven er tilbake hos lederen.')
})
