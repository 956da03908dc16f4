import { makeStyles, tokens } from '@fluentui/react-components'
import type { campaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Every decision about a campaign, the latest first: whose it was, when and why. */
export function CampaignHistory({ steps }: Pick<AnswerOf<typeof campaign>, 'steps'>) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const texts = words.campaigns.history
  return (
    <Panel title={texts.title} raised>
      <ol className={styles.list}>
        {steps.toReversed().map(({ deed, at, byName, reason }) => (
          <li key={`${at} ${deed}`}>
            {texts.line(texts.deeds[deed], byName, formatMoment(at, language))}
            {reason !== '' && <span className={styles.reason}>{reason}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
