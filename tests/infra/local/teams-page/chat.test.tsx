/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { Chat } from '../../../../infra/local/teams-page/chat'
import { APP, createWire, KARI, messageOf, prepareBrowser, RECEIPT, show } from './stage'

const path = `people/${KARI.oid}`
beforeEach(() => prepareBrowser())
const chat = (person = KARI) => <Chat app={APP} person={person} onOpenUrl={() => undefined} />

describe('the chat', () => {
  it('offers to add the app where it is missing, and can be written in once it is there', async () => {
    const wire = createWire({ [`${path}/chat`]: { isInstalled: false, messages: [] }, [`${path}/install`]: { isInstalled: true } })
    const { user } = show(chat())
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Legg til' }))
    wire.push({ event: 'installed' })
    expect(await screen.findByRole('textbox', { name: 'Skriv en melding' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Legg til' })).toBeNull()
    expect(wire.asked).toContainEqual({ path: `${path}/install`, body: { locale: 'nb-NO' } })
  })

  it('says why somebody without a licence cannot chat', async () => {
    createWire({ [`${path}/chat`]: { isInstalled: false, messages: [] } })
    show(chat({ ...KARI, hasTeams: false }))
    expect(await screen.findByText(/ikke Teams-lisens/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Legg til' })).toBeNull()
  })

  it('shows and says new messages and changed ones without a reload', async () => {
    const wire = createWire({ [`${path}/chat`]: { isInstalled: true, messages: [] } })
    show(chat())
    await screen.findByText('Ingen meldinger ennå.')
    wire.push({ event: 'sent', message: messageOf() })
    expect(screen.getByRole('heading', { name: 'Etisk standard' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Ny melding fra Kvitter: Les og signer')
    expect(document.querySelector('[data-toast]')?.textContent).toContain('Les og signer')
    wire.push({ event: 'updated', message: messageOf({ cards: [RECEIPT], summary: 'Signert' }) })
    expect(screen.getByRole('heading', { name: 'Signeringsbevis' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Endret: Signert')
  })

  it('shows that the bot is typing', async () => {
    const wire = createWire({ [`${path}/chat`]: { isInstalled: true, messages: [] } })
    show(chat())
    await screen.findByText('Ingen meldinger ennå.')
    wire.push({ event: 'typing' })
    expect(screen.getByText('Kvitter skriver …')).toBeTruthy()
  })

  it('removes the app from its menu', async () => {
    const wire = createWire({ [`${path}/chat`]: { isInstalled: true, messages: [] }, [`${path}/uninstall`]: { isInstalled: false } })
    const { user } = show(chat())
    await user.click(await screen.findByRole('button', { name: 'Flere valg' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Fjern appen' }))
    await waitFor(() => expect(wire.asked).toContainEqual({ path: `${path}/uninstall`, body: { locale: 'nb-NO' } }))
  })

  it('can be asked for again when it did not come', async () => {
    const wire = createWire({})
    const { user } = show(chat())
    const retry = await screen.findByRole('button', { name: 'Prøv igjen' })
    wire.answers[`${path}/chat`] = { isInstalled: true, messages: [messageOf()] }
    await user.click(retry)
    expect(await screen.findByRole('heading', { name: 'Etisk standard' })).toBeTruthy()
  })

  it('says what Teams says where the person has blocked the bot, and takes it back', async () => {
    const wire = createWire({ [`${path}/chat`]: { isInstalled: true, isBlocked: true, isDisabled: false, messages: [] }, [`${path}/unblock`]: {} })
    const { user } = show(chat())
    expect(await screen.findByText('Du har blokkert Kvitter, og får ingen meldinger derfra.')).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Opphev blokkeringen' }))
    wire.push({ event: 'unblocked' })
    expect(await screen.findByRole('textbox', { name: 'Skriv en melding' })).toBeTruthy()
  })

  it('says so where an administrator has switched the app off, and offers nothing', async () => {
    createWire({ [`${path}/chat`]: { isInstalled: false, isBlocked: false, isDisabled: true, messages: [] } })
    show(chat())
    expect(await screen.findByText(/En administrator har slått av Kvitter/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Legg til' })).toBeNull()
  })
})
