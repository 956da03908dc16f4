import { Button, Link, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { formatLocalesOf, localeOf, type Language } from '../../../core/language/language'
import { Card } from './card'
import { findRefresh } from './refresh'
import { teamsApi, type Click, type ClickOutcome, type Message } from './teams-api'
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
  const refresh = findRefresh(message, teamsUserId)
  const refreshBySelf = useEffectEvent(() => refresh?.isAutomatic && click.mutate({ action: refresh.action, trigger: 'automatic' }))
  // Once for each time it was written: two cards that ask for each other would never come to rest.
  useEffect(() => {
    refreshBySelf()
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
      {refresh && !refresh.isAutomatic && (
        <div>
          <Button size="small" disabledFocusable={click.isPending} onClick={() => click.mutate({ action: refresh.action, trigger: 'manual' })}>
            {words.refreshCard}
          </Button>
        </div>
      )}
      {/* Nobody has asked for a refresh that failed, and Teams says nothing of it. */}
      {click.variables?.trigger !== 'automatic' && <ClickNotice answer={click.data} isError={click.isError} onOpenUrl={onOpenUrl} />}
    </li>
  )
}

function ClickNotice({ answer, isError, onOpenUrl }: { answer: ClickOutcome | undefined; isError: boolean; onOpenUrl: (url: string) => void }) {
  const words = useWords()
  const problem = isError || answer?.outcome === 'failed' ? words.wentWrong : answer?.outcome === 'gone' ? words.gone : undefined
  if (problem === undefined && answer?.outcome !== 'message' && answer?.outcome !== 'login') return null
  const { text, url, title } = { url: undefined, title: undefined, text: '', ...answer }
  return (
    <MessageBar intent={problem === undefined ? 'info' : 'error'} layout="multiline" politeness={problem === undefined ? 'polite' : 'assertive'}>
      <MessageBarBody>{problem ?? text}</MessageBarBody>
      {url !== undefined && (
        <MessageBarActions>
          <Link href={url} onClick={(event) => (event.preventDefault(), onOpenUrl(url))}>
            {title}
          </Link>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function formatTime(instant: string, language: Language): string {
  const moment = new Date(instant)
  const isToday = moment.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(formatLocalesOf(language), isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' }).format(moment)
}
