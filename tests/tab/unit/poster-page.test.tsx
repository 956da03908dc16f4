/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const at = 'poster/u-kindergarten'

test('the sheet has the code, the address beside it, and nobody on it', async () => {
  const { user, print } = openTab({ at, answers: { me: () => LEADER } })
  await findHeading('Ark til veggen')
  const sheet = await screen.findByRole('article')
  expect(within(sheet).getByRole('img', { name: 'QR-kode med adressen til Kvitter' })).toBeTruthy()
  expect(sheet.textContent).toContain('https://kvitter.fjordvik.test/tab/')
  expect(sheet.textContent).not.toMatch(/Dmitri|Bjørn|Solbakken|Kari|Fjordvik kommune/)
  await user.click(screen.getByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
})

test('somebody else’s unit has no sheet here', async () => {
  openTab({ at, answers: { me: () => LEADER, unreachedOfUnit: () => refusal('not-found') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Vi fant det ikke')
})

testAccess({ at, person: LEADER }, (words) => screen.findByRole('img', { name: words.reaching.poster.code }))
