import { Field, Input, Textarea } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { delegate } from '../../core/api/wheel-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { ColleaguePicker } from './colleague-picker'
import { FieldGroup } from './field-group'
import { OptionRow } from './option-row'
import { nameOf, type Activity } from './task-of'

export type DeedDialogProps = { shown: Activity; onDone: (told: string) => void; onCancel: () => void }

/** Lets a colleague do it. The leader stays responsible, and the dialog says so. */
export function DelegateDialog({ shown: { task, colleagues, isConfirmedByLeader }, onDone, onCancel }: DeedDialogProps) {
  const { words, language } = useSpeech()
  const name = useId()
  const sending = useSend(delegate)
  const { delegation } = words.activity
  const today = dayOf(new Date())
  const [toPersonId, setToPersonId] = useState('')
  const [isStanding, setIsStanding] = useState(false)
  const [byOn, setByOn] = useState('')
  const [note, setNote] = useState('')
  const refused = sending.error instanceof RefusedError ? (sending.error.problem.fields ?? []) : []
  const whoProblem = toPersonId === '' ? delegation.whoMissing : refused.some(({ path }) => path === 'toPersonId') ? delegation.whoCannot : undefined
  // Later than it is due is no help; once that has passed, any day to come is.
  const isTooLate = byOn !== '' && task.dueOn >= today && byOn > task.dueOn
  const dayProblem = isTooLate ? delegation.untilOutside(formatDay(task.dueOn, language)) : byOn !== '' && byOn < today ? delegation.untilPast : undefined
  const colleague = colleagues.find(({ personId }) => personId === toPersonId)

  return (
    <ModalForm
      title={delegation.title(task.title[language])}
      submitText={delegation.submit}
      isRight={toPersonId !== '' && dayProblem === undefined}
      sending={sending}
      onSubmit={() =>
        sending.mutate(
          { ...nameOf(task), toPersonId, isStanding, note: note.trim(), ...(byOn !== '' && { byOn }) },
          { onSuccess: ({ delegation: { toName } }) => onDone(delegation.done(toName)) },
        )
      }
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <p>{isConfirmedByLeader ? `${delegation.lead} ${delegation.confirmed}` : delegation.lead}</p>
          <ColleaguePicker
            colleagues={colleagues}
            chosenId={toPersonId}
            problem={isChecked ? whoProblem : undefined}
            onChoose={(personId) => {
              sending.reset()
              setToPersonId(personId)
            }}
          />
          {colleague && <p role="status">{delegation.chosen(colleague.name)}</p>}
          <FieldGroup legend={delegation.span} of="one">
            {[false, true].map((standing) => (
              <OptionRow key={String(standing)} kind="radio" name={name} isChosen={isStanding === standing} onChoose={() => setIsStanding(standing)}>
                {standing ? delegation.always : delegation.once}
              </OptionRow>
            ))}
          </FieldGroup>
          <Field label={delegation.until} {...markWrong(isChecked && dayProblem)}>
            <Input type="date" value={byOn} min={today} onChange={(_, { value }) => setByOn(value)} />
          </Field>
          <Field label={delegation.message}>
            <Textarea value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
