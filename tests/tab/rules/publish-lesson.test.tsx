/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('it is published as previewed, with its consequences shown first', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('radio', { name: /Ny hovedversjon/ }))
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('Hvorfor: Skriv kort hvorfor.')).toBeTruthy()
  expect(sent(tab, 'previewLesson')).toEqual([])
  await tab.user.type(screen.getByLabelText(/^Hvorfor/), 'Ny sak')
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('310 som har fullført, får den igjen.')).toBeTruthy()
  await tab.user.click(screen.getByRole('button', { name: 'Publiser versjon 2.0' }))
  await tab.user.click(screen.getAllByRole('button', { name: 'Publiser versjon 2.0' }).at(-1) as HTMLElement)
  expect((await screen.findAllByText(/^Versjon 2.0 er publisert/)).length).toBeGreaterThan(0)
  expect(sent(tab, 'publishLesson')).toEqual([expect.objectContaining({ level: 'major', reason: 'Ny sak', previewKey: '9'.repeat(64) })])
})
