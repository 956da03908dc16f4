import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { teamsApi, type Chat, type ChatEvent, type Message } from './teams-api'

const TYPING_MILLISECONDS = 5_000

export type LiveChat = { chat: Chat | undefined; failed: boolean; retry: () => void; isTyping: boolean; latest: { kind: 'sent' | 'updated'; message: Message } | undefined }

/** A person's chat as it stands just now: messages come and change without a reload. */
export function useChat(oid: string): LiveChat {
  const client = useQueryClient()
  const { data: chat, isError, refetch } = useQuery({ queryKey: ['chat', oid], queryFn: () => teamsApi.chat(oid) })
  const [isTyping, setTyping] = useState(false)
  const [latest, setLatest] = useState<LiveChat['latest']>()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const showTyping = (typing: boolean) => {
      clearTimeout(timer)
      setTyping(typing)
      if (typing) timer = setTimeout(() => setTyping(false), TYPING_MILLISECONDS)
    }
    const source = teamsApi.live(oid)
    let wasOpen = false
    source.onopen = () => {
      // What came while the line was down is not sent again.
      if (wasOpen) void client.invalidateQueries({ queryKey: ['chat', oid] })
      wasOpen = true
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as ChatEvent
      client.setQueryData<Chat>(['chat', oid], (known) => known && applyEvent(known, event))
      if (event.event === 'typing') showTyping(true)
      if (event.event !== 'sent' && event.event !== 'updated') return
      if (event.message.from === 'bot') {
        showTyping(false)
        setLatest({ kind: event.event, message: event.message })
      }
    }
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client, oid])

  return { chat, failed: isError, retry: () => void refetch(), isTyping, latest }
}

export function applyEvent(chat: Chat, event: ChatEvent): Chat {
  switch (event.event) {
    case 'installed':
    case 'uninstalled':
      return { ...chat, isInstalled: event.event === 'installed' }
    case 'blocked':
    case 'unblocked':
      return { ...chat, isBlocked: event.event === 'blocked' }
    case 'deleted':
      return { ...chat, messages: chat.messages.filter(({ id }) => id !== event.messageId) }
    case 'updated':
      return { ...chat, messages: chat.messages.map((message) => (message.id === event.message.id ? event.message : message)) }
    case 'sent':
      return chat.messages.some(({ id }) => id === event.message.id) ? chat : { ...chat, messages: [...chat.messages, event.message] }
    case 'typing':
      return chat
  }
}

/** Shows the card that a click was answered with. As in Teams, only here: what is stored is another matter. */
export function showCard(client: QueryClient, oid: string, messageId: string, card: object): void {
  client.setQueryData<Chat>(['chat', oid], (chat) => {
    if (!chat) return chat
    return { ...chat, messages: chat.messages.map((message) => (message.id === messageId ? { ...message, cards: [card] } : message)) }
  })
}
