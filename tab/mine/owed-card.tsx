import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ObligationView } from '../../core/api/questions'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { StandingBadge } from './standing-badge'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // The one thing on the page that waits for somebody.
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

/** One thing I owe: what, by when, why, how long it takes, and the way to do it. */
export function OwedCard({ obligation }: { obligation: ObligationView }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { obligationKey, title, reason, why, version, inForceSince, opensOn, dueOn, minutes, state } = obligation
  const day = formatDay(dueOn, language)
  return (
    <article className={mergeClasses(styles.card, state === 'overdue' && styles.overdue)} aria-label={title[language]}>
      <div className={styles.top}>
        <h3 className={styles.title}>{title[language]}</h3>
        <StandingBadge obligation={obligation} />
      </div>
      <p className={styles.due}>{state === 'overdue' ? words.mine.wasDueOn(day) : words.mine.dueOn(day)}</p>
      <p className={styles.text}>
        {reason[language]} {words.mine.why[why]}
      </p>
      <p className={styles.small}>
        {words.mine.version(version, formatDay(inForceSince, language))} · {words.mine.minutes(minutes[language])}
      </p>
      {state === 'upcoming' ? (
        <p className={styles.text}>{words.mine.opensOn(formatDay(opensOn, language))}</p>
      ) : (
        <Button as="a" appearance="primary" size="large" className={styles.action} href={hrefOf({ page: 'sign', obligationKey })}>
          {words.mine.readAndSign}
        </Button>
      )}
    </article>
  )
}
