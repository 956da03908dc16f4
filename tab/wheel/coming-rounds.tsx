import { makeStyles, tokens } from '@fluentui/react-components'
import { formatDay } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'
import { RoundTitle, type OpenRounds } from './round-title'

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  day: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const MOST_SHOWN = 7

/** What is late, and what the year still brings, beside the wheel: the next few. */
export function ComingRounds({ rounds, today, onOpen }: { rounds: readonly Round[]; today: string; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const late = rounds.filter(({ state, mark }) => state === 'overdue' && mark.dueOn < today)
  const ahead = rounds.filter(({ state, mark }) => mark.dueOn >= today && state !== 'fulfilled' && state !== 'excluded')
  const shown = [...late, ...ahead].slice(0, MOST_SHOWN)
  return (
    <section aria-label={words.wheel.comingTitle}>
      <h2 className={styles.title}>{words.wheel.comingTitle}</h2>
      {shown.length === 0 ? (
        <p className={styles.none}>{words.wheel.comingNone}</p>
      ) : (
        <ul role="list" className={styles.list}>
          {shown.map((round) => (
            <li key={round.key} className={styles.each}>
              <MarkSign state={round.state} />
              <span>
                <RoundTitle round={round} onOpen={onOpen} />
                <span className={styles.day}>
                  {formatDay(round.mark.dueOn, language)} · {words.wheel.states[round.state]}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
