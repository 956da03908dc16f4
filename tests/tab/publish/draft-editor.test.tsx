/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER, TEXT_OF } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const nynorsk = async () => (await screen.findAllByLabelText<HTMLTextAreaElement>(/^Tekst/))[1]!
const open = (answers: Overrides = {}) => openTab({ at: 'publish', answers: { me: () => CONTROLLER, ...answers } })
const preview = () => screen.getByRole('button', { name: 'Se hvem det gjelder' })
const previewsAsked = ({ standIn }: ReturnType<typeof openTab>) => standIn.asked.filter(({ name }) => name === 'previewPublication')

async function fillIn({ user }: ReturnType<typeof openTab>) {
  await user.type(await screen.findByLabelText(/Hvorfor kommer versjonen/), 'Årlig gjennomgang')
  await user.click(screen.getByRole('radio', { name: /Ny hovedversjon/ }))
}

test('starts from the newest version in its three languages', async () => {
  const { standIn } = open()
  expect((await nynorsk()).value).toBe(TEXT_OF.nn)
  const asked = standIn.asked.filter(({ name }) => name === 'documentText').map(({ input }) => input)
  expect(asked).toEqual(['nb', 'nn', 'en'].map((language) => ({ documentId: 'ethics-standard', language, version: '2.0' })))
})

test('shows what is wrong at once, asks nobody, and takes the keyboard there', async () => {
  const tab = open()
  await tab.user.clear(await nynorsk())
  await tab.user.click(preview())
  const listed = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)
  expect(listed).toEqual(expect.arrayContaining(['Tekst, nynorsk: Teksten mangler.', 'Hvorfor kommer versjonen: Skriv kort hvorfor.']))
  expect(document.activeElement?.textContent).toContain('Dette må rettes først')
  expect(previewsAsked(tab)).toEqual([])
})

test('shows at the fields what only the service could know', async () => {
  const tab = open({ previewPublication: () => ({ concerned: 1, reopened: 0, byUnit: [], problems: [{ path: 'texts', problem: 'unchanged' }], nextVersion: '2.1', previewKey: '9'.repeat(64) }) })
  await fillIn(tab)
  await tab.user.click(preview())
  expect(await screen.findByText(/Tekstene: Teksten er den samme som før/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Publiser versjon/ })).toBeNull()
})

test('can be published only as it was previewed: one more letter asks for a new preview', async () => {
  const tab = open()
  await fillIn(tab)
  await tab.user.click(preview())
  expect(await screen.findByRole('button', { name: 'Publiser versjon 3.0' })).toBeTruthy()
  await tab.user.type(await nynorsk(), '!')
  expect(screen.queryByRole('button', { name: 'Publiser versjon 3.0' })).toBeNull()
  expect(screen.getByText('Utkastet er endret. Se hvem det gjelder på nytt før du publiserer.')).toBeTruthy()
  await tab.user.type(await nynorsk(), '{Backspace}')
  expect(screen.getByRole('button', { name: 'Publiser versjon 3.0' })).toBeTruthy()
})

test('is kept over a reload, and can be thrown away', async () => {
  const first = open()
  await first.user.type(await nynorsk(), ' Meir.')
  const kept = { ...window.sessionStorage } as Record<string, string>
  expect(JSON.stringify(kept)).toContain('Meir.')
  document.body.innerHTML = ''
  const second = open()
  expect((await nynorsk()).value).toBe(`${TEXT_OF.nn} Meir.`)
  await second.user.click(screen.getByRole('button', { name: 'Forkast endringene' }))
  expect((await nynorsk()).value).toBe(TEXT_OF.nn)
  expect(window.sessionStorage).toHaveLength(0)
})

test('says when somebody else has published in the meantime', async () => {
  const text = { title: 'x', markdown: 'x' }
  window.sessionStorage.setItem(
    'kvitter.draft.ethics-standard',
    JSON.stringify({ startedFrom: '1.0', level: 'minor', effectiveOn: '', reason: '', texts: { nb: text, nn: text, en: text } }),
  )
  open()
  expect(await screen.findByText('Versjon 2.0 er publisert etter at du begynte på dette utkastet')).toBeTruthy()
})

test('says what went wrong with the preview, and tries again', async () => {
  const tab = open({ previewPublication: () => refusal('unavailable') })
  await fillIn(tab)
  await tab.user.click(preview())
  expect((await screen.findByRole('alert')).textContent).toContain('Kvitter er opptatt akkurat nå')
  await tab.user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  await waitFor(() => expect(previewsAsked(tab)).toHaveLength(2))
})
