import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // What waits for somebody.
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow4,
  },
  overdue: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'space-between', alignItems: 'center' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  due: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
})

export type OwedArticleProps = {
  title: string
  badge: ReactNode
  isOverdue: boolean
  due: string
  text: ReactNode
  small: ReactNode
  /** The way to do it; or in words why there is none yet. */
  action: { href: string; name: string } | string
  children?: ReactNode
}

/** One thing that is owed: what, by when, why, how long it takes, and the way to do it. */
export function OwedArticle({ title, badge, isOverdue, due, text, small, action, children }: OwedArticleProps) {
  const styles = useStyles()
  return (
    <article className={mergeClasses(styles.card, isOverdue && styles.overdue)} aria-label={title}>
      <div className={styles.top}>
        <h3 className={styles.title}>{title}</h3>
        {badge}
      </div>
      <p className={styles.due}>{due}</p>
      <p className={styles.text}>{text}</p>
      <p className={styles.small}>{small}</p>
      {children}
      {typeof action === 'string' ? (
        <p className={styles.text}>{action}</p>
      ) : (
        <Button as="a" appearance="primary" size="large" className={styles.action} href={action.href}>
          {action.name}
        </Button>
      )}
    </article>
  )
}
