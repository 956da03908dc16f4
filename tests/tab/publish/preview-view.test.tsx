/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { CONTROLLER, key } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openPreview(level: 'major' | 'minor', answers: Overrides = {}) {
  const tab = openTab({ at: 'publish', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.type(await screen.findByLabelText(/Hvorfor kommer versjonen/), 'Årlig gjennomgang')
  if (level === 'major') await tab.user.click(screen.getByRole('radio', { name: /Ny hovedversjon/ }))
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  const publishes = () => tab.standIn.asked.filter(({ name }) => name === 'publish')
  return { ...tab, publishes, button: await screen.findByRole('button', { name: /^Publiser versjon/ }) }
}
const rows = () => within(screen.getByRole('table')).getAllByRole('row').map((row) => row.textContent.replace(/\s/g, ' '))
const confirm = async () => within(await screen.findByRole('alertdialog')).getByRole('button', { name: /^Publiser/ })

test('says whom it reopens, by unit', async () => {
  await openPreview('major')
  expect(screen.getByText((text) => text.replace(/\s/g, ' ').startsWith('3 114 må signere på nytt.'))).toBeTruthy()
  expect(rows()).toContain('Oppvekst og utdanning4 2301 820')
})

test('says of a correction that nobody has to sign again', async () => {
  const { button } = await openPreview('minor')
  expect(screen.getByText('Ingen må signere på nytt.')).toBeTruthy()
  expect(button.textContent).toBe('Publiser versjon 2.1')
})

test('asks once more, then publishes exactly what was previewed', async () => {
  const { user, button, publishes, standIn } = await openPreview('major')
  await user.click(button)
  expect(publishes()).toEqual([])
  expect(await listViolations()).toEqual([])
  await user.click(await confirm())
  expect(await screen.findByText(/^Versjon 3.0 er publisert og gjelder fra/, { selector: 'p' })).toBeTruthy()
  const [previewed] = standIn.asked.filter(({ name }) => name === 'previewPublication')
  expect(publishes().map(({ input }) => input)).toEqual([{ ...(previewed?.input as object), previewKey: key('9') }])
  expect(window.sessionStorage).toHaveLength(0)
})

test('can be left without publishing', async () => {
  const { user, button, publishes } = await openPreview('major')
  await user.click(button)
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Avbryt' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(publishes()).toEqual([])
})

test('asks for a new preview when something was published in between', async () => {
  const { user, button } = await openPreview('major', { publish: () => refusal('out-of-date') })
  await user.click(button)
  await user.click(await confirm())
  await user.click(await screen.findByRole('button', { name: 'Se over på nytt' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Publiser versjon/ })).toBeNull())
  expect(window.sessionStorage).toHaveLength(1)
})
