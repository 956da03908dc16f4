/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ImportPreview, type ReadyImport } from '../../../tab/organisation/import-preview'
import { draw, pageText } from '../stage'
import { NOTHING_NEW, READY } from '../stand-in/organisation-samples'

function show(ready: ReadyImport, language: 'nb' | 'nn' | 'en' = 'nb') {
  const imported: boolean[] = []
  const user = draw(<ImportPreview ready={ready} isSending={false} onImport={(confirmed) => imported.push(confirmed)} onCancel={() => undefined} />, language)
  return { user, imported }
}

test('behind each number stand those it is about', async () => {
  const { user } = show(READY)
  await user.click(screen.getByText('Begynner (60)'))
  expect(screen.getByText('Ny Person, 1. desember 2025')).toBeTruthy()
  expect(screen.getByText('De 2 første av 60 vises her.')).toBeTruthy()
  expect(pageText()).toContain('Storskolen, før: Skolen, 1. desember 2025')
  expect(pageText()).toContain('Liv Lærling, før: lærling, 1. desember 2025')
  expect(pageText()).toContain('Dette blir ikke lest: Lønn.')
})

test('a file that changes nothing has nothing to carry out', () => {
  show(NOTHING_NEW, 'nn')
  expect(pageText()).toContain('417 personar er uendra.Fila endrar ingenting')
  expect(screen.queryByRole('button', { name: 'Les inn fila' })).toBeNull()
})

test('when very much would disappear it has to be confirmed first', async () => {
  const { user, imported } = show({ ...READY, endsMany: true }, 'en')
  await user.click(screen.getByRole('button', { name: 'Import the file' }))
  expect(imported).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'The file is whole, and this shall happen' }))
  await user.click(screen.getByRole('button', { name: 'Import the file' }))
  expect(imported).toEqual([true])
})
