import { makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { formatDay } from '../../core/language/language'
import { HEARD_ONLY } from '../frame/heard-only'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { countOf, describeCounts } from './describe-round'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'
import { RoundTitle, type OpenRounds } from './round-title'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '3.2em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { gridTemplateColumns: '3.2em minmax(0, 1fr) 190px', alignItems: 'baseline' },
    '@media print': { gridTemplateColumns: '3.2em minmax(0, 1fr) max-content', padding: '2px 0' },
  },
  day: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  // The month stands above the list, for those who see it.
  unseen: HEARD_ONLY,
  title: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0, fontWeight: tokens.fontWeightSemibold, hyphens: 'auto' },
  about: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  state: { display: 'flex', flexDirection: 'column', gridColumn: '2', '@media (min-width: 640px)': { gridColumn: 'auto' }, '@media print': { gridColumn: 'auto' } },
  badge: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  counts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, maxWidth: '26ch' },
})

/** One line of the list: when, what, whose, where it is done, and how it stands. */
export const RoundRow = memo(function RoundRow({ round, onOpen }: { round: Round; onOpen: OpenRounds }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, language } = speech
  const { activity, mark, state } = round
  const { doneIn } = activity
  return (
    <li className={styles.row}>
      <time dateTime={mark.dueOn} className={styles.day}>
        <span aria-hidden>{Number(mark.dueOn.slice(8))}.</span>
        <span className={styles.unseen}>{formatDay(mark.dueOn, language)}</span>
      </time>
      <div className={styles.title}>
        <span>
          <RoundTitle round={round} onOpen={onOpen} />
        </span>
        <span className={styles.about}>
          <span>{words.wheel.themes[activity.theme]}</span>
          <span>{words.wheel.levels[activity.level]}</span>
          {doneIn && (doneIn.url === undefined ? <span>{words.wheel.doneIn(doneIn.system)}</span> : <TextLink href={doneIn.url}>{words.wheel.openSystem(doneIn.system)}</TextLink>)}
        </span>
      </div>
      <div className={styles.state}>
        <span className={styles.badge}>
          <MarkSign state={state} />
          {words.wheel.states[state]}
        </span>
        {countOf(mark.counts) > 1 && <span className={styles.counts}>{describeCounts(mark.counts, speech)}</span>}
      </div>
    </li>
  )
})
