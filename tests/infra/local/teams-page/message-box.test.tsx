/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { MessageBox } from '../../../../infra/local/teams-page/message-box'
import { createWire, KARI, messageOf, prepareBrowser, show } from './stage'

const path = `people/${KARI.oid}/messages`
beforeEach(() => prepareBrowser())

describe('the message box', () => {
  it('sends with Enter and with the button, breaks lines with Shift, and sends nothing empty', async () => {
    const wire = createWire({ [path]: { outcome: 'sent', message: messageOf() } })
    const { user } = show(<MessageBox oid={KARI.oid} />)
    const box = screen.getByRole('textbox', { name: 'Skriv en melding' })
    await user.type(box, '   {Enter}')
    await user.clear(box)
    await user.type(box, 'hva{Shift>}{Enter}{/Shift}mangler jeg{Enter}')
    await user.type(box, 'hjelp')
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(wire.asked.map(({ body }) => body)).toEqual([{ text: 'hva\nmangler jeg', locale: 'nb-NO' }, { text: 'hjelp', locale: 'nb-NO' }]))
    expect((box as HTMLTextAreaElement).value).toBe('')
  })

  it('says when the bot did not take it', async () => {
    createWire({ [path]: { outcome: 'failed', message: messageOf() } })
    const { user } = show(<MessageBox oid={KARI.oid} />)
    await user.type(screen.getByRole('textbox'), 'hjelp{Enter}')
    expect(await screen.findByText('Meldingen kom ikke fram. Prøv igjen.')).toBeTruthy()
  })
})
