import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components'
import { FindingClass } from '../../core/facts/control-facts'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { wordsOf } from './inspection-fields'
import type { EditedFinding } from './written-inspection'

const useStyles = makeStyles({
  finding: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: tokens.spacingHorizontalL, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold },
  days: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalM },
  remove: { alignSelf: 'flex-start' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type FindingProps = { number: number; finding: EditedFinding; units: readonly { unitId: string; name: string }[]; problems: readonly FieldProblem[]; onChange: (finding: EditedFinding) => void; onRemove: () => void }

/** One finding. What the unit has signed off stays, with its day. */
export function FindingFields({ number, finding, units, problems, onChange, onRemove }: FindingProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.inspections.edit
  const set = (changed: Partial<EditedFinding>) => onChange({ ...finding, ...changed })
  const wrong = (path: string) => markWrong(wordsOf(words, problems.find((each) => each.path === path)))
  return (
    <fieldset className={styles.finding}>
      <legend className={styles.legend}>{texts.finding(String(number))}</legend>
      <Field label={texts.class} {...wrong('findingId')}>
        <Select value={finding.findingClass} onChange={(_, { value }) => set({ findingClass: FindingClass.parse(value) })}>
          {FindingClass.options.map((each) => (
            <option key={each} value={each}>
              {words.inspections.classes[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.text} required {...wrong('text')}>
        <Textarea value={finding.text} maxLength={1_000} resize="vertical" onChange={(_, { value }) => set({ text: value })} />
      </Field>
      <Field label={texts.unit} required {...wrong('unitId')}>
        <Select value={finding.unitId} onChange={(_, { value }) => set({ unitId: value })}>
          <option value="">{texts.chooseUnit}</option>
          {units.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.days}>
        <Field label={texts.dueOn} hint={texts.dueHint} {...wrong('dueOn')}>
          <Input type="date" value={finding.dueOn} onChange={(_, { value }) => set({ dueOn: value })} />
        </Field>
        {!finding.isSignedOff && (
          <Field label={texts.findingClosedOn} {...wrong('closedOn')}>
            <Input type="date" value={finding.closedOn} onChange={(_, { value }) => set({ closedOn: value })} />
          </Field>
        )}
      </div>
      {finding.isSignedOff ? (
        <p className={styles.note}>{texts.isSignedOff}</p>
      ) : (
        <Button size="small" className={styles.remove} aria-label={texts.removeFinding(String(number))} onClick={onRemove}>
          ×
        </Button>
      )}
    </fieldset>
  )
}
