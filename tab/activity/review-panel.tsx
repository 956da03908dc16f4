import { makeStyles, tokens } from '@fluentui/react-components'
import type { MeasureView } from '../../core/api/wheel-views'
import type { ReviewFigures } from '../../core/facts/activity-facts'
import { formatDay } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { StateBadge } from '../mine/standing-badge'

const useStyles = makeStyles({
  figures: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))', gap: tokens.spacingHorizontalM },
  figure: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  agenda: { margin: 0, padding: 0, listStyleType: 'none' },
  measure: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** What a review looks at: the unit's own figures, computed, and what was decided before, with how it went. */
export function ReviewPanel({ figures, agenda }: { figures: ReviewFigures | undefined; agenda: readonly MeasureView[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { review, states } = words.activity
  return (
    <Panel title={review.figuresTitle} raised>
      {figures && (
        <>
          <p className={styles.hint}>{review.figuresHint}</p>
          <ReviewFigureList figures={figures} />
        </>
      )}
      <h3 className={styles.title}>{review.agendaTitle}</h3>
      {agenda.length === 0 ? (
        <p className={styles.hint}>{review.agendaNone}</p>
      ) : (
        <ul className={styles.agenda}>
          {agenda.map(({ objectId, title, ownerName, dueOn, state }) => (
            <li key={objectId} className={styles.measure}>
              <span>
                {title}
                <span className={styles.small}>{ownerName === undefined ? review.agendaLine(formatDay(dueOn, language)) : review.agendaOwner(ownerName, formatDay(dueOn, language))}</span>
              </span>
              <StateBadge state={state}>{states[state]}</StateBadge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The figures themselves, as they are or as they were when it was signed off. */
export function ReviewFigureList({ figures: { signed, trained, activities, overdue } }: { figures: ReviewFigures }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { review } = words.activity
  const shareOf = ({ done, total }: { done: number; total: number }) => review.shareOf(formatNumber(done), formatNumber(total))
  const shown = [
    [review.signed, shareOf(signed)],
    [review.trained, shareOf(trained)],
    [review.activities, shareOf(activities)],
    [review.overdue, formatNumber(overdue)],
  ] as const
  return (
    <dl className={styles.figures}>
      {shown.map(([name, figure]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
