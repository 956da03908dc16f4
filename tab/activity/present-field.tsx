import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { FormField } from '../../core/obligations/activity-form'
import { useSpeech } from '../frame/speech'
import { markWrong } from '../frame/modal-form'
import { FieldGroup } from './field-group'
import { OptionRow } from './option-row'
import type { DraftValue } from './sign-off-draft'

const useStyles = makeStyles({
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))', gap: tokens.spacingVerticalS },
  all: { alignSelf: 'flex-start' },
  others: { maxWidth: '260px' },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export type Colleague = { personId: string; name: string }
export type PresentFieldProps = {
  field: Extract<FormField, { kind: 'present' }>
  colleagues: readonly Colleague[]
  value: DraftValue
  problem: string | undefined
  /** Whether what is wrong is the number of others. */
  isOfOthers: boolean
  onChange: (change: Partial<DraftValue>) => void
}

/** Who was there: those of the unit by name, others by how many. */
export function PresentField({ field: { label, help, isRequired }, colleagues, value, problem, isOfOthers, onChange }: PresentFieldProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { present } = words.activity.form
  const { personIds, others } = value
  const isOfPeople = problem !== undefined && !isOfOthers
  return (
    <FieldGroup legend={label[language]} of="many" hint={help?.[language] ?? present.people} isRequired={isRequired} problem={isOfPeople ? problem : undefined}>
      {colleagues.length === 0 && <p className={styles.small}>{present.nobody}</p>}
      {colleagues.length > 1 && (
        <Button size="small" className={styles.all} onClick={() => onChange({ personIds: colleagues.map(({ personId }) => personId) })}>
          {present.all}
        </Button>
      )}
      {colleagues.length > 0 && (
        <div className={styles.people}>
          {colleagues.map(({ personId, name }) => (
            <OptionRow
              key={personId}
              kind="checkbox"
              isChosen={personIds.includes(personId)}
              isWrong={isOfPeople}
              onChoose={(isHere) => onChange({ personIds: [...personIds.filter((other) => other !== personId), ...(isHere ? [personId] : [])] })}
            >
              {name}
            </OptionRow>
          ))}
        </div>
      )}
      {personIds.length > 0 && (
        <p role="status" className={styles.small}>
          {present.ticked(personIds.length)}
        </p>
      )}
      <Field className={styles.others} label={present.others} {...markWrong(isOfOthers || (isOfPeople && colleagues.length === 0) ? problem : undefined)}>
        <Input inputMode="numeric" value={others} maxLength={4} onChange={(_, { value: typed }) => onChange({ others: typed })} />
      </Field>
    </FieldGroup>
  )
}
