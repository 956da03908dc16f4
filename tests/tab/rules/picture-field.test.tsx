/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const choose = async ({ user }: ReturnType<typeof open>, file: File) => user.upload(await screen.findByLabelText('Bilde', { selector: 'input' }), file)

test('a picture is kept as soon as it is chosen, and what it shows is asked for in three languages', async () => {
  const tab = open()
  await choose(tab, new File(['bytes'], 'skjerm.png', { type: 'image/png' }))
  expect(await screen.findByLabelText('Hva bildet viser, for den som ikke ser det, nynorsk')).toBeTruthy()
  expect(tab.standIn.asked.filter(({ name }) => name === 'savePicture')).toHaveLength(1)
  await tab.user.click(screen.getByRole('button', { name: 'Fjern bilde' }))
  expect(screen.queryByLabelText('Hva bildet viser, for den som ikke ser det, nynorsk')).toBeNull()
})

test('one that is too large is refused here, one that is no picture by the service', async () => {
  const tab = open({ savePicture: () => refusal('bad-input', [{ path: 'contentBase64', problem: 'not-a-picture' }]) })
  await choose(tab, new File(['x'.repeat(300_001)], 'stor.png', { type: 'image/png' }))
  expect(await screen.findByText('Filen er for stor. Den kan være 300 KB.')).toBeTruthy()
  expect(tab.standIn.asked.filter(({ name }) => name === 'savePicture')).toHaveLength(0)
  await choose(tab, new File(['bytes'], 'tekst.png', { type: 'image/png' }))
  await waitFor(() => expect(screen.getByText('Filen er ikke et bilde i PNG eller JPEG.')).toBeTruthy())
})
