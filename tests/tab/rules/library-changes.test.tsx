/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LibraryChanges } from '../../../tab/rules/library-changes'
import { draw, pageText } from '../stage'
import { LIBRARY } from '../stand-in/activity-library-samples'

test('what the law changed is told with the law, and apart from what was changed here', () => {
  draw(<LibraryChanges activities={LIBRARY} />)
  const item = screen.getByRole('link', { name: 'Vold og trusler' }).closest('li')
  expect(item?.textContent).toContain('Utgave 2: Forskriften krever mer.')
  expect(item?.textContent).toContain('Grunn: endring i Forskrift om utførelse av arbeid kapittel 23 A.')
  expect(item?.textContent).toContain('Dette er annerledes hos dere: grunnlag.')
  expect(item?.textContent).toContain('Dere har selv endret: tidsbruk.')
})

test('what is gone from the library is told too, and the rest is left out', () => {
  draw(<LibraryChanges activities={LIBRARY} />)
  expect(screen.getByRole('link', { name: 'Gammel runde' }).closest('li')?.textContent).toContain('Ikke lenger i biblioteket')
  expect(screen.getAllByRole('link')).toHaveLength(2)
})

test('where nothing has changed nothing is said', () => {
  draw(<LibraryChanges activities={LIBRARY.slice(0, 3)} />)
  expect(pageText()).not.toContain('Endret i biblioteket')
})
