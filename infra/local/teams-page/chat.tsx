import { Avatar, Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { AppsAddInRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { localeOf } from '../../../core/language/language'
import { ChatMessage } from './message'
import { MessageBox } from './message-box'
import { MoreMenu } from './more-menu'
import { Problem } from './problem'
import { teamsApi, type Chat as ChatState, type PersonView, type TeamsApp } from './teams-api'
import { Toast } from './toast'
import { toastTextOf } from './toast-text'
import { useChat, type LiveChat } from './use-chat'
import { useFollowLatest } from './use-follow-latest'
import { useLanguage, useWords } from './words'

type ChatProps = { app: TeamsApp; person: PersonView & { teamsUserId: string }; onOpenUrl: (url: string) => void }

const useStyles = makeStyles({
  chat: { position: 'relative', display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '16px' },
  messages: { display: 'flex', flexDirection: 'column', gap: '16px', margin: 0, padding: 0 },
  quiet: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'center', padding: '24px 16px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  nothing: { flexGrow: 1, alignContent: 'center', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  alone: { flexGrow: 1, justifyContent: 'center' },
  typing: { padding: '0 16px', color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** The chat of one person with the bot. */
export function Chat({ app, person, onOpenUrl }: ChatProps) {
  const styles = useStyles()
  const words = useWords()
  const live = useChat(person.oid)
  const { chat, isTyping, latest } = live
  const isWanted = chat !== undefined && !chat.isDisabled && !(chat.isInstalled && chat.isBlocked)
  return (
    <section className={styles.chat} aria-label={words.chatWith(app.name)}>
      <header className={styles.head}>
        <Avatar name={app.name} shape="square" color="brand" aria-hidden />
        <h2 className={styles.title}>{app.name}</h2>
        {chat && <MoreMenu oid={person.oid} chat={chat} />}
      </header>
      <Messages app={app} person={person} live={live} onOpenUrl={onOpenUrl} />
      {isTyping && <Text className={styles.typing}>{words.typing(app.name)}</Text>}
      <Announcement app={app} latest={live.latest} />
      {latest?.kind === 'sent' && <Toast key={latest.message.id} appName={app.name} message={latest.message} />}
      {chat && !isWanted && <Unwanted app={app} oid={person.oid} chat={chat} />}
      {isWanted && chat.isInstalled && <MessageBox oid={person.oid} />}
      {isWanted && !chat.isInstalled && <Install app={app} person={person} isAlone={chat.messages.length === 0} />}
    </section>
  )
}

function Messages({ app, person, live: { chat, failed, retry }, onOpenUrl }: ChatProps & { live: LiveChat }) {
  const styles = useStyles()
  const words = useWords()
  const scroll = useFollowLatest(chat?.messages.at(-1)?.id)

  if (failed) return <Problem onRetry={retry} />
  if (!chat) return <Spinner className={styles.quiet} label={words.loading} />
  if (chat.messages.length === 0) return chat.isInstalled ? <Text className={styles.nothing}>{words.emptyChat}</Text> : null
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label={words.chat}>
      <ol className={styles.messages}>
        {chat.messages.map((message) => (
          <ChatMessage key={message.id} message={message} oid={person.oid} teamsUserId={person.teamsUserId} appName={app.name} onOpenUrl={onOpenUrl} />
        ))}
      </ol>
    </div>
  )
}

function Install({ app, person, isAlone }: { app: TeamsApp; person: PersonView; isAlone: boolean }) {
  const styles = useStyles()
  const words = useWords()
  const locale = localeOf(useLanguage())
  const install = useMutation({ mutationFn: () => teamsApi.install(person.oid, locale) })
  const place = mergeClasses(styles.quiet, isAlone && styles.alone)
  if (!person.hasTeams) return <Text className={place}>{words.noLicence}</Text>
  return (
    <div className={place}>
      <Text>{words.installWhy(app.name)}</Text>
      <Button appearance="primary" size="large" icon={<AppsAddInRegular />} disabledFocusable={install.isPending} onClick={() => install.mutate()}>
        {install.isPending ? words.installing : words.install}
      </Button>
      {install.isError && <Text role="alert">{words.wentWrong}</Text>}
    </div>
  )
}

/** Where the person or an administrator does not want the bot. */
function Unwanted({ app, oid, chat }: { app: TeamsApp; oid: string; chat: ChatState }) {
  const styles = useStyles()
  const words = useWords()
  const locale = localeOf(useLanguage())
  const unblock = useMutation({ mutationFn: () => teamsApi.unblock(oid, locale) })
  if (chat.isDisabled) return <Text className={styles.quiet}>{words.disabledForAll(app.name)}</Text>
  return (
    <div className={styles.quiet}>
      <Text>{words.blocked(app.name)}</Text>
      <Button disabledFocusable={unblock.isPending} onClick={() => unblock.mutate()}>
        {words.unblock}
      </Button>
    </div>
  )
}

/** Says new messages to those who listen to the page. */
function Announcement({ app, latest }: { app: TeamsApp; latest: LiveChat['latest'] }) {
  const styles = useStyles()
  const words = useWords()
  const summary = latest ? toastTextOf(latest.message, words.sentACard(app.name)) : ''
  return (
    <div className={styles.unseen} aria-live="polite" role="status">
      {latest && (latest.kind === 'sent' ? words.newMessage(app.name, summary) : words.updatedMessage(summary))}
    </div>
  )
}
