/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { SignOffRecord } from '../../../tab/activity/sign-off-record'
import { RISK_TITLE, signOffView } from '../stand-in/activity-samples'
import { draw, listViolations, pageText } from '../stage'

test('tells who signed off, what was decided and what it opened', async () => {
  draw(
    <SignOffRecord
      waits={false}
      done={signOffView({
        as: 'delegate',
        byName: 'Amina Hassan',
        figures: { signed: { done: 8, total: 9 }, trained: { done: 5, total: 9 }, activities: { done: 1, total: 4 }, overdue: 2 },
        measures: [{ title: 'Kurs', ownerName: 'Eva Dahl', dueOn: '2027-03-01', state: 'open' }, { title: 'Rutine', dueOn: '2027-04-01' }],
        opened: [{ requirementId: 'site-visit', title: RISK_TITLE, dueOn: '2027-02-01' }],
      })}
    />,
  )
  expect(screen.getByRole('region', { name: 'Dette er kvittert' })).toBeTruthy()
  for (const told of ['Amina Hassan, på vegne av lederen', '8 av 9', 'Kurs (Eva Dahl, frist 1. mars 2027) – Åpen', 'Rutine (frist 1. april 2027)', 'Risikovurdering av korrupsjon, frist 1. februar 2027']) expect(pageText()).toContain(told)
  expect(await listViolations()).toEqual([])
})

test('what is not relevant is told with its reason; what waits, as waiting', () => {
  draw(<SignOffRecord done={signOffView({ outcome: 'not-relevant', reason: 'Vi har ingen innkjøp', answers: [] })} waits />)
  expect(screen.getByRole('region', { name: 'Kvittert, venter på bekreftelse' }).textContent).toContain('Ikke relevantVi har ingen innkjøp')
})
