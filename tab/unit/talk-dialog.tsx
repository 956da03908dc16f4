import { Field, Input } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { holdTalk, unitLessons } from '../../core/api/training-leader-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { answerKey, useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

export type LessonOfUnit = AnswerOf<typeof unitLessons>['lessons'][number]

/** "We talked about it", with the day. About the unit, never about who was there. */
export function TalkDialog({ unitId, lesson, onDone, onCancel }: { unitId: string; lesson: LessonOfUnit; onDone: (told: string) => void; onCancel: () => void }) {
  const { words, language } = useSpeech()
  const answers = useQueryClient()
  const telling = useSend(holdTalk)
  const today = dayOf(new Date())
  const [heldOn, setHeldOn] = useState(today)
  const { talk } = words.trainingLeader
  const { requirementId, lessonId, talkedFrom } = lesson
  const title = lesson.title[language]
  const isOutside = heldOn > today || heldOn < talkedFrom
  const problem = heldOn === '' ? talk.dayMissing : isOutside ? talk.dayOutside(formatDay(talkedFrom, language)) : undefined
  const submit = () =>
    telling.mutate(
      { unitId, requirementId, lessonId, heldOn },
      {
        onSuccess: ({ talk: held, already }) => {
          void answers.invalidateQueries({ queryKey: answerKey(unitLessons) })
          onDone((already ? talk.already : talk.done)(title, formatDay(held.heldOn, language)))
        },
      },
    )
  return (
    <ModalForm title={talk.title(title)} submitText={talk.submit} isRight={problem === undefined} sending={telling} onSubmit={submit} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{talk.text}</p>
          <Field label={talk.day} required {...markWrong(isChecked && problem)}>
            <Input type="date" value={heldOn} min={talkedFrom} max={today} onChange={(_, { value }) => setHeldOn(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
