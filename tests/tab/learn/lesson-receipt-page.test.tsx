/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { lessonRecord } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `lesson-receipt/${key('8')}`
const valueOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent
const PROOF = { record: lessonRecord(), evidence: 'own', personName: 'Ingrid Solberg', contentSha256: key('c'), commitment: 'abc', channel: 'tab', answered: { questions: 3, passMark: 80, language: 'nn' } }

test('says who took what, when, how that is known, and how it can be checked', async () => {
  openTab({ at: AT, answers: { lessonReceipt: () => PROOF } })
  await findHeading('Kursbevis')
  expect(await screen.findByText('Har lest leksjonen og svart riktig på kontrollspørsmålene.')).toBeTruthy()
  expect(valueOf('Navn')).toBe('Ingrid Solberg')
  expect(valueOf('Hva')).toBe('Kjenn igjen svindel, versjon 1.0')
  expect(valueOf('Når')).toBe('12. november 2025 kl. 07:31')
  expect(valueOf('Hvordan vi vet det')).toBe('Egne svar')
  expect(valueOf('Kontrollspørsmål')).toBe('3 spørsmål, krav 80 prosent riktige')
  expect(valueOf('Språk i teksten')).toBe('Nynorsk')
  expect(valueOf('Kontrollkode')).toBe(lessonRecord().verificationCode)
  expect(valueOf('Leksjonens fingeravtrykk (SHA-256)')).toBe(key('c'))
  expect(valueOf('Nummer i loggen')).toBe('Får nummer om litt')
  expect(screen.queryByRole('button', { name: 'Dette stemmer ikke' })).toBeNull()
})

test.each([
  ['meeting', 'meeting-completion', 'Tatt i møte', 'tab'],
  ['registered', 'registered-completion', 'Registrert av leder', 'tab'],
  ['imported', 'imported-completion', 'Hentet fra et annet system', 'import'],
] as const)('that rests on somebody else’s word says whose, and can be objected to: %s', async (evidence, kind, how, channel) => {
  const { answered: _, ...proof } = PROOF
  const record = lessonRecord({ kind, doneOn: '2025-11-11', actorName: 'Kari Nordby', reason: 'Var der', system: 'KS Læring' })
  openTab({ at: AT, answers: { lessonReceipt: () => ({ ...proof, evidence, channel, record }) } })
  await screen.findByText(how)
  expect([valueOf('Når'), valueOf('Registrert av'), valueOf('Begrunnelse')]).toEqual(['11. november 2025', 'Kari Nordby', 'Var der'])
  expect(screen.getByRole('button', { name: 'Dette stemmer ikke' })).toBeTruthy()
})

test('prints', async () => {
  const { user, print } = openTab({ at: AT })
  await user.click(await screen.findByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
})

test('says when it no longer counts', async () => {
  openTab({ at: AT, answers: { lessonReceipt: () => ({ ...PROOF, record: lessonRecord({ isVoid: true }) }) } })
  expect(await screen.findByText(/gjort ugyldig/)).toBeTruthy()
})

test('of somebody else is not found', async () => {
  openTab({ at: AT, answers: { lessonReceipt: () => refusal('not-found') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Vi fant det ikke')
})

testAccess({ at: AT }, () => screen.findByRole('button', { name: /Skriv ut|Print/ }))
