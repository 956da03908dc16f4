/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FactList } from '../../../tab/prompts/fact-list'
import { draw } from '../stage'

test('what is not known is left out', () => {
  draw(<FactList facts={[['Dager', '1. til 12. desember'], ['Startet', undefined]]} />)
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Dager'])
})
