import { makeStyles, tokens } from '@fluentui/react-components'
import type { FindingView } from '../../core/api/inspection-questions'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { InspectionBadge } from './state-badge'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  finding: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What was found, how it stands, and where it is to be put right. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { classes, one } = words.inspections
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={finding.findingId} className={styles.finding}>
          <span className={styles.head}>
            <strong>{classes[finding.findingClass]}</strong>
            <InspectionBadge state={finding.state} />
          </span>
          <p className={styles.text}>{finding.text}</p>
          <p className={styles.small}>
            <Days finding={finding} />
          </p>
          {finding.order && <TextLink href={hrefOf({ page: 'activity', requirementId: finding.order.requirementId, round: finding.order.round, subject: finding.order.about })}>{one.toOrder}</TextLink>}
        </li>
      ))}
    </ul>
  )
}

function Days({ finding: { unitName, dueOn, closedOn, isSignedOff } }: { finding: FindingView }) {
  const { words, language } = useSpeech()
  const { one } = words.inspections
  const closed = closedOn === undefined ? undefined : (isSignedOff ? one.signedOff : one.findingClosedOn)(formatDay(closedOn, language))
  return [unitName, dueOn === undefined ? undefined : one.dueOn(formatDay(dueOn, language)), closed].filter((part) => part !== undefined).join(', ')
}
