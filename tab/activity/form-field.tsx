import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { MOST_LETTERS, type FormField as AskedField } from '../../core/obligations/activity-form'
import { markWrong } from '../frame/modal-form'
import { useSpeech, type Speech } from '../frame/speech'
import { ChoiceField } from './choice-field'
import { FilesField, type FilesFieldProps } from './files-field'
import { PresentField, type Colleague } from './present-field'
import type { DraftValue } from './sign-off-draft'

const useStyles = makeStyles({
  short: { maxWidth: '260px' },
  // What is confirmed is never the faint words, ticked or not.
  sentence: { color: tokens.colorNeutralForeground1 },
})

export type FormFieldProps = {
  field: AskedField
  value: DraftValue
  /** What is wrong with it, in words. */
  problem: string | undefined
  isOfOthers: boolean
  colleagues: readonly Colleague[]
  files: FilesFieldProps['files']
  onChange: (change: Partial<DraftValue>) => void
  onFiles: FilesFieldProps['onChange']
}

/** One question of a sign-off form, drawn by its kind. */
export function FormField({ field, value, problem, isOfOthers, colleagues, files, onChange, onFiles }: FormFieldProps) {
  const styles = useStyles()
  const speech = useSpeech()
  const { language } = speech
  const { isRequired } = field
  const hint = describeHint(field, value, speech)
  const shared = { ...(hint !== '' && { hint }), ...markWrong(problem) }
  switch (field.kind) {
    case 'confirm':
      return (
        <Field {...shared}>
          <Checkbox checked={value.isTicked} required={isRequired} label={<span className={styles.sentence}>{field.label[language]}</span>} onChange={(_, { checked }) => onChange({ isTicked: checked === true })} />
        </Field>
      )
    case 'text':
      return (
        <Field label={field.label[language]} required={isRequired} {...shared}>
          <Textarea resize="vertical" rows={4} value={value.text} maxLength={MOST_LETTERS} onChange={(_, { value: text }) => onChange({ text })} />
        </Field>
      )
    case 'date':
      return (
        <Field className={styles.short} label={field.label[language]} required={isRequired} {...shared}>
          <Input type="date" value={value.text} onChange={(_, { value: text }) => onChange({ text })} />
        </Field>
      )
    case 'number':
      return (
        <Field className={styles.short} label={field.label[language]} required={isRequired} {...shared}>
          {/* Not of the type number: a browser then throws away what it does not take for one. */}
          <Input inputMode="decimal" value={value.text} maxLength={20} onChange={(_, { value: text }) => onChange({ text })} />
        </Field>
      )
    case 'choice':
      return <ChoiceField field={field} value={value} problem={problem} onChange={onChange} />
    case 'present':
      return <PresentField field={field} colleagues={colleagues} value={value} problem={problem} isOfOthers={isOfOthers} onChange={onChange} />
    case 'files':
      return <FilesField field={field} files={files} problem={problem} onChange={onFiles} />
  }
}

function describeHint(field: AskedField, { text }: DraftValue, { words, language, formatNumber }: Speech): string {
  const { form } = words.activity
  const ofKind =
    field.kind === 'text'
      ? form.letters(formatNumber(text.length), formatNumber(MOST_LETTERS))
      : field.kind === 'number'
        ? describeRange(field, form, formatNumber)
        : undefined
  return [field.help?.[language], ofKind].filter((part) => part !== undefined).join(' ')
}

function describeRange({ least, most }: Extract<AskedField, { kind: 'number' }>, form: Speech['words']['activity']['form'], formatNumber: Speech['formatNumber']): string | undefined {
  if (least !== undefined) return most === undefined ? form.atLeast(formatNumber(least)) : form.between(formatNumber(least), formatNumber(most))
  return most === undefined ? undefined : form.atMost(formatNumber(most))
}
