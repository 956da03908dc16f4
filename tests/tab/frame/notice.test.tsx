/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Notice } from '../../../tab/frame/notice'
import { draw } from '../stage'

test.each(['info', 'good', 'warning', 'wrong'] as const)('%s has a sign of its own', (tone) => {
  draw(<Notice tone={tone} title="Tittel" />)
  expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  expect(screen.getByText('Tittel')).toBeTruthy()
})

test('the four signs differ, so that none hangs on its colour', () => {
  draw(
    <>
      {(['info', 'good', 'warning', 'wrong'] as const).map((tone) => (
        <Notice key={tone} tone={tone} />
      ))}
    </>,
  )
  const signs = [...document.querySelectorAll('svg path')].map((path) => path.getAttribute('d'))
  expect(new Set(signs).size).toBe(4)
})

test('interrupts only when it is urgent', () => {
  draw(<Notice tone="info" title="Til orientering" />)
  expect(screen.queryByRole('alert')).toBeNull()
  draw(<Notice tone="wrong" title="Feil" urgent />)
  expect(screen.getByRole('alert').textContent).toBe('Feil')
})
