import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { askForTime } from '../../core/api/wheel-questions'
import { addDays, dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { DeedDialogProps } from './delegate-dialog'
import { SHORTEST_REASON } from './list-sign-off-problems'
import { nameOf } from './task-of'

/** Asks the leader above for a later day. Until there is an answer the day stands. */
export function MoreTimeDialog({ shown: { task }, onDone, onCancel }: DeedDialogProps) {
  const { words, language } = useSpeech()
  const sending = useSend(askForTime)
  const { time, delegation } = words.activity
  const today = dayOf(new Date())
  const after = task.dueOn > today ? task.dueOn : today
  const [wantedOn, setWantedOn] = useState('')
  const [reason, setReason] = useState('')
  const refused = sending.error instanceof RefusedError ? sending.error.problem.fields?.find(({ path }) => path === 'wantedOn')?.problem : undefined
  const told = refused === 'nobody-above' ? time.nobodyAbove : refused === 'too-late' ? time.wantedTooLate : undefined
  const dayProblem = wantedOn <= after ? time.wantedOutside(formatDay(after, language)) : undefined
  const reasonProblem = reason.trim().length < SHORTEST_REASON ? delegation.reasonMissing : undefined
  return (
    <ModalForm
      title={time.title}
      submitText={time.submit}
      isRight={(dayProblem ?? reasonProblem) === undefined}
      sending={sending}
      onSubmit={() =>
        sending.mutate({ ...nameOf(task), wantedOn, reason: reason.trim() }, { onSuccess: (asked) => onDone(time.asked(formatDay(asked.wantedOn, language))) })
      }
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <p>{time.lead}</p>
          <Field label={time.wantedOn} required {...markWrong(isChecked && (dayProblem ?? told))}>
            <Input type="date" value={wantedOn} min={addDays(after, 1)} onChange={(_, { value }) => setWantedOn(value)} />
          </Field>
          <Field label={time.reason} required {...markWrong(isChecked && reasonProblem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
