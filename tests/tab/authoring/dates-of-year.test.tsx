/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { DatesOfYear } from '../../../tab/authoring/dates-of-year'
import { draw } from '../stage'

let dates: { month: number; day: number }[]
function Built() {
  const [current, setCurrent] = useState([{ month: 2, day: 29 }])
  useEffect(() => {
    dates = current
  })
  return <DatesOfYear dates={current} onChange={setCurrent} />
}

test('dates are added, changed and taken away, and 29 February is explained', async () => {
  const user = draw(<Built />)
  expect(screen.getByText(/29. februar blir 28. februar/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Legg til en dato' }))
  await user.selectOptions(screen.getAllByLabelText('Måned')[1] as HTMLElement, 'oktober')
  await user.clear(screen.getAllByLabelText('Dag')[1] as HTMLElement)
  await user.type(screen.getAllByLabelText('Dag')[1] as HTMLElement, '15')
  expect(dates).toEqual([{ month: 2, day: 29 }, { month: 10, day: 15 }])
  await user.click(screen.getByRole('button', { name: 'Fjern dato 1' }))
  expect(dates).toEqual([{ month: 10, day: 15 }])
})
