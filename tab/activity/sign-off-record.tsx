import { makeStyles, tokens } from '@fluentui/react-components'
import type { SignOffView } from '../../core/api/wheel-views'
import { formatDay, formatMoment } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { AnswerList } from './answer-list'
import { FactList } from './fact-list'
import { ReviewFigureList } from './review-panel'

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '1.2em' },
  code: { fontFamily: tokens.fontFamilyMonospace },
})

/** The sign-off as it lies recorded: who, when, what was answered, what was decided and what it opened. */
export function SignOffRecord({ done, waits }: { done: SignOffView; /** For the leader to confirm it. */ waits: boolean }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { record, review, states } = words.activity
  const dayOf = (day: string) => formatDay(day, language)
  return (
    <Panel title={waits ? record.waitsTitle : record.title} raised>
      {done.outcome === 'done' ? (
        <AnswerList form={done.form} answers={done.answers} presentNames={done.presentNames} />
      ) : (
        <FactList facts={[{ key: 'reason', name: record.notRelevant, value: done.reason }]} />
      )}
      {done.figures && (
        <>
          <h3 className={styles.title}>{review.figuresTitle}</h3>
          <ReviewFigureList figures={done.figures} />
        </>
      )}
      {done.measures.length > 0 && (
        <>
          <h3 className={styles.title}>{record.measures}</h3>
          <ul className={styles.list}>
            {done.measures.map(({ title, ownerName, dueOn, state }, index) => (
              <li key={index}>
                {ownerName === undefined ? record.measure(title, dayOf(dueOn)) : record.measureOwned(title, ownerName, dayOf(dueOn))}
                {state && ` – ${states[state]}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {done.opened.length > 0 && (
        <>
          <h3 className={styles.title}>{record.opened}</h3>
          <ul className={styles.list}>
            {done.opened.map(({ requirementId, title, dueOn }) => (
              <li key={requirementId}>{record.openedLine(title[language], dayOf(dueOn))}</li>
            ))}
          </ul>
        </>
      )}
      <FactList
        facts={[
          { key: 'by', name: record.by, value: done.as === 'delegate' ? record.byDelegate(done.byName) : done.byName },
          { key: 'on', name: record.on, value: dayOf(done.doneOn) },
          { key: 'at', name: record.recordedAt, value: formatMoment(done.recordedAt, language) },
          { key: 'code', name: record.code, value: <span className={styles.code}>{done.verificationCode}</span> },
        ]}
      />
    </Panel>
  )
}
