import { Button, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { lessonText, type LessonView } from '../../core/api/training-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { TextLanguage } from '../mine/text-language'
import { CompletedPanel } from './completed-panel'
import { Elsewhere } from './elsewhere'
import { LessonText } from './lesson-text'
import { useMoving } from './moved-heading'
import type { Placed } from './programme'
import { TakeQuestions, useTaking } from './take-questions'

const useStyles = makeStyles({ due: { margin: 0, fontWeight: 600 }, questions: { outlineStyle: 'none', scrollMarginTop: '16px' } })

/** Reading a lesson that is open and answering its questions, from where one stopped on whatever device. */
export function TakeLesson({ placed, lesson, onOutdated }: { placed: Placed; lesson: LessonView; onOutdated: () => void }) {
  const styles = useStyles()
  const { words, language: mine } = useSpeech()
  const { learning } = words
  const [chosen, setChosen] = useState<typeof mine>()
  const language = chosen ?? mine
  const { lessonId, obligationKey, dueOn, state, progress, returnReason } = lesson
  const answer = useAnswer(lessonText, { lessonId, language, obligationKey })
  const [taking, onTake] = useTaking()
  const moving = useMoving()
  const questions = useRef<HTMLDivElement>(null)
  const day = formatDay(dueOn, mine)
  // Completed without a last answer to show.
  const isOver = taking.record !== undefined && !taking.given
  return (
    <>
      <p className={styles.due}>{state === 'overdue' ? words.mine.wasDueOn(day) : words.mine.dueOn(day)}</p>
      {returnReason && <Notice tone="info" title={learning.why['brought-back']}><p>{returnReason[mine]}</p></Notice>}
      {progress && !taking.record && (
        <Notice tone="info">
          <p>{learning.page.begun}</p>
          <Button onClick={() => questions.current?.focus()}>{learning.page.toQuestions}</Button>
        </Notice>
      )}
      <TextLanguage chosen={language} onChoose={setChosen} />
      <Loaded answer={answer} lines={12}>
        {(shown) => (
          <>
            <LessonText lesson={shown} language={language} />
            {shown.elsewhere && <Elsewhere elsewhere={shown.elsewhere} />}
            {shown.questions && !isOver && (
              <div ref={questions} tabIndex={-1} className={styles.questions}>
                <Panel title={learning.questions.title} raised>
                  <TakeQuestions {...{ lesson, shown, language, taking, onTake, moving, onOutdated }} />
                </Panel>
              </div>
            )}
          </>
        )}
      </Loaded>
      {taking.record && <CompletedPanel placed={placed} record={taking.record} takesFocus={moving.takesFocus} />}
    </>
  )
}
