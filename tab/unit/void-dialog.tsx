import { Field, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitPeople, voidRecord } from '../../core/api/questions'
import { answerKey, useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { PersonDialogProps } from './paper-dialog'

/** Declares a mistaken paper registration void. It stays in the log; the person owes the signature again. */
export function VoidDialog({ person, onDone, onCancel }: PersonDialogProps) {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const voiding = useSend(voidRecord)
  const [reason, setReason] = useState('')
  const texts = words.unit.voiding
  const record = person.obligation?.fulfilledBy
  if (!record) return null
  const problem = reason.trim().length < 3 ? texts.reasonMissing : undefined

  const submit = () =>
    voiding.mutate(
      { personId: person.personId, recordKey: record.recordKey, reason: reason.trim() },
      {
        onSuccess: () => {
          // What is owed instead, and by when, only the service can tell.
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          onDone(texts.done(person.displayName))
        },
      },
    )
  return (
    <ModalForm title={texts.title} submitText={texts.submit} isRight={problem === undefined} sending={voiding} onSubmit={submit} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{texts.text(person.displayName)}</p>
          <Field label={texts.reason} required {...markWrong(isChecked && problem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
