import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useId } from 'react'
import type { Day } from '../../core/days/day'
import type { ActivityForm } from '../../core/obligations/activity-form'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { describeFieldProblem } from './describe-field-problem'
import { FieldGroup } from './field-group'
import { FormField } from './form-field'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { OptionRow } from './option-row'
import type { Colleague } from './present-field'
import { listAsked, valueOf, withValue } from './sign-off-draft'
import type { DraftEditing } from './use-sign-off-draft'

const useStyles = makeStyles({ short: { maxWidth: '260px' } })
const OUTCOMES = ['done', 'not-relevant'] as const

export type SignOffFieldsProps = {
  form: ActivityForm
  editing: DraftEditing
  colleagues: readonly Colleague[]
  days: { earliest: Day; today: Day }
  /** Those to be told now. */
  problems: readonly FieldProblem[]
}

/** What is asked: whether it is done or not relevant, the questions that follow, and the day. */
export function SignOffFields({ form, editing, colleagues, days, problems }: SignOffFieldsProps) {
  const styles = useStyles()
  const speech = useSpeech()
  const name = useId()
  const { form: texts } = speech.words.activity
  const { draft, files, change, changeFiles } = editing
  const codeOf = (path: string) => problems.find((problem) => problem.path === path)?.problem
  const problemOf = (path: string, isConfirmation = false) => {
    const code = codeOf(path)
    return code === undefined ? undefined : describeFieldProblem(isConfirmation && code === 'missing' ? 'not-confirmed' : code, days.earliest, speech)
  }
  const isDone = draft.outcome === 'done'
  return (
    <>
      {form.mayBeNotRelevant && (
        <FieldGroup legend={texts.outcome} of="one">
          {OUTCOMES.map((outcome) => (
            <OptionRow key={outcome} kind="radio" name={name} isChosen={draft.outcome === outcome} onChoose={() => change((before) => ({ ...before, outcome }))}>
              {texts.outcomes[outcome]}
            </OptionRow>
          ))}
        </FieldGroup>
      )}
      {!isDone && (
        <Field label={texts.reason} hint={texts.reasonHint} required {...markWrong(problemOf('reason'))}>
          <Textarea resize="vertical" value={draft.reason} maxLength={500} onChange={(_, { value: reason }) => change((before) => ({ ...before, reason }))} />
        </Field>
      )}
      {isDone &&
        listAsked(form, draft).map((field) => (
          <FormField
            key={field.fieldId}
            field={field}
            value={valueOf(draft, field.fieldId)}
            problem={problemOf(`answers.${field.fieldId}`, field.kind === 'confirm')}
            isOfOthers={codeOf(`answers.${field.fieldId}`) === 'number'}
            colleagues={colleagues}
            files={files}
            onChange={(changed) => change((before) => withValue(before, field.fieldId, changed))}
            onFiles={changeFiles}
          />
        ))}
      <Field className={styles.short} label={isDone ? texts.doneOn : texts.judgedOn} required {...markWrong(problemOf('doneOn'))}>
        <Input type="date" value={draft.doneOn} min={days.earliest} max={days.today} onChange={(_, { value: doneOn }) => change((before) => ({ ...before, doneOn }))} />
      </Field>
    </>
  )
}
