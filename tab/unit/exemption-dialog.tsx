import { Field, Select, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitPeople } from '../../core/api/unit-questions'
import { exempt, personTraining } from '../../core/api/training-leader-questions'
import { ExemptionReason } from '../../core/facts/rule-facts'
import { answerKey, useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { RequirementOfPerson } from './person-dialog'

const SHORTEST_REASON = 3

export type ExemptionDialogProps = { personId: string; displayName: string; requirement: RequirementOfPerson; onDone: (told: string) => void; onCancel: () => void }

/** Exempts somebody from a requirement, or ends that when it is so. Both are decisions with a reason that stays. */
export function ExemptionDialog({ personId, displayName, requirement, onDone, onCancel }: ExemptionDialogProps) {
  const { words, language } = useSpeech()
  const answers = useQueryClient()
  const decision = useSend(exempt)
  const [reasonCode, setReasonCode] = useState<ExemptionReason>(requirement.exemption?.reasonCode ?? 'equivalent-elsewhere')
  const [reason, setReason] = useState('')
  const { exempting } = words.trainingLeader
  const exempts = requirement.exemption === undefined
  const title = requirement.title[language]
  const problem = reason.trim().length < SHORTEST_REASON ? exempting.reasonMissing : undefined

  const submit = () =>
    decision.mutate(
      { personId, requirementId: requirement.requirementId, exempts, reasonCode, reason: reason.trim() },
      {
        onSuccess: () => {
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          void answers.invalidateQueries({ queryKey: answerKey(personTraining) })
          onDone(exempts ? exempting.done(displayName) : exempting.ended(displayName))
        },
      },
    )
  return (
    <ModalForm
      title={(exempts ? exempting.title : exempting.endTitle)(title, displayName)}
      submitText={exempts ? exempting.submit : exempting.endSubmit}
      isRight={problem === undefined}
      sending={decision}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <p>{exempts ? exempting.text : exempting.endText}</p>
          {exempts && (
            <Field label={exempting.code}>
              <Select value={reasonCode} onChange={(_, { value }) => setReasonCode(ExemptionReason.parse(value))}>
                {ExemptionReason.options.map((code) => (
                  <option key={code} value={code}>
                    {exempting.codes[code]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={exempting.reason} hint={exempting.reasonHint} required {...markWrong(isChecked && problem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
