/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ArrivalContext, Page } from '../../../tab/frame/page'
import { draw } from '../stage'

const page = (
  <Page title="Signeringsbevis" lead="Bevis" back={{ to: { page: 'mine' }, name: 'Min side' }}>
    innhold
  </Page>
)

test('has one heading, a name for the window, and a way back', () => {
  draw(page)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Signeringsbevis')
  expect(document.title).toBe('Signeringsbevis – Kvitter')
  expect(screen.getByRole('link', { name: 'Min side' }).getAttribute('href')).toBe('#/mine')
})

test('leaves the focus where it is when it is the first page', () => {
  draw(<ArrivalContext value={() => 'first'}>{page}</ArrivalContext>)
  expect(document.activeElement).toBe(document.body)
})

test('takes the focus to its heading when one comes from another page', () => {
  draw(<ArrivalContext value={() => 'later'}>{page}</ArrivalContext>)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})
