/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab, pageText } from '../stage'
import { LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'
import { STANDINGS, THIS_YEAR } from '../stand-in/wheel-samples'

const open = async (answers: Parameters<typeof openTab>[0]) => {
  const { user, standIn } = openTab({ at: 'wheel?view=list', ...answers })
  await user.click(await screen.findByRole('button', { name: 'Oppfølging av kontrakter' }))
  return { user, standIn }
}

test('lists all whom it concerns, each with state, day, place and names, and leads to each', async () => {
  const { standIn } = await open({ answers: { me: () => LEADER } })
  const list = await screen.findByRole('list', { name: 'Hvem det gjelder' })
  expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/ \d{4}/g, ''))).toEqual(['RenholdOver fristen · Frist 20. mai · Solbakken barnehage, Kari Nordby', 'Solbakken barnehageKvittert · Gjort 2. mai · Kari Nordby'])
  expect(within(list).getByRole('link', { name: 'Renhold' }).getAttribute('href')).toMatch(/^#\/activity\/contracts\/after-ab%2F\d{4}\/object%2Fcontract-1$/)
  expect(pageText()).toContain('Utenfor enheten din: nær fristen: 2, kvittert: 16.')
  expect(standIn.asked.at(-1)).toMatchObject({ name: 'activityStandings', input: { requirementId: 'contracts', unitId: 'u-kindergarten', year: THIS_YEAR } })
})

test('says when it concerns nobody, and when one may not see it', async () => {
  await open({ answers: { me: () => LEADER, activityStandings: () => ({ ...STANDINGS, standings: [], hidden: {} }) } })
  expect(await screen.findByText('Det gjelder ingen her.')).toBeTruthy()
})

test('says so where one may not see it', async () => {
  await open({ answers: { me: () => LEADER, activityStandings: () => refusal('forbidden') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikke tilgang til dette')
})
