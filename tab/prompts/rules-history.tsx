import { makeStyles, tokens } from '@fluentui/react-components'
import type { promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& p': { margin: 0, overflowWrap: 'anywhere' } },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2 },
})

/** Every change of the rules, the latest first, who made it and why. */
export function RulesHistory({ changes }: { changes: AnswerOf<typeof promptRules>['changes'] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const texts = words.promptRules.history
  return (
    <Panel title={texts.title} raised>
      {changes.length === 0 && <p>{texts.none}</p>}
      <ol className={styles.list}>
        {changes.map(({ version, at, byName, reason, isStopped }) => (
          <li key={version}>
            <p className={styles.name}>{[texts.version(String(version)), ...(isStopped ? [texts.stopped] : [])].join(', ')}</p>
            <p>{reason}</p>
            <p className={styles.small}>{texts.by(byName, formatMoment(at, language))}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
