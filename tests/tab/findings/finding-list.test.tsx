/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { FindingList } from '../../../tab/findings/finding-list'
import { FindingKind } from '../../../core/findings/finding'
import { LANGUAGES } from '../../../core/language/language'
import { draw, pageText } from '../stage'
import { finding, FINDINGS } from '../stand-in/samples'

test.each(LANGUAGES)('says of every kind of finding what it is and what it means: %s', (language) => {
  draw(<FindingList findings={FindingKind.options.map((kind) => finding({ kind, findingId: kind }))} />, language)
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  expect(new Set(titles).size).toBe(FindingKind.options.length)
})

test('says that a row was put there by others, and that a deleted one is back', () => {
  draw(<FindingList findings={[...FINDINGS.open.slice(0, 2), ...FINDINGS.gone]} />)
  const [edited, planted, restored] = screen.getAllByRole('listitem')
  if (!edited || !planted || !restored) throw new Error('three are shown')
  expect(within(edited).queryByText('Raden ble lagt inn av noen andre enn Kvitter.')).toBeNull()
  expect(within(planted).getByText('Raden ble lagt inn av noen andre enn Kvitter.')).toBeTruthy()
  expect(within(restored).getByText('Raden er tilbake.')).toBeTruthy()
  expect(pageText()).toContain('I orden igjen21. november 2025 kl. 08:00')
})
