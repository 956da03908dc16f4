import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import { activityStandings } from '../../core/api/wheel-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { activityHref } from './activity-href'
import { countOf, describeCounts } from './describe-round'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'

type ConcernedOne = AnswerOf<typeof activityStandings>['standings'][number]

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTopStyle: 'none' } },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  none: { margin: 0 },
})

/** All whom a round concerns within a unit, each leading to its own page. */
export function ConcernedList({ round: { activity, mark }, unitId, year }: { round: Pick<Round, 'activity' | 'mark'>; unitId: string; year: number }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words } = speech
  const answer = useAnswer(activityStandings, { requirementId: activity.requirementId, round: mark.round, unitId, year })
  return (
    <Loaded answer={answer} lines={4}>
      {({ standings, hidden }) => (
        <>
          {standings.length === 0 && countOf(hidden) === 0 && <p className={styles.none}>{words.wheel.concernedNone}</p>}
          {standings.length > 0 && (
            <ul role="list" aria-label={words.wheel.concernedTitle} className={styles.list}>
              {standings.map((one) => (
                <li key={`${one.about.subject}/${one.round}`} className={styles.each}>
                  <MarkSign state={one.state} />
                  <span>
                    <TextLink href={activityHref(activity, one, one.about.subject)}>{one.about.name}</TextLink>
                    <About of={one} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {countOf(hidden) > 0 && <p className={styles.none}>{words.wheel.hidden(describeCounts(hidden, speech))}</p>}
        </>
      )}
    </Loaded>
  )
}

function About({ of: { about, state, dueOn, doneOn, answererNames } }: { of: ConcernedOne }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const day = doneOn === undefined ? words.wheel.dueOn(formatDay(dueOn, language)) : words.wheel.doneOn(formatDay(doneOn, language))
  const whose = about.name === about.unitName ? answererNames.join(', ') : words.wheel.whereOf(about.unitName, answererNames.join(', '))
  return <span className={styles.about}>{[words.wheel.states[state], day, whose].filter((part) => part !== '').join(' · ')}</span>
}
