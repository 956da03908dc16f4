import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircle24Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import type { JudgedAnswer, QuestionView } from '../../core/api/training-questions'
import { localeOf, type Language } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import { MovedHeading } from './moved-heading'
import { listOptions } from './question-options'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& > p': { margin: 0 } },
  verdict: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, '& > svg': { flexShrink: 0 } },
  good: { color: tokens.colorStatusSuccessForeground1 },
  other: { color: tokens.colorNeutralForeground2 },
  question: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  options: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  option: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > p': { margin: 0 },
  },
  right: { border: `2px solid ${tokens.colorStatusSuccessBorder1}` },
  told: { fontWeight: tokens.fontWeightSemibold },
  explanation: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
})

export type Given = { question: QuestionView; chosen: readonly string[]; judged: JudgedAnswer; language: Language }

/** Whether an answer was right, in words and signs, which ones are, and why. */
export function JudgedCard({ given, mayComeAgain, takesFocus, onNext }: { given: Given; mayComeAgain: boolean; takesFocus: () => boolean; onNext?: (() => void) | undefined }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { questions } = words.learning
  const { question, chosen, judged, language } = given
  const locale = localeOf(language)
  return (
    <div className={styles.card}>
      <div className={styles.verdict}>
        {judged.isRight ? <CheckmarkCircle24Filled aria-hidden className={styles.good} /> : <DismissCircle24Regular aria-hidden className={styles.other} />}
        <MovedHeading takesFocus={takesFocus}>{judged.isRight ? questions.right : questions.wrong}</MovedHeading>
      </div>
      <p className={styles.explanation} lang={locale}>
        {judged.explanation}
      </p>
      <p className={styles.question} lang={locale}>
        {question.question}
      </p>
      <ul className={styles.options}>
        {listOptions(question, words).map(({ optionId, text }) => {
          const isRight = judged.rightAnswers.includes(optionId)
          const told = [...(isRight ? [questions.isRight] : []), ...(chosen.includes(optionId) ? [questions.yours] : [])]
          return (
            <li key={optionId} className={mergeClasses(styles.option, isRight && styles.right)}>
              <p lang={question.kind === 'true-false' ? undefined : locale}>{text}</p>
              {told.length > 0 && <p className={styles.told}>{told.join(' · ')}</p>}
            </li>
          )
        })}
      </ul>
      {mayComeAgain && <p className={styles.small}>{questions.comesAgain}</p>}
      {onNext && (
        <Button appearance="primary" size="large" className={styles.action} onClick={onNext}>
          {questions.next}
        </Button>
      )}
    </div>
  )
}
