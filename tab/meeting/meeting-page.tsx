import { useState } from 'react'
import type { AnswerOf, InputOf } from '../../core/api/question'
import { meeting, type holdMeeting } from '../../core/api/training-leader-questions'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { MeetingResult } from './meeting-result'
import { MeetingSteps } from './meeting-steps'

export type Meeting = AnswerOf<typeof meeting>
export type LessonNamed = Pick<InputOf<typeof holdMeeting>, 'unitId' | 'requirementId' | 'lessonId'>

/** A lesson on the big screen of a meeting room, step by step, to the tick for everybody who is there. */
export function MeetingPage(named: LessonNamed) {
  const { words, language } = useSpeech()
  const announce = useAnnounce()
  const answer = useAnswer(meeting, named)
  const [held, setHeld] = useState<AnswerOf<typeof holdMeeting>>()
  const { meeting: texts } = words.trainingLeader
  const title = answer.data ? texts.title(answer.data.lesson.title[language]) : words.trainingLeader.lessons.meet
  const finish = (outcome: AnswerOf<typeof holdMeeting>) => {
    setHeld(outcome)
    announce(texts.resultTitle)
  }
  return (
    <Page title={title} back={{ to: { page: 'unit', unitId: named.unitId }, name: texts.back }} wide>
      <Loaded answer={answer} lines={8}>
        {(found) => (held ? <MeetingResult held={held} /> : <MeetingSteps named={named} meeting={found} onHeld={finish} />)}
      </Loaded>
    </Page>
  )
}
