import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { lessonDraft } from '../../core/api/rules-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2 },
})

/** Every version there has been, newest first, who published it and why. */
export function VersionHistory({ versions }: { versions: AnswerOf<typeof lessonDraft>['versions'] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { draft, list } = words.rules
  return (
    <Panel title={draft.history} raised>
      {versions.length === 0 && <p>{draft.noHistory}</p>}
      <ul className={styles.list}>
        {versions.map(({ version, effectiveOn, recordedAt, publishedBy, reason }) => (
          <li key={version}>
            <p className={styles.name}>{list.version(version, formatDay(effectiveOn, language))}</p>
            {reason !== '' && <p>{reason}</p>}
            <p className={styles.small}>{draft.publishedBy(publishedBy || words.frame.unknownName, formatMoment(recordedAt, language))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
