/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { key, LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'unit', answers: { me: () => LEADER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Registrer papirsignatur: Dmitri Ivanov' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Signatur på papir for Dmitri Ivanov' }))
  const fill = async ({ day = '2025-11-12', reason = 'Har ikke konto' } = {}) => {
    fireEvent.change(dialog.getByLabelText(/Dagen det ble signert/), { target: { value: day } })
    if (reason !== '') await tab.user.type(dialog.getByLabelText(/Hvorfor på papir/), reason)
  }
  const submit = () => tab.user.click(dialog.getByRole('button', { name: 'Registrer' }))
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'registerPaperSignature').map(({ input }) => input)
  return { ...tab, dialog, fill, submit, sent }
}

test('registers the day, the reason, the language and the scanned sheet for that person', async () => {
  const { user, dialog, fill, submit, sent } = await openDialog()
  await fill()
  await user.selectOptions(dialog.getByLabelText('Språket i teksten som ble lest'), 'English')
  await user.upload(dialog.getByLabelText(/Skannet ark/), new File(['%PDF-'], 'ark.pdf'))
  await waitFor(() => expect(dialog.getByLabelText<HTMLInputElement>(/Skannet ark/).files).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await submit()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent()).toEqual([
    {
      personId: 'p-dmitri-ivanov',
      obligationKey: key('4'),
      step: 0,
      language: 'en',
      signedOn: '2025-11-12',
      reason: 'Har ikke konto',
      scan: { fileName: 'ark.pdf', contentBase64: 'JVBERi0=' },
    },
  ])
})

test('says aloud and in place that it is done, and takes the keyboard there', async () => {
  const { fill, submit } = await openDialog()
  await fill()
  await submit()
  expect(await screen.findByText('Signaturen til Dmitri Ivanov er registrert på papir.', { selector: 'p' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Signaturen til Dmitri Ivanov er registrert på papir.')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Signaturen til Dmitri Ivanov er registrert på papir.'))
})

test.each([
  ['no day', { day: '' }, 'Velg dagen.'],
  ['a day before it applied', { day: '2025-11-09' }, 'Velg en dag fra 10. november 2025 og ikke fram i tid.'],
  ['a day to come', { day: '2999-01-01' }, 'Velg en dag fra 10. november 2025 og ikke fram i tid.'],
  ['no reason', { reason: '' }, 'Skriv kort hvorfor.'],
])('sends nothing with %s, and brings the keyboard to the field', async (_, filled, said) => {
  const { dialog, fill, submit, sent } = await openDialog()
  await fill(filled)
  await submit()
  expect(dialog.getByText(said)).toBeTruthy()
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
  expect(sent()).toEqual([])
})

test('takes no file that the service would refuse', async () => {
  const { user, dialog, fill, submit, sent } = await openDialog()
  await fill()
  await user.upload(dialog.getByLabelText(/Skannet ark/), new File([new Uint8Array(3 * 1024 * 1024 + 1)], 'ark.pdf'))
  expect(await dialog.findByText('Filen er større enn 3 MB.')).toBeTruthy()
  await submit()
  expect(sent()).toEqual([])
})

test('keeps what was written when the service refuses', async () => {
  const { dialog, fill, submit } = await openDialog({ registerPaperSignature: () => refusal('bad-day') })
  await fill()
  await submit()
  expect((await dialog.findByText('Dagen kan ikke brukes')).textContent).toBeTruthy()
  expect(dialog.getByLabelText<HTMLTextAreaElement>(/Hvorfor på papir/).value).toBe('Har ikke konto')
})

test('can be left with Escape: nothing is sent, and the keyboard is back where it was', async () => {
  const { user, sent } = await openDialog()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Registrer papirsignatur: Dmitri Ivanov' }))
  expect(sent()).toEqual([])
})

test('leaves axe nothing to say', async () => {
  const { submit } = await openDialog()
  await submit()
  expect(await listViolations()).toEqual([])
})
