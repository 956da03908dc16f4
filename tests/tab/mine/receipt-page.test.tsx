/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { HASH_OF, key, record, STATEMENTS } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `receipt/${key('b')}`
const RECEIPT = { record: record(), personName: 'Ingrid Solberg', statement: STATEMENTS.en, language: 'en', textSha256: HASH_OF.en, commitment: 'abc', channel: 'tab' }
const valueOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent

test('says who confirmed what, when, in which words, and how it can be checked', async () => {
  openTab({ at: AT, answers: { receipt: () => RECEIPT } })
  await findHeading('Signeringsbevis')
  expect((await screen.findByText(STATEMENTS.en)).getAttribute('lang')).toBe('en-GB')
  expect(valueOf('Navn')).toBe('Ingrid Solberg')
  expect(valueOf('Hva')).toBe('Etisk standard, versjon 2.0')
  expect(valueOf('Når')).toBe('12. november 2025 kl. 07:31')
  expect(valueOf('Språk i teksten')).toBe('English')
  expect(valueOf('Hvordan')).toBe('I fanen i Teams')
  expect(valueOf('Kontrollkode')).toBe(record().verificationCode)
  expect(valueOf('Tekstens fingeravtrykk (SHA-256)')).toBe(HASH_OF.en)
  expect(valueOf('Nummer i loggen')).toBe('Får nummer om litt')
})

test('prints, and says how to keep it as PDF', async () => {
  const { user, print } = openTab({ at: AT })
  await user.click(await screen.findByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
  expect(document.body.textContent).toContain('Lagre som PDF')
})

test('is for a registration on paper clearly the word of the leader, with the reason', async () => {
  const onPaper = record({ kind: 'paper-signature', doneOn: '2025-11-11', actorName: 'Kari Nordby', reason: 'Har ikke konto' })
  openTab({ at: AT, answers: { receipt: () => ({ ...RECEIPT, statement: '', record: onPaper }) } })
  expect(await screen.findByText(/Lederen har registrert signaturen/)).toBeTruthy()
  expect(valueOf('Når')).toBe('11. november 2025')
  expect(valueOf('Papirsignatur registrert av')).toBe('Kari Nordby')
  expect(valueOf('Begrunnelse')).toBe('Har ikke konto')
  expect(valueOf('Hvordan')).toBe('På papir')
})

test('says when it no longer counts', async () => {
  openTab({ at: AT, answers: { receipt: () => ({ ...RECEIPT, record: record({ isVoid: true }) }) } })
  expect(await screen.findByText(/gjort ugyldig/)).toBeTruthy()
})

test('a receipt of somebody else is not found', async () => {
  openTab({ at: AT, answers: { receipt: () => refusal('not-found') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Vi fant det ikke')
})

testAccess({ at: AT }, () => screen.findByRole('button', { name: /Skriv ut|Print/ }))
