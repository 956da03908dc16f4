import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { registerPaperSignature, unitPeople } from '../../core/api/unit-questions'
import { dayOf } from '../../core/days/day'
import { LANGUAGES, Language, formatDay } from '../../core/language/language'
import { answerKey, useSend } from '../api/use-question'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { UnitPerson } from './filter-people'
import type { ReadScan } from './read-scan'
import { problemOfScan, ScanField } from './scan-field'
import { withPaperSignature } from './with-paper-signature'

const SHORTEST_REASON = 3

export type PersonDialogProps = { person: UnitPerson; onDone: (told: string) => void; onCancel: () => void }

/** Registers what somebody signed on paper at the workplace. It stays marked as what it is: the leader's word. */
export function PaperDialog({ unitId, person, onDone, onCancel }: PersonDialogProps & { unitId: string }) {
  const { words, language: mine } = useSpeech()
  const answers = useQueryClient()
  const registration = useSend(registerPaperSignature)
  const [signedOn, setSignedOn] = useState('')
  const [reason, setReason] = useState('')
  const [language, setLanguage] = useState<Language>(mine)
  const [chosen, setChosen] = useState<ReadScan>()
  const { obligation } = person
  const today = dayOf(new Date())
  const { paper } = words.unit
  if (!obligation) return null

  const dayProblem = signedOn === '' ? paper.dayMissing : signedOn > today || signedOn < obligation.opensOn ? paper.dayOutside(formatDay(obligation.opensOn, mine)) : undefined
  const reasonProblem = reason.trim().length < SHORTEST_REASON ? paper.reasonMissing : undefined
  const scanProblem = problemOfScan(chosen, paper.scanProblems)

  const submit = () => {
    const { obligationKey, step } = obligation
    const scan = chosen?.outcome === 'read' ? { scan: chosen.scan } : {}
    registration.mutate(
      { personId: person.personId, obligationKey, step, language, signedOn, reason: reason.trim(), ...scan },
      {
        onSuccess: ({ record }) => {
          const key = answerKey(unitPeople, { unitId })
          answers.setQueryData<AnswerOf<typeof unitPeople>>(key, (known) => known && withPaperSignature(known, person.personId, record))
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          onDone(paper.done(person.displayName))
        },
      },
    )
  }
  return (
    <ModalForm
      title={paper.title(person.displayName)}
      submitText={paper.submit}
      isRight={(dayProblem ?? reasonProblem ?? scanProblem) === undefined}
      sending={registration}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <p>{paper.text}</p>
          <Field label={paper.day} required {...markWrong(isChecked && dayProblem)}>
            <Input type="date" value={signedOn} min={obligation.opensOn} max={today} onChange={(_, { value }) => setSignedOn(value)} />
          </Field>
          <Field label={paper.reason} hint={paper.reasonHint} required {...markWrong(isChecked && reasonProblem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Field label={paper.language}>
            <Select value={language} onChange={(_, { value }) => setLanguage(Language.parse(value))}>
              {LANGUAGES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </Select>
          </Field>
          <ScanField chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </ModalForm>
  )
}
