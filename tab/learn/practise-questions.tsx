import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { practise } from '../../core/api/training-questions'
import type { Language } from '../../core/language/language'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { useSpeech } from '../frame/speech'
import { JudgedCard, type Given } from './judged-card'
import type { ShownLesson } from './lesson-text'
import { MovedHeading, useMoving } from './moved-heading'
import { QuestionCard } from './question-card'

const useStyles = makeStyles({ practice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, '& > p': { margin: 0, color: tokens.colorNeutralForeground2 } } })

type Practice = { at: number; right: number; given?: Given }
const FROM_THE_START: Practice = { at: 0, right: 0 }

/** The questions of a lesson for practice, as often as one likes. Nobody keeps what is answered. */
export function PractiseQuestions({ shown, language }: { shown: ShownLesson; language: Language }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { questions } = words.learning
  const announce = useAnnounce()
  const judging = useSend(practise)
  const [{ at, right, given }, setPractice] = useState(FROM_THE_START)
  const { move, takesFocus } = useMoving()
  const all = shown.questions ?? []
  const question = all[at]
  const go = (changed: Practice) => {
    move()
    setPractice(changed)
  }
  const answer = (chosen: string[]) => {
    if (!question) return
    judging.mutate(
      { lessonId: shown.lessonId, language, questionId: question.questionId, chosen },
      {
        onSuccess: (judged) => {
          go({ at, right: right + Number(judged.isRight), given: { question, chosen, judged, language } })
          announce(`${judged.isRight ? questions.right : questions.wrong}. ${judged.explanation}`)
        },
      },
    )
  }
  return (
    <div className={styles.practice}>
      <p>{questions.practice}</p>
      {given && <JudgedCard given={given} mayComeAgain={false} takesFocus={takesFocus} onNext={at + 1 < all.length ? () => go({ at: at + 1, right }) : undefined} />}
      {!given && question && (
        <QuestionCard key={question.questionId} question={question} number={at + 1} of={all.length} language={language} sending={judging} takesFocus={takesFocus} onAnswer={answer} />
      )}
      {given && at + 1 === all.length && (
        <>
          <MovedHeading takesFocus={takesFocus}>{questions.practised(right, all.length)}</MovedHeading>
          <div>
            <Button onClick={() => go(FROM_THE_START)}>{questions.practiseAgain}</Button>
          </div>
        </>
      )}
    </div>
  )
}
