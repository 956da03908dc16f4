import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../core/api/views'
import { finishLesson, giveAnswer, learning, lessonText, type LessonView, type NextView } from '../../core/api/training-questions'
import type { Language } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { answerKey, useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { JudgedCard, type Given } from './judged-card'
import type { ShownLesson } from './lesson-text'
import { QuestionCard } from './question-card'

/** Where somebody is in a lesson, as this page knows it: newer than what it was told when it was loaded. */
export type Taking = { next?: NextView; given?: Given; record?: RecordView }

/** Holds where one is while the text is fetched in another language. */
export function useTaking(): [Taking, (changed: Taking) => void] {
  const [taking, setTaking] = useState<Taking>({})
  return [taking, setTaking]
}

export type TakeQuestionsProps = {
  lesson: LessonView
  shown: ShownLesson
  language: Language
  taking: Taking
  onTake: (taking: Taking) => void
  moving: { move: () => void; takesFocus: () => boolean }
  /** What is shown is not what counts now. */
  onOutdated: () => void
}

/** The control questions one by one, each answer judged by the service, to the record. Nothing counts before the service has said so. */
export function TakeQuestions({ lesson: { lessonId, obligationKey, step }, shown, language, taking, onTake, moving: { move, takesFocus }, onOutdated }: TakeQuestionsProps) {
  const { words } = useSpeech()
  const { questions, page } = words.learning
  const announce = useAnnounce()
  const answers = useQueryClient()
  const answering = useSend(giveAnswer)
  const finishing = useSend(finishLesson)
  const { given, record } = taking
  const next = taking.next ?? shown.next
  const asked = next?.step === 'question' ? shown.questions?.find(({ questionId }) => questionId === next.questionId) : undefined
  const mine = { lessonId, obligationKey, step, language }

  const complete = (changed: Taking & { record: RecordView }) => {
    move()
    onTake(changed)
    announce(page.completed)
    void answers.invalidateQueries({ queryKey: answerKey(learning) })
  }
  const answer = (chosen: string[]) => {
    if (!asked || next?.step !== 'question') return
    answering.mutate(
      { ...mine, contentSha256: shown.contentSha256, questionId: next.questionId, attempt: next.attempt, chosen },
      {
        onSuccess: (told) => {
          const judged = told.judged && { given: { question: asked, chosen, judged: told.judged, language } }
          if (told.outcome === 'completed') return complete({ ...judged, record: told.record })
          move()
          onTake({ ...judged, next: told.next })
          announce(`${told.judged.isRight ? questions.right : questions.wrong}. ${told.judged.explanation}`)
          // Another page, or another language, begins where this one is now.
          void answers.invalidateQueries({ queryKey: answerKey(learning), refetchType: 'none' })
          void answers.invalidateQueries({ queryKey: answerKey(lessonText), refetchType: 'none' })
        },
      },
    )
  }
  const finish = () => finishing.mutate(mine, { onSuccess: (told) => complete({ record: told.record }) })
  const goOn = () => {
    move()
    onTake({ ...(taking.next && { next: taking.next }) })
  }

  const failed = answering.error ?? finishing.error
  const isOutdated = failed instanceof RefusedError && failed.problem.code === 'out-of-date'
  if (isOutdated)
    return (
      <>
        <ProblemView error={failed} />
        <div>
          <Button onClick={onOutdated}>{questions.readNew}</Button>
        </div>
      </>
    )
  if (given) {
    const isLast = record !== undefined || next?.step === 'done'
    return <JudgedCard given={given} mayComeAgain={!given.judged.isRight && !isLast} takesFocus={takesFocus} onNext={isLast ? undefined : goOn} />
  }
  if (record || !next) return null
  if (asked && next.step === 'question')
    return (
      <QuestionCard
        key={`${next.questionId}/${next.attempt}`}
        question={asked}
        number={next.number}
        of={next.of}
        isAgain={next.attempt > 0}
        language={language}
        sending={answering}
        takesFocus={takesFocus}
        onAnswer={answer}
      />
    )
  return (
    <Notice tone="info" title={questions.allAnswered}>
      <Button appearance="primary" disabledFocusable={finishing.isPending} onClick={finish}>
        {finishing.isPending ? words.frame.sending : questions.finish}
      </Button>
      {finishing.error && <ProblemView error={finishing.error} onRetry={finish} />}
    </Notice>
  )
}
