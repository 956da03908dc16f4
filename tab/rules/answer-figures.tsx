import { makeStyles, tokens } from '@fluentui/react-components'
import { lessonAnswers } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.4em', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  options: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '1.2em' },
  small: { color: tokens.colorNeutralForeground2, margin: 0 },
})

type Figures = AnswerOf<typeof lessonAnswers>['questions'][number]

/** How a published lesson is answered, for the one who improves it. */
export function AnswerFigures({ lessonId }: { lessonId: string }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { answers } = words.rules
  const answer = useAnswer(lessonAnswers, { lessonId })
  return (
    <Panel title={answers.title} raised>
      <p className={styles.small}>{answers.text}</p>
      <Loaded answer={answer} lines={4}>
        {({ questions }) => (
          <ol className={styles.list}>
            {questions.map((figures) => (
              <li key={figures.questionId}>
                <p>{figures.question[language]}</p>
                <QuestionFigures figures={figures} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}

function QuestionFigures({ figures: { people, wrong, options } }: { figures: Figures }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const { answers, lesson } = words.rules
  if (people === undefined) return <p className={styles.small}>{answers.few}</p>
  const share = (count: number) => `${formatNumber(Math.round((100 * count) / people))} %`
  return (
    <>
      <p>
        {answers.people(formatNumber(people))} {wrong === undefined ? answers.wrongFew : answers.wrong(share(wrong))}
      </p>
      <ul className={styles.options}>
        {options.map(({ optionId, text, isRight, chosen }) => (
          <li key={optionId}>
            {text?.[language] ?? lesson.truth[optionId === 'true' ? 'true' : 'false']}
            {isRight && ` (${answers.right})`}: {chosen === undefined ? answers.chosenFew : answers.chosen(share(chosen))}
          </li>
        ))}
      </ul>
    </>
  )
}
