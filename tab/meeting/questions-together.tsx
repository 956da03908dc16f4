import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import { localeOf, type Language } from '../../core/language/language'
import type { ControlQuestion } from '../../core/training/lesson'
import { listRightAnswers } from '../../core/training/take-lesson'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  question: { fontSize: 'clamp(1.25rem, 2.2vw, 2rem)', lineHeight: 1.35 },
  options: { margin: 0, padding: 0, listStyleType: 'none', fontSize: 'clamp(1.125rem, 1.8vw, 1.625rem)', lineHeight: 1.4 },
  option: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0` },
  // A frame, a sign and a word besides the weight: never by colour alone.
  right: { fontWeight: tokens.fontWeightSemibold, border: `2px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingVerticalS },
  explanation: { fontSize: 'clamp(1.125rem, 1.8vw, 1.625rem)', lineHeight: 1.45 },
  hint: { color: tokens.colorNeutralForeground2 },
  show: { alignSelf: 'flex-start' },
})

/** The control questions, to be solved together: nothing that is answered here is recorded. */
export function QuestionsTogether({ questions }: { questions: readonly ControlQuestion[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <div className={styles.list}>
      {questions.map((question, index) => (
        <Question key={question.questionId} question={question} title={words.trainingLeader.meeting.question(index + 1, questions.length)} />
      ))}
    </div>
  )
}

function Question({ question, title }: { question: ControlQuestion; title: string }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const [isShown, setIsShown] = useState(false)
  const { meeting } = words.trainingLeader
  const right = new Set(isShown ? listRightAnswers(question) : [])
  return (
    <Panel title={title} raised>
      <p className={styles.question} lang={localeOf(language)}>
        {question.question[language]}
      </p>
      {question.kind === 'multiple' && <p className={styles.hint}>{meeting.several}</p>}
      <ul className={styles.options} aria-live="polite">
        {optionsOf(question, language, meeting).map(({ optionId, text }) => (
          <li key={optionId} className={mergeClasses(styles.option, right.has(optionId) && styles.right)}>
            {right.has(optionId) && <CheckmarkCircle24Regular aria-hidden />}
            {text}
            {right.has(optionId) && <span>({meeting.right})</span>}
          </li>
        ))}
      </ul>
      {isShown ? (
        <p className={styles.explanation} lang={localeOf(language)}>
          {question.explanation[language]}
        </p>
      ) : (
        <Button size="large" className={styles.show} onClick={() => setIsShown(true)}>
          {meeting.show}
        </Button>
      )}
    </Panel>
  )
}

function optionsOf(question: ControlQuestion, language: Language, { isTrue, isFalse }: { isTrue: string; isFalse: string }): { optionId: string; text: string }[] {
  if (question.kind === 'true-false')
    return [
      { optionId: 'true', text: isTrue },
      { optionId: 'false', text: isFalse },
    ]
  return question.options.map(({ optionId, text }) => ({ optionId, text: text[language] }))
}
