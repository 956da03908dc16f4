import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { SHORTEST_REASON } from './list-sign-off-problems'

export type ReasonDialogProps = {
  title: string
  text?: string
  label: string
  submitText: string
  /** May be left out. */
  isOptional?: boolean
  sending: { isPending: boolean; error: Error | null }
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** A deed that needs nothing but a reason: sent back, refused, returned. */
export function ReasonDialog({ title, text, label, submitText, isOptional = false, sending, onSubmit, onCancel }: ReasonDialogProps) {
  const { delegation } = useSpeech().words.activity
  const [reason, setReason] = useState('')
  const written = reason.trim()
  const problem = !isOptional && written.length < SHORTEST_REASON ? delegation.reasonMissing : undefined
  return (
    <ModalForm title={title} submitText={submitText} isRight={problem === undefined} sending={sending} onSubmit={() => onSubmit(written)} onCancel={onCancel}>
      {(isChecked) => (
        <>
          {text !== undefined && <p>{text}</p>}
          <Field label={label} required={!isOptional} {...markWrong(isChecked && problem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
