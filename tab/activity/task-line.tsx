import { makeStyles, tokens } from '@fluentui/react-components'
import type { TaskView } from '../../core/api/wheel-views'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech, type Speech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { StateBadge } from '../mine/standing-badge'
import { describeAbout } from './describe-about'
import { describeDue } from './describe-day'
import { routeOf } from './task-of'

export const useTaskStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere', minWidth: 0 },
  title: { alignSelf: 'flex-start', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { color: tokens.colorNeutralForeground2 },
  aside: { justifySelf: 'start' },
})

/** One task: what, about whom or what, when, and who does it. */
export function TaskLine({ task }: { task: TaskView }) {
  const styles = useTaskStyles()
  const speech = useSpeech()
  const { words, language } = speech
  const { states } = words.activity
  const { title, about, state, waitsForConfirmation } = task
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <TextLink className={styles.title} href={hrefOf(routeOf(task))}>
          {title[language]}
        </TextLink>
        <span>{describeAbout(about, speech)}</span>
        <span className={styles.small}>{[describeDue(task, dayOf(new Date()), speech), ...listMore(task, speech)].join(' · ')}</span>
      </span>
      <span className={styles.aside}>
        <StateBadge state={state}>{waitsForConfirmation ? states.waits : states[state]}</StateBadge>
      </span>
    </li>
  )
}

function listMore({ state, minutes, delegation, doneIn, wantedOn }: TaskView, { words, language }: Speech): string[] {
  const { activity } = words
  const isToDo = state !== 'fulfilled' && state !== 'shown-only'
  return [
    ...(isToDo ? [activity.minutes(minutes)] : []),
    ...(delegation ? [delegation.hasLeft ? activity.delegation.hasLeft(delegation.toName) : delegation.isMine ? activity.tasks.delegatedBy(delegation.byName) : activity.tasks.delegatedTo(delegation.toName)] : []),
    ...(doneIn ? [activity.tasks.doneIn(doneIn.system)] : []),
    ...(wantedOn === undefined ? [] : [activity.tasks.wanted(formatDay(wantedOn, language))]),
  ]
}
