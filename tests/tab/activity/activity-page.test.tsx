/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { activityAnswers, activityOf, contractTask, delegation, MAY_NOTHING, REQUEST, SHORT_FORM, signOffView, STEPS, task, type Activity } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const at = 'activity/corruption-risk/2026/unit%2Fu-kindergarten'
const open = (changes: Partial<Activity> = {}) => openTab({ at, answers: { me: () => LEADER, ...activityAnswers(activityOf(changes)) } })
const formThere = () => screen.queryByRole('region', { name: 'Kvitter' })

test('asks for the activity that the address names, slashes and all', async () => {
  const { standIn } = openTab({ at: 'activity/contract-check/2026/object%2Fcontract%3Arenhold%3A0', answers: { me: () => LEADER, ...activityAnswers(activityOf({ task: contractTask('Renhold', '3') })) } })
  expect(await findHeading('Kontroll av kontrakt')).toBeTruthy()
  expect(standIn.asked.find(({ name }) => name === 'activity')?.input).toEqual({ requirementId: 'contract-check', round: '2026', subject: 'object/contract:renhold:0' })
  expect(pageText()).toContain('Kontrakt: Renhold, Solbakken barnehage')
})

test('tells what it is, why, on what basis, how it is done, and what has happened', async () => {
  open({ steps: STEPS })
  await findHeading('Risikovurdering av korrupsjon')
  for (const told of ['Hver tjeneste skal vite hvor den er sårbar. Det skal gjøres på faste tidspunkter.', 'AnsvarligKari Nordby', 'omtrent 30 minutter', '(Lov, skal også rapporteres)', '(om 2 uker)', 'Kari Nordby delegerte til Amina Hassan']) expect(pageText()).toContain(told)
  expect(screen.getByRole('link', { name: 'Kommuneloven § 25-1' }).getAttribute('href')).toMatch(/^https:\/\/lovdata/)
  expect(formThere()).toBeTruthy()
})

test('what is done in another system has a way there, and nothing to sign', async () => {
  open({ task: task({ state: 'shown-only', doneIn: { system: 'Framsikt', url: 'https://framsikt.test/' } }), may: MAY_NOTHING })
  const link = await screen.findByRole('link', { name: 'Åpne Framsikt' })
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://framsikt.test/', 'noreferrer noopener'])
  expect(pageText()).toContain('Dette gjøres i Framsikt, og du skal ikke kvittere her.')
  expect(formThere()).toBeNull()
})

test('what is signed off shows its record and asks for nothing', async () => {
  open({ task: task({ state: 'fulfilled' }), may: MAY_NOTHING, signOff: signOffView({ byName: 'Amina Hassan' }) })
  expect((await screen.findByRole('region', { name: 'Dette er kvittert' })).textContent).toContain('Amina Hassan')
  expect(formThere()).toBeNull()
})

test('what is owed no longer says why', async () => {
  open({ task: task({ state: 'excluded' }), may: MAY_NOTHING, excludedBecause: 'withdrawn' })
  await screen.findByText('Aktiviteten er trukket tilbake. Du skal ikke gjøre noe.')
})

test('whoever asked for more time sees that it is not answered; the leader above is asked to', async () => {
  open({ task: task({ wantedOn: '2027-01-20' }) })
  await screen.findByText('Det er bedt om frist til 20. januar 2027. Det er ikke besvart ennå.')
  open({ task: task({ wantedOn: '2027-01-20' }), request: REQUEST, may: { ...MAY_NOTHING, answerTime: true } })
  await screen.findByRole('region', { name: 'Kari Nordby ber om mer tid' })
})

test('one that is not mine says so', async () => {
  openTab({ at, answers: { me: () => LEADER, activity: () => refusal('forbidden') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikke tilgang til dette')
})

testAccess({ at, person: LEADER, answers: activityAnswers(activityOf({ steps: STEPS, form: { ...SHORT_FORM, isReview: true }, task: task({ delegation: delegation({ isMine: true }) }) })) }, (words) => screen.findByRole('region', { name: words.activity.form.title }))
