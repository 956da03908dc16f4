/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'activity-library', answers: { me: () => CONTROLLER, ...answers } })
const show = async () => screen.findByRole('button', { name: 'Vis hva det betyr' })
const publishButtons = () => screen.queryAllByRole('button', { name: 'Publiser denne ene' })

test('nothing can be published before its figures have been shown, and then with one button and one question', async () => {
  const { user, standIn } = open()
  const button = await show()
  expect(publishButtons()).toEqual([])
  await user.click(button)
  expect(await screen.findByRole('rowheader', { name: 'Etisk refleksjon' })).toBeTruthy()
  await user.click(publishButtons()[0] as HTMLElement)
  expect(screen.getByText(/Hver av dem blir en egen versjon i loggen/)).toBeTruthy()
  await user.click(publishButtons().at(-1) as HTMLElement)
  expect((await screen.findAllByText('1 aktivitet er publisert.')).length).toBeGreaterThan(0)
  const [asked, published] = ['previewActivities', 'publishActivities'].map((name) => standIn.asked.find((each) => each.name === name)?.input)
  expect(asked).toMatchObject({ requirementIds: ['ethical-reflection'], reason: 'Startårshjulet' })
  expect(published).toMatchObject({ reason: 'Startårshjulet', of: [{ requirementId: 'ethical-reflection', previewKey: '9'.repeat(64) }] })
})

test('another reason needs another look', async () => {
  const { user } = open()
  await user.click(await show())
  await waitFor(() => expect(publishButtons()).toHaveLength(1))
  await user.type(screen.getByLabelText(/^Hvorfor|^Begrunnelse|^Grunn/), ' 2026')
  expect(publishButtons()).toEqual([])
  expect(screen.getByText(/Vis hva det betyr på nytt/)).toBeTruthy()
})

test('a reason is needed, and its lack is said before anybody is asked', async () => {
  const { user, standIn } = open()
  const button = await show()
  await user.clear(screen.getByLabelText(/^Hvorfor|^Begrunnelse|^Grunn/))
  await user.click(button)
  expect(standIn.asked.some(({ name }) => name === 'previewActivities')).toBe(false)
})

test('what was edited in the meantime is told, and a failure may be tried again', async () => {
  const { user, standIn } = open({ publishActivities: () => refusal('failed') })
  await user.click(await show())
  await waitFor(() => expect(publishButtons()).toHaveLength(1))
  await user.click(publishButtons()[0] as HTMLElement)
  await user.click(publishButtons().at(-1) as HTMLElement)
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0))
  standIn.change({ publishActivities: () => ({ published: [], left: ['ethical-reflection'], logNumber: 1 }) })
  await user.click(publishButtons().at(-1) as HTMLElement)
  expect((await screen.findAllByText('0 aktiviteter er publisert. 1 ble ikke publisert, fordi noen har endret den i mellomtiden.')).length).toBeGreaterThan(0)
})
