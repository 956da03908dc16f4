/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER, FINDINGS } from '../stand-in/samples'

const open = (answers = {}) => openTab({ at: 'findings', answers: { me: () => CONTROLLER, findings: () => FINDINGS, ...answers } })

test('says how many are open, that no figure is touched, what is in order again, and what waits', async () => {
  open()
  expect(await screen.findByRole('heading', { name: '6 åpne funn' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Ikke lenger slik' })).toBeTruthy()
  expect(pageText()).toContain('Tallene i Kvitter er ikke berørt.')
  expect(pageText()).toContain('SharePoint svarer ikke nå')
  expect(pageText()).toContain('Listene ble sist sammenlignet med loggen 21. november 2025 kl. 02:04.')
  expect(screen.getAllByRole('listitem').filter((item) => item.querySelector('h3'))).toHaveLength(7)
})

test('says so when there are none', async () => {
  openTab({ at: 'findings', answers: { me: () => CONTROLLER } })
  expect(await screen.findByText('Ingen funn')).toBeTruthy()
  expect(pageText()).toContain('Listene sammenlignes med loggen hver natt.')
})

test('of very many it says that these are the newest', async () => {
  open({ findings: () => ({ ...FINDINGS, openCount: 1_200 }) })
  expect(await screen.findByText(/De 6 nyeste av 1.200 vises her/)).toBeTruthy()
})

test('a controller compares now, and sees what that found', async () => {
  let isFound = false
  const { user, standIn } = openTab({
    at: 'findings',
    answers: { me: () => CONTROLLER, findings: () => (isFound ? FINDINGS : { ...FINDINGS, open: [], openCount: 0 }), compareLists: () => ((isFound = true), { isDone: true }) },
  })
  await user.click(await screen.findByRole('button', { name: 'Sammenlign nå' }))
  expect(await screen.findByText('Listene er sammenlignet med loggen.')).toBeTruthy()
  expect(await screen.findByRole('heading', { name: '6 åpne funn' })).toBeTruthy()
  expect(standIn.asked.filter(({ name }) => name === 'compareLists')).toHaveLength(1)
})

test('is told when comparing takes longer', async () => {
  const { user } = open({ compareLists: () => ({ isDone: false }) })
  await user.click(await screen.findByRole('button', { name: 'Sammenlign nå' }))
  expect(await screen.findByText('Sammenligningen tar litt tid. Kom tilbake om noen minutter.')).toBeTruthy()
})

test('an auditor reads, and starts nothing', async () => {
  openTab({ at: 'findings', answers: { me: () => AUDITOR_FROM_OUTSIDE, findings: () => FINDINGS } })
  await findHeading('Funn')
  await screen.findByRole('heading', { name: '6 åpne funn' })
  expect(screen.queryByRole('button', { name: 'Sammenlign nå' })).toBeNull()
})

testAccess({ at: 'findings', person: CONTROLLER, answers: { findings: () => FINDINGS } }, () => screen.findAllByRole('heading', { level: 3 }))
