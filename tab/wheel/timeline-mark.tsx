import { makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import { activityHref } from './activity-href'
import { describeRound } from './describe-round'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'
import type { OpenRounds } from './round-title'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    minHeight: '28px',
    minWidth: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '-2px', outlineColor: tokens.colorStrokeFocus2 },
  },
})

/** A round in the column of its month: its sign and the day. */
export function TimelineMark({ round, onOpen }: { round: Round; onOpen: OpenRounds }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { activity, mark, state } = round
  const label = describeRound(round, speech)
  const content = (
    <>
      <MarkSign state={state} />
      {Number(mark.dueOn.slice(8))}.
    </>
  )
  if (mark.subject !== undefined)
    return (
      <a href={activityHref(activity, mark, mark.subject)} className={styles.mark} aria-label={label}>
        {content}
      </a>
    )
  return (
    <button type="button" className={styles.mark} aria-label={label} aria-haspopup="dialog" onClick={() => onOpen([round])}>
      {content}
    </button>
  )
}
