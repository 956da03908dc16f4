import { Field, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { publishPromptRules, type promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

const FEWEST_LETTERS = 3

/** Stops all prompts, or lets them go again, with a reason. Nothing else of the rules changes. */
export function StopDialog({ known: { rules, nextVersion }, onDone, onCancel }: { known: AnswerOf<typeof promptRules>; onDone: (told: string) => void; onCancel: () => void }) {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const sending = useSend(publishPromptRules)
  const [reason, setReason] = useState('')
  const texts = words.promptRules.stop
  const isRight = reason.trim().length >= FEWEST_LETTERS
  const submit = () =>
    sending.mutate(
      { version: nextVersion, rules: { ...rules, isStopped: !rules.isStopped }, reason: reason.trim() },
      {
        onSuccess: () => void answers.invalidateQueries().then(() => onDone(rules.isStopped ? texts.released : texts.stopped)),
        // Somebody else changed the rules meanwhile: with what holds now, the next click counts.
        onError: () => void answers.invalidateQueries(),
      },
    )
  return (
    <ModalForm title={rules.isStopped ? texts.release : texts.stop} submitText={rules.isStopped ? texts.release : texts.stop} isRight={isRight} sending={sending} onSubmit={submit} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{rules.isStopped ? texts.releaseText : texts.stopText}</p>
          <Field label={texts.reason} required {...markWrong(isChecked && !isRight && texts.reasonMissing)}>
            <Textarea value={reason} maxLength={500} resize="vertical" onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
