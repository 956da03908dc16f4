import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { MOST_MEASURES } from '../../core/facts/activity-facts'
import { addDays, type Day } from '../../core/days/day'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { describeFieldProblem } from './describe-field-problem'
import type { FieldProblem } from '../../core/publishing/field-problem'
import type { Colleague } from './present-field'
import type { DraftMeasure } from './sign-off-draft'

const useStyles = makeStyles({
  measures: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  measure: {
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) 180px', '& > :first-of-type': { gridColumn: '1 / -1' } },
  },
  legend: { fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: 'flex-start', justifySelf: 'start' },
})

export type MeasureFieldsProps = { measures: readonly DraftMeasure[]; colleagues: readonly Colleague[]; today: Day; problems: readonly FieldProblem[]; onChange: (change: (measures: DraftMeasure[]) => DraftMeasure[]) => void }

/** What the review decides: each with an owner and a deadline. */
export function MeasureFields({ measures, colleagues, today, problems, onChange }: MeasureFieldsProps) {
  const styles = useStyles()
  const speech = useSpeech()
  const { review } = speech.words.activity
  const wrong = (path: string) => {
    const found = problems.find((problem) => problem.path === path)
    return markWrong(found && describeFieldProblem(found.problem, today, speech))
  }
  const changeOne = (index: number, changed: Partial<DraftMeasure>) => onChange((before) => before.map((measure, place) => (place === index ? { ...measure, ...changed } : measure)))
  return (
    <div className={styles.measures}>
      <h3 className={styles.title}>{review.measuresTitle}</h3>
      <p className={styles.hint}>{review.measuresHint}</p>
      {measures.map((measure, index) => (
        <fieldset key={index} className={styles.measure}>
          <legend className={styles.legend}>{review.measure(index + 1)}</legend>
          <Field label={review.measureTitle} required {...wrong(`measures.${index}.title`)}>
            <Input value={measure.title} maxLength={200} onChange={(_, { value: title }) => changeOne(index, { title })} />
          </Field>
          <Field label={review.owner}>
            <Select value={colleagues.some(({ personId }) => personId === measure.ownerId) ? measure.ownerId : ''} onChange={(_, { value: ownerId }) => changeOne(index, { ownerId })}>
              <option value="">{review.ownerLeader}</option>
              {colleagues.map(({ personId, name }) => (
                <option key={personId} value={personId}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={review.dueOn} required {...wrong(`measures.${index}.dueOn`)}>
            <Input type="date" value={measure.dueOn} min={addDays(today, 1)} onChange={(_, { value: dueOn }) => changeOne(index, { dueOn })} />
          </Field>
          <Button className={styles.start} size="small" appearance="subtle" onClick={() => onChange((before) => before.filter((_, place) => place !== index))}>
            {review.remove(index + 1)}
          </Button>
        </fieldset>
      ))}
      {measures.length < MOST_MEASURES && (
        <Button className={styles.start} icon={<Add20Regular />} onClick={() => onChange((before) => [...before, { title: '', ownerId: '', dueOn: '' }])}>
          {review.add}
        </Button>
      )}
    </div>
  )
}
