import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { holdMeeting } from '../../core/api/training-leader-questions'
import { formatDay } from '../../core/language/language'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2em', fontSize: tokens.fontSizeBase400, lineHeight: 1.6 },
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, '& > p': { margin: 0 } },
})

/** Who got the lesson, and who did not and why. */
export function MeetingResult({ held: { attendances, talk } }: { held: AnswerOf<typeof holdMeeting> }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { meeting } = words.trainingLeader
  const got = attendances.filter(({ outcome }) => outcome === 'recorded')
  const others = attendances.filter(({ outcome }) => outcome !== 'recorded')
  return (
    <div className={styles.parts}>
      <Outcome told={meeting.resultTitle} />
      <Panel title={got.length === 0 ? meeting.gotNobody : meeting.got(got.length)} raised>
        {got.length > 0 && (
          <ul className={styles.list}>
            {got.map(({ personId, displayName }) => (
              <li key={personId}>{displayName}</li>
            ))}
          </ul>
        )}
      </Panel>
      {others.length > 0 && (
        <Panel title={meeting.notTitle} raised>
          <ul className={styles.list}>
            {others.map(({ personId, displayName, outcome }) => (
              <li key={personId}>
                {displayName}: {meeting.outcomes[outcome]}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {talk && <p>{meeting.talked(formatDay(talk.heldOn, language))}</p>}
    </div>
  )
}
