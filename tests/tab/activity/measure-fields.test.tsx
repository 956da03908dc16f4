/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import type { FieldProblem } from '../../../core/publishing/field-problem'
import { MeasureFields } from '../../../tab/activity/measure-fields'
import type { DraftMeasure } from '../../../tab/activity/sign-off-draft'
import { COLLEAGUES } from '../stand-in/activity-samples'
import { draw, listViolations } from '../stage'

const seen = () => JSON.parse(screen.getByLabelText('skrevet').textContent) as unknown
function Filled({ problems = [], begin = [] }: { problems?: readonly FieldProblem[]; begin?: DraftMeasure[] }) {
  const [measures, setMeasures] = useState(begin)
  return (
    <>
      <MeasureFields measures={measures} colleagues={COLLEAGUES} today="2026-12-01" problems={problems} onChange={setMeasures} />
      <output aria-label="skrevet">{JSON.stringify(measures)}</output>
    </>
  )
}

test('a measure is written with owner and deadline, and can be taken away again', async () => {
  const user = draw(
    <main>
      <Filled />
    </main>,
  )
  await user.click(screen.getByRole('button', { name: 'Legg til tiltak' }))
  await user.type(screen.getByRole('textbox', { name: 'Hva skal gjøres?' }), 'Kurs')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem eier det?' }), 'Eva Dahl')
  await user.type(screen.getByLabelText(/Frist/), '2027-03-01')
  expect(seen()).toEqual([{ title: 'Kurs', ownerId: 'p-eva', dueOn: '2027-03-01' }])
  expect(await listViolations()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Legg til tiltak' }))
  await user.click(screen.getByRole('button', { name: 'Fjern tiltak 1' }))
  expect(seen()).toEqual([{ title: '', ownerId: '', dueOn: '' }])
})

test('each wrong field of the right measure is marked', () => {
  draw(<Filled begin={[{ title: 'Kurs', ownerId: '', dueOn: '2027-01-01' }, { title: '', ownerId: 'gone', dueOn: '' }]} problems={[{ path: 'measures.1.title', problem: 'missing' }, { path: 'measures.1.dueOn', problem: 'past' }]} />)
  expect(screen.getAllByRole('textbox').map((each) => each.getAttribute('aria-invalid') === 'true')).toEqual([false, true])
  expect(screen.getByText('Velg en frist fram i tid.')).toBeTruthy()
})

test('ten are enough', () => {
  draw(<Filled begin={Array.from({ length: 10 }, () => ({ title: 'x', ownerId: '', dueOn: '' }))} />)
  expect(screen.queryByRole('button', { name: 'Legg til tiltak' })).toBeNull()
})
