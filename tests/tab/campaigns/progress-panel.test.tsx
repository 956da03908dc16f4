/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab, pageText } from '../stage'
import { RUNNING } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'

const open = (changes: Partial<typeof RUNNING> = {}) => openTab({ at: 'campaigns/privacy', answers: { me: () => CONTROLLER, campaign: () => ({ ...RUNNING, ...changes }) } })

test('how far it has come, what became of it and how long it takes', async () => {
  open()
  expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('75')
  expect(pageText()).toMatch(/75 prosent er gått gjennom\. 2.500 personer igjen\. Det tar omtrent 5 minutter/)
  const figures = within(screen.getByRole('list', { name: 'Slik går det' })).getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s/g, ' '))
  expect(figures.map((figure) => figure.slice(0, 12))).toEqual(['7 400 Sendt', '7 398 Kom fr', '2 101 Har gj', '2 UvisstKan ', '98 Ikke nådd', '2 Avvist av '])
  expect(within(screen.getByRole('table', { name: 'Hvorfor noen ikke er nådd' })).getByRole('row', { name: 'Meldingen var for stor for Teams. 2' })).toBeTruthy()
})

test('whoever hears the page is told of each tenth part only', async () => {
  open()
  expect(await screen.findByText('Mer enn 70 prosent av utsendingen er gått gjennom.')).toBeTruthy()
})

test('while it stands still nothing is left to count down', async () => {
  const { left: _, ...still } = RUNNING
  openTab({ at: 'campaigns/privacy', answers: { me: () => CONTROLLER, campaign: () => ({ ...still, campaign: { ...still.campaign, state: 'paused' }, unreached: [], reasons: [] }) } })
  expect(await screen.findByText('Alle som er gått gjennom, er nådd.')).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.queryByText(/hvert tredje sekund/)).toBeNull()
})
