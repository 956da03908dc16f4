import { makeStyles, mergeClasses, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { formatLocalesOf, localeOf, type Language } from '../../../core/language/language'
import { Card } from './card'
import { teamsApi, type Click, type Message } from './teams-api'
import { showCard } from './use-chat'
import { useLanguage, useWords } from './words'

type MessageProps = { message: Message; oid: string; teamsUserId: string | undefined; appName: string; onOpenUrl: (url: string) => void }

const useStyles = makeStyles({
  message: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: 'min(100%, 560px)', listStyleType: 'none' },
  own: { alignSelf: 'flex-end', maxWidth: '85%' },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline', color: tokens.colorNeutralForeground2 },
  bubble: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2 },
})

export function ChatMessage({ message, oid, teamsUserId, appName, onOpenUrl }: MessageProps) {
  const styles = useStyles()
  const words = useWords()
  const language = useLanguage()
  const client = useQueryClient()
  const isOwn = message.from === 'person'
  const click = useMutation({
    mutationFn: (clicked: Omit<Click, 'messageId'>) => teamsApi.click(oid, { messageId: message.id, ...clicked }, localeOf(language)),
    onSuccess: (answer) => {
      if (answer.outcome === 'card') showCard(client, oid, message.id, answer.card)
    },
  })
  const refreshing = findRefresh(message, teamsUserId)
  const refresh = useEffectEvent(() => refreshing && click.mutate({ action: refreshing, trigger: 'automatic' }))
  // Once for each time it was written: two cards that ask for each other would never come to rest.
  useEffect(() => {
    refresh()
  }, [message.id, message.updatedAt])

  return (
    <li className={mergeClasses(styles.message, isOwn && styles.own)} data-message={message.id}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {isOwn ? words.you : appName}
        </Text>
        <Text size={200} as="span">
          <time dateTime={message.sentAt}>{formatTime(message.sentAt, language)}</time>
          {message.updatedAt && ` · ${words.edited}`}
        </Text>
      </div>
      {message.text && <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>{message.text}</div>}
      {message.cards.map((card, index) => (
        <Card key={index} card={card} isBusy={click.isPending && click.variables.trigger === 'manual'} onAction={(action) => click.mutate({ action, trigger: 'manual' })} onOpenUrl={onOpenUrl} />
      ))}
      <ClickNotice answer={click.data?.outcome} isError={click.isError} text={click.data?.outcome === 'message' ? click.data.text : undefined} />
    </li>
  )
}

function ClickNotice({ answer, isError, text }: { answer: string | undefined; isError: boolean; text: string | undefined }) {
  const words = useWords()
  const problem = isError || answer === 'failed' ? words.wentWrong : answer === 'gone' ? words.gone : undefined
  if (problem === undefined && text === undefined) return null
  return (
    <MessageBar intent={problem === undefined ? 'info' : 'error'} layout="multiline" politeness={problem === undefined ? 'polite' : 'assertive'}>
      <MessageBarBody>{problem ?? text}</MessageBarBody>
    </MessageBar>
  )
}

/** The action by which a card asks for a new view of itself, if it does and this person is meant. */
function findRefresh({ cards }: Message, teamsUserId: string | undefined): Click['action'] | undefined {
  const [card] = cards as { refresh?: { action?: Click['action']; userIds?: string[] } }[]
  const { action, userIds } = card?.refresh ?? {}
  if (!action || !teamsUserId || (userIds && !userIds.includes(teamsUserId))) return undefined
  return { type: 'Action.Execute', ...(action.verb && { verb: action.verb }), data: action.data ?? {} }
}

function formatTime(instant: string, language: Language): string {
  const moment = new Date(instant)
  const isToday = moment.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(formatLocalesOf(language), isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' }).format(moment)
}
