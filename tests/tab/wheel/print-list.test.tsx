/** @jest-environment jsdom */
import { listRounds } from '../../../tab/wheel/list-rounds'
import { PrintList } from '../../../tab/wheel/print-list'
import { manyActivities } from '../../core/wheel/wheel-sample'
import { draw, pageText } from '../stage'
import { ROUNDS } from './wheel-stage'

const lines = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent)

test('has one line for each activity, with the days of its rounds, on paper only', () => {
  draw(<PrintList rounds={ROUNDS} />)
  expect(lines()).toContain('28.2. 31.8. Branntilsyn')
  expect(document.querySelector('ul')?.getAttribute('data-print')).toBe('only')
})

test('says how many found no room on the sheet', () => {
  draw(<PrintList rounds={listRounds(manyActivities(100, 2026))} />)
  expect(lines()).toHaveLength(64)
  expect(lines()[0]).toContain('…')
  expect(pageText()).toContain('og 37 til. Skriv ut fra listen for å få med alle.')
})
