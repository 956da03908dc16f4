/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('lessons stand in their order, and their days are shown', async () => {
  const tab = open()
  expect(await screen.findByText(/Kjenn igjen svindel: Åpner 12. januar 2026/)).toBeTruthy()
  await tab.user.click(screen.getByRole('button', { name: 'Flytt kjenn igjen svindel ned' }))
  await tab.user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
  await waitFor(() => expect(sent(tab, 'saveRequirementDraft')).toEqual([expect.objectContaining({ content: expect.objectContaining({ lessonIds: ['passwords', 'phishing'] }) as unknown })]))
})
