/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { FiguresTable } from '../../../tab/overview/figures-table'
import { draw } from '../stage'
import { OVERVIEW } from '../stand-in/samples'

const cells = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr')!)
    .getAllByRole('cell')
    .map((cell) => [...cell.childNodes].filter((node) => !(node instanceof HTMLElement && node.ariaHidden === 'true')).map(({ textContent }) => textContent).join('').replace(/\s/g, ' '))

test('is a table of units with share and figures', () => {
  draw(<FiguresTable caption="Signaturer per enhet" units={OVERVIEW.children} />)
  const table = screen.getByRole('table', { name: 'Signaturer per enhet' })
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Enhet', 'Andel signert', 'Signert', 'Mangler', 'Herav over fristen', 'Unntatt'])
  expect(within(table).getAllByRole('rowheader')).toHaveLength(5)
  expect(screen.getByRole('rowheader', { name: 'Oppvekst og utdanning' }).closest('tr')?.textContent.replace(/\s/g, ' ')).toContain('43 %')
})

test('each unit with units below leads to them; a leaf leads nowhere', () => {
  draw(<FiguresTable caption="x" units={OVERVIEW.children} />)
  expect(screen.getByRole('link', { name: 'Oppvekst og utdanning' }).getAttribute('href')).toBe('#/overview/u-education')
  expect(within(screen.getByRole('rowheader', { name: 'Beredskap' })).queryByRole('link')).toBeNull()
})

test('says nothing about the share where nobody owes', () => {
  draw(<FiguresTable caption="x" units={OVERVIEW.children} />)
  expect(cells('Beredskap')[0]).toBe('–')
  expect(screen.getByRole('rowheader', { name: 'Beredskap' }).closest('tr')?.textContent).not.toContain('%')
})
