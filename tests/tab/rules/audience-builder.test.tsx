/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('the audience shows at once how many and where, as it is built', async () => {
  const tab = open()
  expect(await screen.findByText('Målgruppen er 800.')).toBeTruthy()
  await tab.user.click(screen.getByRole('checkbox', { name: 'innleid' }))
  await tab.user.type(screen.getByLabelText('Enheter', { selector: 'input' }), 'solb')
  await tab.user.click(screen.getByRole('button', { name: /^Legg til Solbakken barnehage/ }))
  await waitFor(() => expect(sent(tab, 'countAudience').at(-1)).toMatchObject({ audience: { within: ['u-kindergarten'], employmentClasses: expect.not.arrayContaining(['hired-in']) as unknown } }))
  tab.standIn.change({ countAudience: () => ({ concerned: 0, byUnit: [], problems: [] }) })
  await tab.user.click(screen.getByRole('checkbox', { name: 'lærling' }))
  expect(await screen.findByText('Målgruppen treffer ingen.')).toBeTruthy()
})
