import { Button, Checkbox, Field, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components'
import { noTexts, type OptionDraft, type QuestionDraft } from '../../core/publishing/lesson-draft'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'
import { freeId, moved, replaced, without } from './lists'
import { OrderButtons } from './order-buttons'
import { TextInEach } from './text-in-each'

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0, padding: `${tokens.spacingVerticalL} 0 0`, border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  option: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  kind: { maxWidth: '360px' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  add: { alignSelf: 'flex-start' },
})

export type QuestionFieldsProps = { question: QuestionDraft; index: number; count: number; onChange: (question: QuestionDraft) => void; onMove: (to: number) => void; onRemove: () => void }

/** One control question: what is asked, the answers with their right marks, and why. */
export function QuestionFields({ question, index, count, onChange, onMove, onRemove }: QuestionFieldsProps) {
  const styles = useStyles()
  const words = useSpeech().words.rules.lesson
  const problemOf = useProblemOf()
  const path = `questions.${index}`
  const name = words.question(index + 1)
  const { options } = question
  const changeOption = (at: number, option: OptionDraft) => {
    // Of a question with one right answer, a new right one takes the place of the old.
    const others = question.kind === 'single' && option.isRight ? options.map((other) => ({ ...other, isRight: false })) : options
    onChange({ ...question, options: replaced(others, at, option) })
  }
  const wrong = problemOf(`${path}.options`).validationMessage ?? problemOf(path).validationMessage
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{name}</legend>
      <OrderButtons name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      <Field label={words.kind} className={styles.kind}>
        <Select value={question.kind} onChange={(_, { value }) => onChange({ ...question, kind: value as QuestionDraft['kind'] })}>
          {(['single', 'multiple', 'true-false'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <TextInEach label={words.ask} path={`${path}.question`} value={question.question} onChange={(text) => onChange({ ...question, question: text })} size="text" />
      {question.kind === 'true-false' ? (
        <Field label={words.isTrue}>
          <RadioGroup value={String(question.isTrue)} onChange={(_, { value }) => onChange({ ...question, isTrue: value === 'true' })}>
            <Radio value="true" label={words.truth.true} />
            <Radio value="false" label={words.truth.false} />
          </RadioGroup>
        </Field>
      ) : (
        <>
          {options.map((option, at) => (
            <div key={option.optionId} className={styles.option}>
              <TextInEach label={words.option(at + 1)} path={`${path}.options.${at}.text`} value={option.text} onChange={(text) => changeOption(at, { ...option, text })} />
              <Checkbox label={words.isRight(at + 1)} checked={option.isRight} onChange={(_, { checked }) => changeOption(at, { ...option, isRight: checked === true })} />
              <OrderButtons
                name={words.option(at + 1)}
                index={at}
                count={options.length}
                onMove={(to) => onChange({ ...question, options: moved(options, at, to) })}
                onRemove={() => onChange({ ...question, options: without(options, at) })}
              />
            </div>
          ))}
          <Button
            className={styles.add}
            disabledFocusable={options.length >= 6}
            onClick={() => onChange({ ...question, options: [...options, { optionId: freeId('o', options.map(({ optionId }) => optionId)), text: noTexts(), isRight: false }] })}
          >
            {words.addOption}
          </Button>
        </>
      )}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <TextInEach label={words.explanation} path={`${path}.explanation`} value={question.explanation} onChange={(text) => onChange({ ...question, explanation: text })} size="text" />
    </fieldset>
  )
}
