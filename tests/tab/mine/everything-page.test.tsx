/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { PHISHING } from '../stand-in/learning-samples'
import { RECORDED } from '../stand-in/service'

test('explains everything that is recorded, and says what is not', async () => {
  openTab({ at: 'everything' })
  await findHeading('Alt som er registrert om deg')
  const textOf = async (name: string) => (await screen.findByRole('region', { name })).textContent
  expect(await textOf('Signaturer og opplæring')).toContain('Du signerte «Etisk standard», versjon 1.0, i chatten.')
  expect(await textOf('Arbeidsforholdet ditt')).toContain('Du har stilling på 80 prosent')
  expect(await textOf('Meldinger du har fått')).toContain('Du fikk et kort i chatten.10. november 2025 kl. 08:00')
  expect(await textOf('Svarene dine på kontrollspørsmål')).toMatch(/Lederen din ser dem ikke.*Du har svart på 1 spørsmål i leksjonen «Kjenn igjen svindel».20. november 2025/)
  expect(screen.queryByRole('region', { name: 'Utkast du skriver på' })).toBeNull()
  expect(await textOf('Spørsmål og svar')).toContain('Ingenting er lagret.')
  expect(await textOf('Chatten din')).toMatch(/Adressen til chatten din[^]*Kvitter har ønsket deg velkommen/)
  expect(await textOf('Det du har registrert eller publisert')).toContain('Du registrerte en papirsignatur på «Etisk standard», versjon 1.0.12. november 2025')
  const looks = await textOf('Hvem som har sett lister med navn')
  expect(looks).toContain('Ola Leder så hvem som har signert i Bakkebygrenda barnehage, der du står i listen.13. november 2025')
  expect(looks).toContain('Du så hvem som har signert i Avdeling Nord.14. november 2025')
  expect(await textOf('Navnet ditt')).toContain('Kvitter lagrer ikke navnet ditt.')
  expect(await textOf('Språkvalg')).toContain('Du har valgt Bokmål.')
  expect(await textOf('Dette lagrer vi ikke')).toContain('hvor lenge du leser')
})

test('gives the facts as they lie stored, with salt and commitment', async () => {
  openTab({ at: 'everything' })
  const signatures = await screen.findByRole('region', { name: 'Signaturer og opplæring' })
  const raw: unknown = JSON.parse(within(signatures).getByText(/"salt"/).textContent)
  expect(raw).toMatchObject({ number: 17, salt: 'c2FsdA', commitment: 'Y29tbWl0', fact: { kind: 'signature' } })
})

test('shows the drafts of somebody who writes them', async () => {
  openTab({ at: 'everything', answers: { recordedAboutMe: () => ({ ...RECORDED, drafts: [{ kind: 'lesson', title: PHISHING.title, savedAt: '2025-11-20T07:00:00.000Z' }] }) } })
  expect((await screen.findByRole('region', { name: 'Utkast du skriver på' })).textContent).toContain('Du lagret sist utkastet til leksjonen «Kjenn igjen svindel».20. november 2025')
})

test('tells what was sent to me', async () => {
  const { standIn } = openTab({ at: 'everything' })
  expect((await screen.findByRole('region', { name: 'Påminnelser du har fått' })).textContent).toContain('Ingen får vite om eller når du leste det.')
  await screen.findByText(/Del av utsendingen «Personvern»/)
  expect(standIn.asked.filter(({ name }) => name === 'sentTo').map(({ input }) => input)).toEqual([{ personId: 'p-1' }])
})

test('who was never in the organisation was sent nothing', async () => {
  const { standIn } = openTab({ at: 'everything', answers: { recordedAboutMe: () => ({ ...RECORDED, organisation: [] }) } })
  await screen.findByRole('region', { name: 'Meldinger du har fått' })
  expect(screen.queryByRole('region', { name: 'Påminnelser du har fått' })).toBeNull()
  expect(standIn.asked.some(({ name }) => name === 'sentTo')).toBe(false)
})

testAccess({ at: 'everything' }, () => screen.findByText(/JSON/))
