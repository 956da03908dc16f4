import { Button } from '@fluentui/react-components'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Modal, ModalActions, ModalBody } from './modal'
import { ProblemView } from './problem-view'
import { useSpeech } from './speech'
import { useFirstWrongField } from './use-first-wrong-field'

export type ModalFormProps = {
  title: string
  submitText: string
  /** Whether what is filled in may be sent. If not, the keyboard is brought to the first field marked as wrong. */
  isRight: boolean
  sending: { isPending: boolean; error: Error | null }
  onSubmit: () => void
  onCancel: () => void
  /** The fields. Nothing is called wrong before somebody has tried to send: `isChecked` tells. */
  children: (isChecked: boolean) => ReactNode
}

/** A dialog that sends what is filled in. What was written stays when the service refuses it. */
export function ModalForm({ title, submitText, isRight, sending, onSubmit, onCancel, children }: ModalFormProps) {
  const { words } = useSpeech()
  const [isChecked, setIsChecked] = useState(false)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isRight) onSubmit()
    else showFirstWrong()
  }
  return (
    <Modal title={title} onCancel={onCancel}>
      <form ref={formRef} onSubmit={submit} noValidate>
        <ModalBody>
          {children(isChecked)}
          {sending.error && <ProblemView error={sending.error} />}
        </ModalBody>
        <ModalActions>
          <Button onClick={onCancel}>{words.frame.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={sending.isPending}>
            {sending.isPending ? words.frame.sending : submitText}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  )
}

/** Marks a field as wrong and says why, when there is something to say. */
export function markWrong(problem: string | false | undefined): { validationMessage?: string } {
  return problem === undefined || problem === false ? {} : { validationMessage: problem }
}
