import { makeStyles, tokens } from '@fluentui/react-components'
import type { SampleView } from '../../core/api/control-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { AnswerList } from './answer-list'
import { SampleBadge } from './state-badge'
import { VerdictForm } from './verdict-form'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none' },
})

/** One sign-off that was drawn: what was answered, what was shown, and what was said of it. */
export function SampleCard({ checkId, sample }: { checkId: string; sample: SampleView & { mayJudge: boolean } }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { one } = words.spotChecks
  const { title, round, aboutName, unitName, byName, doneOn, state, evidence, verdict } = sample
  const about = [...new Set([aboutName, unitName])].filter((part) => part !== '').join(', ')
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        {title[language]}, {about}
      </h3>
      <SampleBadge state={state} />
      <p className={styles.small}>
        {one.signedOff(byName, formatDay(doneOn, language))} ({round})
      </p>
      <h4 className={styles.part}>{one.answers}</h4>
      <AnswerList form={sample.form} answers={sample.answers} presentNames={sample.presentNames} />
      {evidence && (
        <>
          <h4 className={styles.part}>{one.evidence}</h4>
          <p className={styles.text}>{evidence.text}</p>
          <Files files={evidence.files} />
          <p className={styles.small}>{one.shownBy(evidence.byName, formatMoment(evidence.recordedAt, language))}</p>
        </>
      )}
      {verdict && (
        <>
          <h4 className={styles.part}>{one.verdict}</h4>
          <p className={styles.text}>{[verdict.holds ? one.holds : one.fails, verdict.note].filter((part) => part !== '').join(': ')}</p>
          <p className={styles.small}>{one.judgedBy(verdict.byName, formatMoment(verdict.recordedAt, language))}</p>
        </>
      )}
      {sample.mayJudge && <VerdictForm checkId={checkId} recordKey={sample.recordKey} about={`${title[language]}, ${about}`} />}
    </article>
  )
}

function Files({ files }: { files: NonNullable<SampleView['evidence']>['files'] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  if (files.length === 0) return null
  return (
    <ul className={styles.files}>
      {files.map(({ fileName, webUrl }, index) => (
        <li key={fileName}>
          <TextLink href={webUrl}>
            {words.spotChecks.one.file(String(index + 1))} ({fileName.split('.').at(-1)})
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
