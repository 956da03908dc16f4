import { Button, Field, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { unitPeople, voidRecord } from '../../core/api/questions'
import { answerKey, useSend } from '../api/use-question'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import type { PersonDialogProps } from './paper-dialog'
import { useFirstWrongField } from './use-first-wrong-field'

/** Declares a mistaken paper registration void. It stays in the log; the person owes the signature again. */
export function VoidDialog({ person, onDone, onCancel }: PersonDialogProps) {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const voiding = useSend(voidRecord)
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const texts = words.unit.voiding
  const record = person.obligation?.fulfilledBy
  if (!record) return null
  const problem = reason.trim().length < 3 ? texts.reasonMissing : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (problem !== undefined) return showFirstWrong()
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
  }
  return (
    <Modal title={texts.title} onCancel={onCancel}>
      <form ref={formRef} onSubmit={submit} noValidate>
        <ModalBody>
          <p>{texts.text(person.displayName)}</p>
          <Field label={texts.reason} required {...(isChecked && problem !== undefined && { validationMessage: problem })}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {voiding.error && <ProblemView error={voiding.error} />}
        </ModalBody>
        <ModalActions>
          <Button onClick={onCancel}>{words.frame.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={voiding.isPending}>
            {voiding.isPending ? words.frame.sending : texts.submit}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  )
}
