import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { QuestionView } from '../../core/api/training-questions'
import { localeOf, type Language } from '../../core/language/language'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { MovedHeading } from './moved-heading'
import { listOptions } from './question-options'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM, '& > p': { margin: 0 } },
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  question: { padding: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  option: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '48px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:checked)': { border: `1px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}` },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  mark: { width: '20px', height: '20px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none' },
  missing: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
})

export type QuestionCardProps = {
  question: QuestionView
  number: number
  of: number
  /** Asked before and answered wrong. */
  isAgain?: boolean
  language: Language
  sending: { isPending: boolean; error: Error | null }
  takesFocus: () => boolean
  onAnswer: (chosen: string[]) => void
}

/** One control question. Nothing is sent before something is chosen. */
export function QuestionCard({ question, number, of, isAgain = false, language, sending, takesFocus, onAnswer }: QuestionCardProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { questions } = words.learning
  const [chosen, setChosen] = useState<string[]>([])
  const [isMissing, setIsMissing] = useState(false)
  const id = useId()
  const isMultiple = question.kind === 'multiple'
  const choose = (optionId: string, isChosen: boolean) => {
    setIsMissing(false)
    setChosen((before) => (isMultiple ? [...before.filter((other) => other !== optionId), ...(isChosen ? [optionId] : [])] : [optionId]))
  }
  const submit = () => {
    setIsMissing(chosen.length === 0)
    if (chosen.length > 0) onAnswer(chosen)
  }
  return (
    <form
      className={styles.card}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <MovedHeading takesFocus={takesFocus} isQuiet>{questions.number(number, of)}</MovedHeading>
      {isAgain && <p>{questions.again}</p>}
      <fieldset className={styles.choice} {...(isMissing && { 'aria-describedby': `${id}-missing` })}>
        <legend className={styles.question} lang={localeOf(language)}>
          {question.question}
        </legend>
        <p className={styles.hint}>{question.kind === 'true-false' ? questions.statement : isMultiple ? questions.chooseAll : questions.chooseOne}</p>
        {listOptions(question, words).map(({ optionId, text }) => (
          <label key={optionId} className={styles.option}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={id}
              className={styles.mark}
              checked={chosen.includes(optionId)}
              onChange={({ target }) => choose(optionId, target.checked)}
            />
            <span lang={question.kind === 'true-false' ? undefined : localeOf(language)}>{text}</span>
          </label>
        ))}
      </fieldset>
      {isMissing && (
        <p id={`${id}-missing`} role="alert" className={styles.missing}>
          {questions.missing}
        </p>
      )}
      <Button type="submit" appearance="primary" size="large" className={styles.action} disabledFocusable={sending.isPending}>
        {sending.isPending ? questions.answering : questions.answer}
      </Button>
      {sending.error && <ProblemView error={sending.error} onRetry={submit} />}
    </form>
  )
}
