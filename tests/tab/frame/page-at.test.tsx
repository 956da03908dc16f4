/** @jest-environment jsdom */
import { findHeading, openTab } from '../stage'
import { CONTROLLER, key, LEADER } from '../stand-in/samples'

const person = { ...LEADER, roles: CONTROLLER.roles }

test.each([
  ['mine', 'Hei, Kari'],
  ['standard', 'Etisk standard'],
  [`sign/${key('0')}`, 'Etisk standard'],
  [`receipt/${key('b')}`, 'Signeringsbevis'],
  ['everything', 'Alt som er registrert om deg'],
  [`lesson/${key('1')}`, 'Kjenn igjen svindel'],
  [`lesson-receipt/${key('8')}`, 'Kursbevis'],
  ['library', 'Alt innhold'],
  ['read/phishing', 'Kjenn igjen svindel'],
  ['tasks', 'Oppgaver i årshjulet'],
  ['activity/corruption-risk/2026/unit%2Fu-kindergarten', 'Risikovurdering av korrupsjon'],
  ['sign-many/contract-check', 'Kvitter for flere: Kontroll av kontrakt'],
  ['unit/u-kindergarten', 'Solbakken barnehage'],
  ['overview', 'Fjordvik kommune'],
  ['inspections', 'Tilsyn og revisjon'],
  ['inspections/i-labour', 'Vold og trusler'],
  ['edit-inspection', 'Registrer tilsyn eller revisjon'],
  ['spot-check/autumn', 'Høsten 2025'],
  ['campaigns', 'Utsendinger'],
  ['campaigns/autumn', 'Etikk i høst'],
  ['prompt-rules', 'Regler for påminnelser'],
  ['poster/u-kindergarten', 'Ark til veggen'],
  ['wheel', 'Mitt årshjul'],
  ['findings', 'Funn'],
  ['organisation', 'Organisasjon'],
  ['rules', 'Innhold'],
  ['activity-library', 'Startårshjulet'],
  ['edit-lesson/phishing', 'Kjenn igjen svindel'],
  ['edit-requirement/privacy-security', 'Personvern og informasjonssikkerhet'],
  ['publish', 'Publiser etisk standard'],
  ['own-wheel', 'Enhetens eget årshjul'],
  ['edit-own/own-round-abc123', 'Personvern og informasjonssikkerhet'],
  ['import-wheel', 'Hent inn et årshjul fra en fil'],
])('%s is the page «%s»', async (at, heading) => {
  openTab({ at, answers: { me: () => person } })
  expect(await findHeading(heading)).toBeTruthy()
})
