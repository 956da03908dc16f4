/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { ChatMessage } from '../../../../infra/local/teams-page/message'
import type { Message } from '../../../../infra/local/teams-page/teams-api'
import { createWire, KARI, messageOf, prepareBrowser, RECEIPT, show, SIGN_CARD } from './stage'

const clicks = `people/${KARI.oid}/clicks`
beforeEach(() => prepareBrowser())

function showMessage(message: Message, answer: unknown) {
  const wire = createWire({ [clicks]: answer })
  const shown = show(
    <ol>
      <ChatMessage message={message} oid={KARI.oid} teamsUserId={KARI.teamsUserId} appName="Kvitter" onOpenUrl={() => undefined} />
    </ol>,
    { language: 'nn' },
  )
  shown.client.setQueryData(['chat', KARI.oid], { isInstalled: true, messages: [message] })
  return { ...shown, wire, cardInChat: () => shown.client.getQueryData<{ messages: Message[] }>(['chat', KARI.oid])?.messages[0]?.cards[0] }
}

describe('a message', () => {
  it('says who wrote it, when, and that it was changed', () => {
    showMessage(messageOf({ updatedAt: '2026-11-21T09:05:00.000Z', cards: [], text: 'Hei' }), {})
    expect(screen.getByText('Kvitter')).toBeTruthy()
    expect(screen.getByText(/Endra/).querySelector('time')?.dateTime).toBe('2026-11-21T09:00:00.000Z')
  })

  it('sends a click, and the answer takes the place of the card', async () => {
    const { user, wire, cardInChat } = showMessage(messageOf(), { outcome: 'card', card: RECEIPT })
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    await waitFor(() => expect(cardInChat()).toEqual(RECEIPT))
    const action = { type: 'Action.Execute', title: 'Jeg bekrefter', verb: 'sign', data: { obligationKey: 'abc' } }
    expect(wire.asked).toEqual([{ path: clicks, body: { messageId: '1:1', action, trigger: 'manual', locale: 'nn-NO' } }])
  })

  it.each([
    [{ outcome: 'failed' }, 'Noko gjekk gale. Prøv igjen.'],
    [undefined, 'Noko gjekk gale. Prøv igjen.'],
    [{ outcome: 'gone' }, 'Meldinga finst ikkje lenger.'],
    [{ outcome: 'message', text: 'Takk for det' }, 'Takk for det'],
  ])('says how the click went: %j', async (answer, text) => {
    const { user } = showMessage(messageOf(), answer)
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('lets a card ask for a new view of itself, once for each time it was written', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh', data: { a: 1 } } }
    const { wire, again, cardInChat } = showMessage(messageOf({ cards: [{ ...SIGN_CARD, refresh }] }), { outcome: 'card', card: { ...RECEIPT, refresh } })
    await waitFor(() => expect(cardInChat()).toEqual({ ...RECEIPT, refresh }))
    again(<ChatMessage message={messageOf({ cards: [{ ...RECEIPT, refresh }] })} oid={KARI.oid} teamsUserId={KARI.teamsUserId} appName="Kvitter" onOpenUrl={() => undefined} />)
    await waitFor(() => expect(wire.asked).toMatchObject([{ body: { trigger: 'automatic', action: { verb: 'refresh', data: { a: 1 } } } }]))
  })

  it('leaves a card alone that asks for somebody else', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: ['29:somebody'] }
    const { wire } = showMessage(messageOf({ cards: [{ ...SIGN_CARD, refresh }] }), { outcome: 'card', card: RECEIPT })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(wire.asked).toEqual([])
  })

  it('offers a new view to whoever a card does not ask for by itself', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [] }
    const { user, wire, cardInChat } = showMessage(messageOf({ cards: [{ ...SIGN_CARD, refresh }] }), { outcome: 'card', card: RECEIPT })
    await user.click(screen.getByRole('button', { name: 'Oppdater kortet' }))
    await waitFor(() => expect(cardInChat()).toEqual(RECEIPT))
    expect(wire.asked).toMatchObject([{ body: { trigger: 'manual', action: { verb: 'refresh' } } }])
  })

  it('says nothing of a refresh that failed, which nobody asked for', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' } }
    const { wire } = showMessage(messageOf({ cards: [{ ...SIGN_CARD, refresh }] }), { outcome: 'failed' })
    await waitFor(() => expect(wire.asked).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(screen.queryByText('Noko gjekk gale. Prøv igjen.')).toBeNull()
  })

  it('asks to log in where the bot asks for it', async () => {
    const { user } = showMessage(messageOf(), { outcome: 'login', text: 'Logg på først', title: 'Logg på', url: 'https://login.example/' })
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    expect(await screen.findByText('Logg på først')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Logg på' }).getAttribute('href')).toBe('https://login.example/')
  })
})
