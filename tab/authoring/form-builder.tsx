import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { always, emptyFieldDraft, type FieldDraft, type FormDraft } from '../../core/publishing/form-draft'
import { freeIdOfName } from '../../core/publishing/id-of-name'
import { markWrong } from '../frame/modal-form'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useEditingLanguage, useHasProblem, useIsWrittenOnce, useProblemOf } from '../rules/editing'
import { moved, replaced, without } from '../rules/lists'
import { OrderButtons } from '../rules/order-buttons'
import { FIELD_KINDS, FormFieldFields } from './form-field'
import { ID_LENGTH, writtenIn } from './written-in'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end', '& > div': { flex: '1 1 200px', maxWidth: '360px' } },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  boxes: { display: 'flex', flexDirection: 'column' },
})
const MOST_FIELDS = 20

/** The questions of a sign-off, one open at a time: twenty open ones in three languages nobody finds their way in. */
export function FormBuilder({ form, isReviewOffered = true, onChange }: { form: FormDraft; isReviewOffered?: boolean; onChange: (form: FormDraft) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const text = words.activityEditor
  const problemOf = useProblemOf()
  const hasProblem = useHasProblem()
  const [open, setOpen] = useState<string>()
  const { fields } = form
  const change = (changes: Partial<FormDraft>) => onChange({ ...form, ...changes })
  const wrong = problemOf('form.fields').validationMessage ?? problemOf('form').validationMessage
  return (
    <Panel title={text.form} raised>
      {fields.length === 0 && <p className={styles.small}>{text.formText}</p>}
      <ol className={styles.list}>
        {fields.map((field, index) => {
          const path = `form.fields.${index}`
          return (
            <li key={field.fieldId}>
              <BuiltField
                field={field}
                fields={fields}
                index={index}
                path={path}
                isOpen={open === field.fieldId || hasProblem(path)}
                onToggle={(isOpen) => setOpen(isOpen ? field.fieldId : undefined)}
                onChange={(changed) => change({ fields: replaced(fields, index, changed) })}
                onMove={(to) => change({ fields: moved(fields, index, to) })}
                onRemove={() => onChange(withoutField(form, index))}
              />
            </li>
          )
        })}
      </ol>
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <NewField
        taken={fields.map(({ fieldId }) => fieldId)}
        onAdd={(field) => {
          change({ fields: [...fields, field] })
          setOpen(field.fieldId)
        }}
      />
      <div className={styles.boxes}>
        <Checkbox label={text.mayBeNotRelevant} checked={form.mayBeNotRelevant} onChange={(_, { checked }) => change({ mayBeNotRelevant: checked === true })} />
        {isReviewOffered && <Checkbox label={text.isReview} checked={form.isReview} onChange={(_, { checked }) => change({ isReview: checked === true })} />}
      </div>
    </Panel>
  )
}

type BuiltFieldProps = {
  field: FieldDraft
  fields: readonly FieldDraft[]
  index: number
  path: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  onChange: (field: FieldDraft) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function BuiltField({ field, fields, index, path, isOpen, onToggle, onChange, onMove, onRemove }: BuiltFieldProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.activityEditor
  const problemOf = useProblemOf()
  const name = text.field(index + 1, field.label[language])
  const wrong = problemOf(path).validationMessage ?? problemOf(`${path}.fieldId`).validationMessage
  return (
    <div className={styles.field} role="group" aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.small}>{describe(field, fields, text, language)}</p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} aria-label={isOpen ? text.close(name) : text.edit(name)} onClick={() => onToggle(!isOpen)}>
          {isOpen ? text.closeShort : text.editShort}
        </Button>
        <OrderButtons name={name} index={index} count={fields.length} onMove={onMove} onRemove={onRemove} />
      </div>
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      {isOpen && <FormFieldFields field={field} path={path} choices={fields.slice(0, index).filter(({ kind }) => kind === 'choice')} onChange={onChange} />}
    </div>
  )
}

type EditorText = ReturnType<typeof useSpeech>['words']['activityEditor']

/** `Valg (Lav, Høy), må besvares, bare når «Risiko» er Høy` */
function describe({ kind, isRequired, options, askedWhen }: FieldDraft, fields: readonly FieldDraft[], text: EditorText, language: 'nb' | 'nn' | 'en'): string {
  const asker = fields.find(({ fieldId }) => fieldId === askedWhen.fieldId)
  const nameOf = (optionId: string) => asker?.options.find((option) => option.optionId === optionId)?.label[language] ?? optionId
  const choices = kind === 'choice' && options.length > 0 ? ` (${options.map(({ label }) => label[language]).join(', ')})` : ''
  return [
    `${text.kinds[kind]}${choices}`,
    ...(isRequired ? [text.required] : []),
    ...(askedWhen.fieldId === '' ? [] : [text.asked(asker?.label[language] ?? askedWhen.fieldId, askedWhen.isOneOf.map(nameOf).join(', '))]),
  ].join(', ')
}

/** Named after its first words: what was answered is found again under that name, however the words change. */
function NewField({ taken, onAdd }: { taken: readonly string[]; onAdd: (field: FieldDraft) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const language = useEditingLanguage()
  const isWrittenOnce = useIsWrittenOnce()
  const [kind, setKind] = useState<FieldDraft['kind']>('confirm')
  const [written, setWritten] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const add = () => {
    setIsChecked(written.trim() === '')
    if (written.trim() === '') return
    const field = emptyFieldDraft(kind, freeIdOfName(written, taken, ID_LENGTH))
    onAdd({ ...field, label: writtenIn(field.label, language, written.trim(), isWrittenOnce) })
    setWritten('')
  }
  return (
    <div className={styles.add}>
      <Field label={text.newField} {...markWrong(isChecked && text.labelMissing)}>
        <Input
          value={written}
          maxLength={200}
          onChange={(_, { value }) => setWritten(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </Field>
      <Field label={text.newKind}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as FieldDraft['kind'])}>
          {FIELD_KINDS.map((each) => (
            <option key={each} value={each}>
              {text.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={add} disabledFocusable={taken.length >= MOST_FIELDS}>
        {text.addField}
      </Button>
    </div>
  )
}

/** A question that hung on its answer is asked always from then on; what its answer opened is opened no more. */
function withoutField(form: FormDraft, index: number): FormDraft {
  const gone = form.fields[index]?.fieldId
  return {
    ...form,
    fields: without(form.fields, index).map((field) => (field.askedWhen.fieldId === gone ? { ...field, askedWhen: always() } : field)),
    followUps: form.followUps.filter(({ when }) => gone === undefined || when.fieldId !== gone),
  }
}
