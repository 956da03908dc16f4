import { Field, Input, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitPeople } from '../../core/api/unit-questions'
import { personTraining, registerCompletion } from '../../core/api/training-leader-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { answerKey, useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { LessonOfPerson } from './person-dialog'
import type { ReadScan } from './read-scan'
import { problemOfScan, ScanField } from './scan-field'

const SHORTEST_REASON = 3

export type CompletionDialogProps = { personId: string; displayName: string; lesson: LessonOfPerson; onDone: (told: string) => void; onCancel: () => void }

/** Registers that somebody took a lesson on paper or before there was this app. It stays marked as the leader's word. */
export function CompletionDialog({ personId, displayName, lesson, onDone, onCancel }: CompletionDialogProps) {
  const { words, language } = useSpeech()
  const answers = useQueryClient()
  const registration = useSend(registerCompletion)
  const [completedOn, setCompletedOn] = useState('')
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState<ReadScan>()
  const { registering } = words.trainingLeader
  const { countsFrom, obligationKey, step } = lesson
  const title = lesson.title[language]
  const today = dayOf(new Date())
  const isOutside = completedOn > today || completedOn < countsFrom
  const dayProblem = completedOn === '' ? registering.dayMissing : isOutside ? registering.dayOutside(formatDay(countsFrom, language)) : undefined
  const reasonProblem = reason.trim().length < SHORTEST_REASON ? registering.reasonMissing : undefined
  const scanProblem = problemOfScan(chosen, words.unit.paper.scanProblems)

  const submit = () =>
    registration.mutate(
      { personId, obligationKey, step, completedOn, reason: reason.trim(), ...(chosen?.outcome === 'read' && { scan: chosen.scan }) },
      {
        onSuccess: () => {
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          void answers.invalidateQueries({ queryKey: answerKey(personTraining) })
          onDone(registering.done(title, displayName))
        },
      },
    )
  return (
    <ModalForm
      title={registering.title(title)}
      submitText={registering.submit}
      isRight={(dayProblem ?? reasonProblem ?? scanProblem) === undefined}
      sending={registration}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <p>{registering.text(displayName)}</p>
          <Field label={registering.day} required {...markWrong(isChecked && dayProblem)}>
            <Input type="date" value={completedOn} min={countsFrom} max={today} onChange={(_, { value }) => setCompletedOn(value)} />
          </Field>
          <Field label={registering.reason} hint={registering.reasonHint} required {...markWrong(isChecked && reasonProblem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <ScanField chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </ModalForm>
  )
}
