/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { LibraryView } from '../../../core/api/library-questions'
import { LibraryActivityRow } from '../../../tab/rules/library-activity-row'
import { draw, pageText } from '../stage'
import { LIBRARY } from '../stand-in/activity-library-samples'

const row = (activityId: string, onChoose = jest.fn()) => {
  const activity = LIBRARY.find((each) => each.activityId === activityId) as LibraryView
  return draw(<LibraryActivityRow activity={activity} isChosen={false} onChoose={onChoose} />)
}

test('one that is not here can be chosen, and says for whom it is and where it is done', async () => {
  const choose = jest.fn()
  const user = row('corruption-risk', choose)
  expect(pageText()).toContain('For enheter · Til orientering · Gjøres i Kvalitetsportalen · Med rapporteringsplikt')
  await user.click(screen.getByRole('checkbox', { name: 'Risiko for korrupsjon' }))
  expect(choose).toHaveBeenCalledWith(true)
})

test('one that is here leads to its editor, and says how it differs', () => {
  row('fire-safety')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByRole('link', { name: 'Rediger Brannvern' }).getAttribute('href')).toBe('#/edit-requirement/fire-safety')
  expect(pageText()).toContain('Publisert, med et nytt utkast · Endret hos dere: tittel, skjema · For enheter')
})

test('whoever wants to know more reads its guidance and goes to the law', () => {
  row('hse-round')
  expect(screen.getByText('Sett av en time.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Forskrift om utførelse av arbeid kapittel 23 A' }).getAttribute('href')).toBe('https://lovdata.no/dokument/SF/forskrift/2011-12-06-1357')
})

test('a rule of one’s own has no address', () => {
  row('medication-control')
  expect(screen.getByText('Egen regel').closest('a')).toBeNull()
})
