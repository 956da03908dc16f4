import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Message } from './teams-api'
import { toastTextOf } from './toast-text'
import { useWords } from './words'

const SHOWN_MILLISECONDS = 5_000

const useStyles = makeStyles({
  toast: {
    position: 'absolute',
    zIndex: 1,
    top: '8px',
    left: '16px',
    right: '16px',
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    padding: '12px',
    // Nothing under it may be out of reach while it is there.
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  says: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  text: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden', overflowWrap: 'anywhere' },
})

/** What a person sees of a new message wherever they are. It is for the eye alone: the chat says it to those who listen. */
export function Toast({ appName, message }: { appName: string; message: Message }) {
  const styles = useStyles()
  const words = useWords()
  const [isShown, setShown] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), SHOWN_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [])

  if (!isShown) return null
  return (
    <div className={styles.toast} aria-hidden data-toast>
      <Avatar name={appName} shape="square" color="brand" />
      <div className={styles.says}>
        <Text weight="semibold">{appName}</Text>
        <Text className={styles.text}>{toastTextOf(message, words.sentACard(appName))}</Text>
      </div>
    </div>
  )
}
