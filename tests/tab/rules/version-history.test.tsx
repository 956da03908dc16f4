/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { VersionHistory } from '../../../tab/rules/version-history'
import { draw } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'

test('every version is told with who published it and why', () => {
  draw(<VersionHistory versions={LESSON_OPENED.versions} />)
  const text = screen.getByRole('listitem').textContent
  expect(text).toContain('Versjon 1.0, gjelder fra 2. november 2025')
  expect(text).toContain('Publisert av Kari Nordby')
})

test('without any it says so', () => {
  draw(<VersionHistory versions={[]} />)
  expect(screen.getByText('Ingen versjon er publisert ennå.')).toBeTruthy()
})
