import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle'
import { Info24Regular } from '@fluentui/react-icons/svg/info'
import { Warning24Regular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'

const ICONS = { info: Info24Regular, good: CheckmarkCircle24Regular, warning: Warning24Regular, wrong: ErrorCircle24Regular }

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  info: { '& > svg': { color: tokens.colorNeutralForeground2 } },
  good: { border: `1px solid ${tokens.colorStatusSuccessBorder1}`, '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  warning: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, '& > svg': { color: tokens.colorStatusWarningForeground3 } },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder1}`, '& > svg': { color: tokens.colorStatusDangerForeground1 } },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start', '& > p': { margin: 0 }, '& > ul': { margin: 0, paddingLeft: '1.2em' } },
  title: { fontWeight: tokens.fontWeightSemibold },
})

export type NoticeProps = { tone: keyof typeof ICONS; title?: string; /** Read aloud as it appears. */ urgent?: boolean; children?: ReactNode }

/** Something the person should know here and now. The tone has a sign of its own, not only a colour. */
export function Notice({ tone, title, urgent = false, children }: NoticeProps) {
  const styles = useStyles()
  const Icon = ICONS[tone]
  return (
    <div className={mergeClasses(styles.notice, styles[tone])} {...(urgent && { role: 'alert' })}>
      <Icon aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
