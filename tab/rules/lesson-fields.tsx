import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { noTexts, type LessonDraft } from '../../core/publishing/lesson-draft'
import { MAXIMUM_LESSON_TEXT } from '../../core/training/lesson'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'
import { freeId, moved, replaced, without } from './lists'
import { NumberField } from './number-field'
import { OrderButtons } from './order-buttons'
import { PictureField } from './picture-field'
import { QuestionFields } from './question-fields'
import { TextInEach } from './text-in-each'

/** What a course elsewhere says about itself fits on its card. */
const MAXIMUM_ABOUT = 600

const useStyles = makeStyles({
  small: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL },
  add: { alignSelf: 'flex-start' },
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
})

/** All the fields of a lesson. */
export function LessonFields({ draft, onChange }: { draft: LessonDraft; onChange: (draft: LessonDraft) => void }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { lesson } = words.rules
  const problemOf = useProblemOf()
  const { where, conversationGuide: guide, questions } = draft
  const change = (changes: Partial<LessonDraft>) => onChange({ ...draft, ...changes })
  const isHere = where === 'here'
  const maximum = isHere ? MAXIMUM_LESSON_TEXT : MAXIMUM_ABOUT
  const bodyHint = (written: string) => (isHere ? lesson.bodyHint : lesson.aboutHint)(formatNumber(written.length), formatNumber(maximum))
  return (
    <>
      <Panel title={lesson.body} raised>
        <Field label={lesson.where}>
          <RadioGroup layout="horizontal" value={where} onChange={(_, { value }) => change({ where: value === 'elsewhere' ? 'elsewhere' : 'here' })}>
            <Radio value="here" label={lesson.wheres.here} />
            <Radio value="elsewhere" label={lesson.wheres.elsewhere} />
          </RadioGroup>
        </Field>
        <TextInEach label={lesson.title} path="title" value={draft.title} onChange={(title) => change({ title })} />
        <TextInEach label={lesson.body} path="body" value={draft.body} onChange={(body) => change({ body })} size="long" hint={bodyHint} />
        <div className={styles.small}>
          <NumberField label={lesson.minutes} path="minutes" value={draft.minutes} onChange={(minutes) => change({ minutes })} maximum={9_999} />
          {isHere && <NumberField label={lesson.passMark} hint={lesson.passMarkHint} path="passMark" value={draft.passMark} onChange={(passMark) => change({ passMark })} maximum={1_000} />}
        </div>
        {isHere ? (
          <>
            <PictureField picture={draft.picture} onChange={(picture) => onChange(withPicture(draft, picture))} />
            <FilmFields draft={draft} onChange={onChange} />
          </>
        ) : (
          <>
            <Field label={lesson.system} {...problemOf('system')}>
              <Input value={draft.system} onChange={(_, { value }) => change({ system: value })} />
            </Field>
            <Field label={lesson.url} {...problemOf('url')}>
              <Input type="url" value={draft.url} onChange={(_, { value }) => change({ url: value })} />
            </Field>
          </>
        )}
      </Panel>
      <Panel title={lesson.guide} raised>
        <TextInEach label={lesson.reflection} path="reflection" value={draft.reflection} onChange={(reflection) => change({ reflection })} size="text" />
        {guide.map((step, index) => (
          <div key={index} className={styles.step}>
            <TextInEach label={lesson.step(index + 1)} path={`conversationGuide.${index}`} value={step} onChange={(text) => change({ conversationGuide: replaced(guide, index, text) })} size="text" />
            <OrderButtons
              name={lesson.step(index + 1)}
              index={index}
              count={guide.length}
              onMove={(to) => change({ conversationGuide: moved(guide, index, to) })}
              onRemove={() => change({ conversationGuide: without(guide, index) })}
            />
          </div>
        ))}
        <Button className={styles.add} disabledFocusable={guide.length >= 6} onClick={() => change({ conversationGuide: [...guide, noTexts()] })}>
          {lesson.addStep}
        </Button>
      </Panel>
      {isHere && (
        <Panel title={lesson.questions} raised>
          {questions.map((question, index) => (
            <QuestionFields
              key={question.questionId}
              question={question}
              index={index}
              count={questions.length}
              onChange={(changed) => change({ questions: replaced(questions, index, changed) })}
              onMove={(to) => change({ questions: moved(questions, index, to) })}
              onRemove={() => change({ questions: without(questions, index) })}
            />
          ))}
          <Button className={styles.add} disabledFocusable={questions.length >= 10} onClick={() => change({ questions: [...questions, emptyQuestion(questions)] })}>
            {lesson.addQuestion}
          </Button>
        </Panel>
      )}
    </>
  )
}

function FilmFields({ draft, onChange }: { draft: LessonDraft; onChange: (draft: LessonDraft) => void }) {
  const styles = useStyles()
  const { lesson } = useSpeech().words.rules
  const problemOf = useProblemOf()
  const { film, ...rest } = draft
  if (!film)
    return (
      <Button className={styles.add} onClick={() => onChange({ ...draft, film: { url: '', title: noTexts() } })}>
        {lesson.addFilm}
      </Button>
    )
  return (
    <>
      <Field label={lesson.filmUrl} {...problemOf('film.url')}>
        <Input type="url" value={film.url} onChange={(_, { value }) => onChange({ ...draft, film: { ...film, url: value } })} />
      </Field>
      <TextInEach label={lesson.filmTitle} path="film.title" value={film.title} onChange={(title) => onChange({ ...draft, film: { ...film, title } })} />
      <Button className={styles.add} onClick={() => onChange(rest)}>
        {lesson.remove(lesson.film)}
      </Button>
    </>
  )
}

function withPicture({ picture: _, ...rest }: LessonDraft, picture: LessonDraft['picture']): LessonDraft {
  return picture ? { ...rest, picture } : rest
}

function emptyQuestion(questions: LessonDraft['questions']): LessonDraft['questions'][number] {
  const option = (optionId: string) => ({ optionId, text: noTexts(), isRight: false })
  return { questionId: freeId('q', questions.map(({ questionId }) => questionId)), kind: 'single', question: noTexts(), explanation: noTexts(), options: [option('o1'), option('o2')], isTrue: true }
}
