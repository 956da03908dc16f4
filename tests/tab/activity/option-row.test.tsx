/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OptionRow } from '../../../tab/activity/option-row'
import { draw } from '../stage'

test('the whole row chooses, and tells whether it is chosen', async () => {
  const chosen: boolean[] = []
  const user = draw(
    <OptionRow kind="checkbox" isChosen={false} small="frist i morgen" onChoose={(isChosen) => chosen.push(isChosen)}>
      Renhold
    </OptionRow>,
  )
  await user.click(screen.getByText('frist i morgen'))
  expect(chosen).toEqual([true])
})

test('a wrong box says so; a wrong radio button leaves that to its group', () => {
  draw(
    <>
      <OptionRow kind="checkbox" isChosen isWrong onChoose={() => undefined}>
        En
      </OptionRow>
      <OptionRow kind="radio" isChosen isWrong onChoose={() => undefined}>
        To
      </OptionRow>
    </>,
  )
  expect([screen.getByRole('checkbox').getAttribute('aria-invalid'), screen.getByRole('radio').getAttribute('aria-invalid')]).toEqual(['true', null])
})
