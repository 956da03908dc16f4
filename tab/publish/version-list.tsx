import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { documentVersions } from '../../core/api/publishing-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  version: { padding: `${tokens.spacingVerticalM} 0`, ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& p': { margin: 0 } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  small: { color: tokens.colorNeutralForeground2 },
})

/** Every version there has been, who published it and why. */
export function VersionList({ versions }: { versions: AnswerOf<typeof documentVersions>['versions'] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  if (versions.length === 0) return <p className={styles.none}>{words.publish.noVersions}</p>
  return (
    <ul className={styles.list}>
      {versions.map(({ version, level, effectiveOn, recordedAt, publishedBy, reason, isCurrent }) => (
        <li key={version} className={styles.version}>
          <div className={styles.head}>
            <span className={styles.name}>{words.mine.version(version, formatDay(effectiveOn, language))}</span>
            {isCurrent && (
              <Badge appearance="tint" color="success">
                {words.publish.inForce}
              </Badge>
            )}
          </div>
          <p>{reason}</p>
          <p className={styles.small}>
            {words.publish.levelNames[level]} · {words.publish.publishedBy(publishedBy || words.frame.unknownName, formatMoment(recordedAt, language))}
          </p>
        </li>
      ))}
    </ul>
  )
}
