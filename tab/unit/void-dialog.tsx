import { Field, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitPeople, voidRecord } from '../../core/api/unit-questions'
import type { RecordView } from '../../core/api/views'
import { personTraining } from '../../core/api/training-leader-questions'
import { answerKey, useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

export type VoidDialogProps = {
  personId: string
  displayName: string
  record: RecordView
  /** What follows from it, where it is not a signature. */
  text?: string
  onDone: (told: string) => void
  onCancel: () => void
}

/** Declares a mistaken registration void. It stays in the log; the person owes what it was for again. */
export function VoidDialog({ personId, displayName, record, text, onDone, onCancel }: VoidDialogProps) {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const voiding = useSend(voidRecord)
  const [reason, setReason] = useState('')
  const texts = words.unit.voiding
  const problem = reason.trim().length < 3 ? texts.reasonMissing : undefined

  const submit = () =>
    voiding.mutate(
      { personId, recordKey: record.recordKey, reason: reason.trim() },
      {
        onSuccess: () => {
          // What is owed instead, and by when, only the service can tell.
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          void answers.invalidateQueries({ queryKey: answerKey(personTraining) })
          onDone(texts.done(displayName))
        },
      },
    )
  return (
    <ModalForm title={texts.title} submitText={texts.submit} isRight={problem === undefined} sending={voiding} onSubmit={submit} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{text ?? texts.text(displayName)}</p>
          <Field label={texts.reason} required {...markWrong(isChecked && problem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
