/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import type { Chat } from '../../../../infra/local/teams-page/teams-api'
import { applyEvent, showCard, useChat } from '../../../../infra/local/teams-page/use-chat'
import { createWire, KARI, messageOf, prepareBrowser, RECEIPT, show } from './stage'

const chat: Chat = { isInstalled: false, isBlocked: false, isDisabled: false, messages: [messageOf()] }
const another = messageOf({ id: '1:2', text: 'Hei', cards: [] })

describe('a chat as events come in', () => {
  it('grows by what is new, once, and shows what was changed in its place', () => {
    const grown = applyEvent(chat, { event: 'sent', message: another })
    expect(applyEvent(grown, { event: 'sent', message: another }).messages).toEqual([messageOf(), another])
    const updated = messageOf({ cards: [RECEIPT], updatedAt: '2026-11-21T09:01:00.000Z' })
    expect(applyEvent(grown, { event: 'updated', message: updated }).messages).toEqual([updated, another])
  })

  it('loses what was deleted, knows whether the app is there, and keeps nothing of typing', () => {
    expect(applyEvent(chat, { event: 'deleted', messageId: '1:1' }).messages).toEqual([])
    expect(applyEvent(chat, { event: 'installed' }).isInstalled).toBe(true)
    expect(applyEvent({ ...chat, isInstalled: true }, { event: 'uninstalled' }).isInstalled).toBe(false)
    expect(applyEvent(chat, { event: 'blocked' }).isBlocked).toBe(true)
    expect(applyEvent({ ...chat, isBlocked: true }, { event: 'unblocked' }).isBlocked).toBe(false)
    expect(applyEvent(chat, { event: 'typing' })).toBe(chat)
  })
})

describe('the live chat', () => {
  function Shown() {
    const { chat: live, isTyping, latest } = useChat(KARI.oid)
    return <output>{JSON.stringify({ cards: live?.messages.map(({ cards }) => cards), isTyping, latest: latest?.kind })}</output>
  }
  const seen = () => JSON.parse(screen.getByRole('status').textContent ?? '{}') as { cards?: object[][]; isTyping: boolean; latest?: string }

  it('says what the bot is doing, not what the person did', async () => {
    prepareBrowser()
    const wire = createWire({ [`people/${KARI.oid}/chat`]: chat })
    show(<Shown />)
    await waitFor(() => expect(seen().cards).toHaveLength(1))
    wire.push({ event: 'typing' })
    expect(seen().isTyping).toBe(true)
    wire.push({ event: 'sent', message: messageOf({ id: '1:3', from: 'person', text: 'hjelp', cards: [] }) })
    expect(seen()).toMatchObject({ isTyping: true })
    expect(seen().latest).toBeUndefined()
    wire.push({ event: 'sent', message: another })
    expect(seen()).toMatchObject({ isTyping: false, latest: 'sent', cards: [[{}], [], []] })
  })

  it('asks again for what it may have missed while the line was down', async () => {
    const wire = createWire({ [`people/${KARI.oid}/chat`]: chat })
    show(<Shown />)
    await waitFor(() => expect(seen().cards).toHaveLength(1))
    wire.reopen()
    expect(wire.asked).toHaveLength(1)
    wire.answers[`people/${KARI.oid}/chat`] = { ...chat, messages: [messageOf(), another] }
    wire.reopen()
    await waitFor(() => expect(seen().cards).toHaveLength(2))
  })

  it('shows the card of an answer here, and what is stored when it is written anew', async () => {
    const wire = createWire({ [`people/${KARI.oid}/chat`]: chat })
    const { client } = show(<Shown />)
    await waitFor(() => expect(seen().cards).toHaveLength(1))
    showCard(client, KARI.oid, '1:1', RECEIPT)
    await waitFor(() => expect(seen().cards).toEqual([[RECEIPT]]))
    wire.push({ event: 'updated', message: messageOf() })
    expect(seen()).toMatchObject({ cards: [messageOf().cards], latest: 'updated' })
  })
})
