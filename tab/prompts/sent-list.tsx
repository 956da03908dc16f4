import { makeStyles, tokens } from '@fluentui/react-components'
import { sentTo, type DeliveryView } from '../../core/api/campaign-questions'
import { formatMoment } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { useSpeech, type Speech } from '../frame/speech'
import { describeReason } from './describe-reason'

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: { padding: `${tokens.spacingVerticalS} 0`, '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& > p': { margin: 0 } },
  small: { color: tokens.colorNeutralForeground2 },
})

/** What one person was sent by itself, the latest first: when, about what, and what became of it. */
export function SentList({ personId }: { personId: string }) {
  const styles = useStyles()
  const speech = useSpeech()
  const answer = useAnswer(sentTo, { personId })
  const texts = speech.words.reaching
  return (
    <Loaded answer={answer} lines={2}>
      {({ deliveries }) =>
        deliveries.length === 0 ? (
          <p className={styles.none}>{texts.sent.none}</p>
        ) : (
          <ul className={styles.list}>
            {deliveries
              .toSorted((one, other) => other.at.localeCompare(one.at))
              .map((delivery) => (
                <li key={`${delivery.day} ${delivery.at}`} className={styles.each}>
                  <p>{tellWhat(delivery, speech)}</p>
                  <p className={styles.small}>{tellOutcome(delivery, speech)}</p>
                </li>
              ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function tellWhat({ kind, about, campaignTitle }: DeliveryView, { words, language }: Speech): string {
  const { sent } = words.reaching
  return [`${sent.kinds[kind]}.`, ...(about.length > 0 ? [sent.about(about.map((title) => title[language]).join(', '))] : []), ...(campaignTitle !== undefined ? [sent.campaign(campaignTitle)] : [])].join(' ')
}

function tellOutcome({ at, outcome, reason }: DeliveryView, { words, language }: Speech): string {
  const told = `${words.reaching.outcomes[outcome]}, ${formatMoment(at, language)}.`
  return outcome === 'sent' || reason === undefined ? told : `${told} ${describeReason(reason, words)}`
}
