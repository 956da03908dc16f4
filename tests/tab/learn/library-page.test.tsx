/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'

test('holds the standard and every lesson under its programme', async () => {
  openTab({ at: 'library' })
  await findHeading('Alt innhold')
  const linksOf = async (name: string) => within(await screen.findByRole('region', { name })).getAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`)
  expect(await linksOf('Dokumenter')).toEqual(['Etisk standard #/standard'])
  expect(await linksOf('Personvern og informasjonssikkerhet')).toEqual(['Kjenn igjen svindel #/read/phishing', 'Passord #/read/passwords'])
  expect(await linksOf('Andre leksjoner')).toEqual(['Deling og e-post #/read/sharing'])
  expect(screen.getByRole('region', { name: 'Andre leksjoner' }).textContent).toContain('Tar 30 minutter · versjon 1.0 · tas i et annet system')
})

test('is searched by title, and says how much fits', async () => {
  const { user } = openTab({ at: 'library' })
  const seek = await screen.findByRole('searchbox', { name: 'Søk i titlene' })
  await user.type(seek, 'svin')
  expect(screen.getByText('1 tekst passer til søket').getAttribute('role')).toBe('status')
  expect(screen.getAllByRole('region')).toHaveLength(1)
  await user.type(seek, 'x')
  expect(screen.getByText('Ingen titler passer til søket.')).toBeTruthy()
})

test('says when nothing is published', async () => {
  openTab({ at: 'library', answers: { allTexts: () => ({ lessons: [], programmes: [], logNumber: 1 }) } })
  expect(await screen.findByText('Det er ikke publisert noe ennå.')).toBeTruthy()
})

testAccess({ at: 'library' }, () => screen.findByRole('searchbox'))
