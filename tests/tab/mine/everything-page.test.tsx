/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'

test('explains everything that is recorded, and says what is not', async () => {
  openTab({ at: 'everything' })
  await findHeading('Alt som er registrert om deg')
  const textOf = async (name: string) => (await screen.findByRole('region', { name })).textContent
  expect(await textOf('Signaturer')).toContain('Du signerte versjon 1.0 i chatten.')
  expect(await textOf('Arbeidsforholdet ditt')).toContain('Du har stilling på 80 prosent')
  expect(await textOf('Meldinger du har fått')).toContain('Du fikk et kort i chatten.10. november 2025 kl. 08:00')
  expect(await textOf('Spørsmål og svar')).toContain('Ingenting er lagret.')
  expect(await textOf('Chatten din')).toMatch(/Adressen til chatten din[^]*Kvitter har ønsket deg velkommen/)
  expect(await textOf('Det du har registrert eller publisert')).toContain('Du registrerte en papirsignatur på versjon 1.0.12. november 2025')
  const looks = await textOf('Hvem som har sett lister med navn')
  expect(looks).toContain('Ola Leder så hvem som har signert i Bakkebygrenda barnehage, der du står i listen.13. november 2025')
  expect(looks).toContain('Du så hvem som har signert i Avdeling Nord.14. november 2025')
  expect(await textOf('Navnet ditt')).toContain('Kvitter lagrer ikke navnet ditt.')
  expect(await textOf('Språkvalg')).toContain('Du har valgt Bokmål.')
  expect(await textOf('Dette lagrer vi ikke')).toContain('hvor lenge du leser')
})

test('gives the facts as they lie stored, with salt and commitment', async () => {
  openTab({ at: 'everything' })
  const signatures = await screen.findByRole('region', { name: 'Signaturer' })
  const raw: unknown = JSON.parse(within(signatures).getByText(/"salt"/).textContent)
  expect(raw).toMatchObject({ number: 17, salt: 'c2FsdA', commitment: 'Y29tbWl0', fact: { kind: 'signature' } })
})

testAccess({ at: 'everything' }, () => screen.findByText(/JSON/))
