/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TaskLine } from '../../../tab/activity/task-line'
import { contractTask, dayFromToday, delegation, task } from '../stand-in/activity-samples'
import { draw, pageText } from '../stage'

const line = (of: Parameters<typeof TaskLine>[0]['task']) => {
  draw(
    <ul>
      <TaskLine task={of} />
    </ul>,
  )
  return pageText()
}

test('tells what, about what, when, how long, and leads there', () => {
  const told = line(contractTask('Renhold', '3', { state: 'overdue', dueOn: dayFromToday(-3), wantedOn: '2027-01-20', doneIn: { system: 'Framsikt' } }))
  for (const part of ['Kontroll av kontrakt', 'Kontrakt: Renhold, Solbakken barnehage', '(for 3 dager siden)', 'omtrent 5 minutter', 'Gjøres i Framsikt', 'Bedt om frist til 20. januar 2027', 'Over fristen']) expect(told).toContain(part)
  expect(screen.getByRole('link').getAttribute('href')).toBe('#/activity/contract-check/2026/object%2Fcontract%3Arenhold%3A0')
})

test.each([
  [delegation(), 'Delegert til Amina Hassan'],
  [delegation({ isMine: true }), 'Delegert til deg av Kari Nordby'],
  [delegation({ hasLeft: true }), 'Amina Hassan arbeider ikke her lenger'],
])('tells whose it is: %#', (given, told) => expect(line(task({ delegation: given }))).toContain(told))

test('what is done tells no minutes, what waits that it waits', () => {
  expect(line(task({ state: 'fulfilled' }))).not.toContain('minutter')
  expect(line(task({ waitsForConfirmation: true }))).toContain('Venter på bekreftelse')
})
