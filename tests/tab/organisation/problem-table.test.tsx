/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ProblemTable } from '../../../tab/organisation/problem-table'
import { draw, pageText } from '../stage'
import { WRONG } from '../stand-in/organisation-samples'

test('every mistake has its place and what is wrong with it', () => {
  draw(<ProblemTable wrong={WRONG} />)
  expect(screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Tabell', 'Rad', 'Kolonne', 'Hva er galt'],
    ['ansatte', '14', 'fra', 'Denne dagen finnes ikke.'],
    ['ansatte', '15', 'e-post', 'To personer har samme e-postadresse. Se også rad 9.'],
    ['stillinger', '–', 'prosent', 'Kolonnen mangler.'],
  ])
  expect(pageText()).toContain('3 feil i filen')
})

test('where there are very many it says how many are shown', () => {
  draw(<ProblemTable wrong={{ ...WRONG, problemCount: 1200 }} />, 'en')
  expect(pageText()).toContain('1,200 mistakes in the file')
  expect(pageText()).toContain('The first 3 are shown here.')
})
