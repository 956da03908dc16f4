import { makeStyles, tokens } from '@fluentui/react-components'
import { TextLink } from '../frame/text-link'
import { activityHref } from './activity-href'
import type { Round } from './list-rounds'

const useStyles = makeStyles({
  button: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    textDecorationThickness: '1px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: '2px' },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
})

export type OpenRounds = (rounds: readonly Pick<Round, 'activity' | 'mark' | 'state'>[]) => void

/** The title of an activity: it leads to the one it concerns, or opens the list of all whom it concerns. */
export function RoundTitle({ round, onOpen }: { round: Pick<Round, 'activity' | 'mark' | 'state'>; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { activity, mark } = round
  if (mark.subject !== undefined) return <TextLink href={activityHref(activity, mark, mark.subject)}>{activity.title}</TextLink>
  return (
    <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => onOpen([round])}>
      {activity.title}
    </button>
  )
}
