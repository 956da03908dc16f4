/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { PREVIEW_KEY } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('it is withdrawn after a look at what goes away', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Trekk tilbake kravet' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.type(dialog.getByLabelText(/^Hvorfor/), 'Erstattet')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('912 åpne oppgaver blir borte hos 600.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  expect((await screen.findAllByText(/^Kravet er trukket tilbake fra /)).length).toBeGreaterThan(0)
  expect(sent(tab, 'withdrawRequirement')).toEqual([expect.objectContaining({ requirementId: 'privacy-security', reason: 'Erstattet', previewKey: PREVIEW_KEY })])
})
