/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { refusal, type Overrides } from '../stand-in/service'
import { drawPanel } from './play-evidence'

async function openDialog(answers: Overrides = {}) {
  const panel = drawPanel(answers)
  await panel.user.click(await screen.findByRole('button', { name: /^Vis dokumentasjon for/ }))
  return { ...panel, dialog: within(await screen.findByRole('dialog', { name: 'Gjennomgå risiko: Solbakken barnehage' })) }
}

test('what is written is sent with its files, and it is told that it is done', async () => {
  const { user, dialog, sent } = await openDialog()
  await user.type(dialog.getByLabelText(/^Hva viser/), 'Se referatet')
  await user.upload(dialog.getByLabelText('Filer'), new File(['%PDF-'], 'referat.pdf'))
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(sent()).toMatchObject([{ checkId: 'autumn', text: 'Se referatet', files: [{ fileName: 'referat.pdf', contentBase64: 'JVBERi0=' }] }]))
  expect(await screen.findByText('Takk. Dokumentasjonen er sendt.')).toBeTruthy()
})

test('without words nothing is sent', async () => {
  const { user, dialog, sent } = await openDialog()
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  expect(dialog.getByText('Skriv hva som viser at det er gjort.')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('a file that the service does not take is told at its field', async () => {
  const { user, dialog } = await openDialog({ showEvidence: () => refusal('bad-input', [{ path: 'files.0', problem: 'has-macros' }]) })
  await user.type(dialog.getByLabelText(/^Hva viser/), 'Se referatet')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  expect(await dialog.findByText('Filen har makroer. Lagre den uten, og velg den på nytt.')).toBeTruthy()
})

test('that somebody else was first is told', async () => {
  const { user, dialog } = await openDialog({ showEvidence: () => ({ outcome: 'already', logNumber: 101 }) })
  await user.type(dialog.getByLabelText(/^Hva viser/), 'Se referatet')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('Noen andre har vist dokumentasjon for denne.')).toBeTruthy()
})
