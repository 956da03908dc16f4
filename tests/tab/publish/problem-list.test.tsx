/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ProblemList } from '../../../tab/publish/problem-list'
import { draw } from '../stage'

test('lists what has to be corrected, by field, and is read aloud', () => {
  draw(
    <ProblemList
      problems={[
        { path: 'texts.nn.markdown', problem: 'empty' },
        { path: 'effectiveOn', problem: 'effective-before-previous' },
      ]}
    />,
  )
  expect(screen.getByRole('alert').textContent).toContain('Dette må rettes først')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Tekst, nynorsk: Teksten mangler.',
    'Gjelder fra: Dagen kan ikke være før forrige versjon begynner å gjelde.',
  ])
})
