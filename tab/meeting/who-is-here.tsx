import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { unitPeople } from '../../core/api/unit-questions'
import { holdMeeting, unitLessons } from '../../core/api/training-leader-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { answerKey, useSend } from '../api/use-question'
import { markWrong } from '../frame/modal-form'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'
import type { LessonNamed, Meeting } from './meeting-page'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, '& > p': { margin: 0 } },
  // Plain in the middle of a page that speaks of people: no border of its own.
  people: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))', gap: tokens.spacingVerticalS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    // For a finger on a wall screen.
    minHeight: '56px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase500,
    cursor: 'pointer',
    ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
  ticked: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  box: { width: '24px', height: '24px', flexShrink: 0, margin: 0 },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  day: { maxWidth: '260px' },
  all: { alignSelf: 'flex-start' },
})

/** Ticks who is present. Sent twice, because the first answer got lost, it is the same meeting. */
export function WhoIsHere({ named, meeting: { people, heldFrom }, onHeld }: { named: LessonNamed; meeting: Meeting; onHeld: (held: AnswerOf<typeof holdMeeting>) => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const answers = useQueryClient()
  const holding = useSend(holdMeeting)
  const today = dayOf(new Date())
  const [meetingId] = useState(() => crypto.randomUUID())
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [heldOn, setHeldOn] = useState(today)
  const [isChecked, setIsChecked] = useState(false)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const { meeting: texts } = words.trainingLeader
  const isOutside = heldOn > today || heldOn < heldFrom
  const dayProblem = heldOn === '' ? texts.dayMissing : isOutside ? texts.dayOutside(formatDay(heldFrom, language)) : undefined
  const peopleProblem = ticked.size === 0 ? texts.nobodyTicked : undefined
  const lacking = people.filter(({ lacksLesson }) => lacksLesson)

  const tick = (personId: string, isHere: boolean) => setTicked((before) => new Set(isHere ? [...before, personId] : [...before].filter((other) => other !== personId)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (dayProblem !== undefined || peopleProblem !== undefined) return showFirstWrong()
    holding.mutate(
      { ...named, meetingId, heldOn, language, personIds: [...ticked] },
      {
        onSuccess: (held) => {
          void answers.invalidateQueries({ queryKey: answerKey(unitPeople) })
          void answers.invalidateQueries({ queryKey: answerKey(unitLessons) })
          onHeld(held)
        },
      },
    )
  }
  if (people.length === 0) return <p>{texts.nobody}</p>
  return (
    <form ref={formRef} className={styles.form} onSubmit={submit} noValidate>
      <p>{texts.peopleHint}</p>
      {lacking.length > 0 && (
        <Button className={styles.all} onClick={() => setTicked(new Set([...ticked, ...lacking.map(({ personId }) => personId)]))}>
          {texts.all}
        </Button>
      )}
      <fieldset className={styles.people}>
        <legend className={styles.legend}>{texts.people}</legend>
        {people.map(({ personId, displayName, unitName, lacksLesson }) => (
          <label key={personId} className={mergeClasses(styles.person, ticked.has(personId) && styles.ticked)}>
            <input
              type="checkbox"
              className={styles.box}
              checked={ticked.has(personId)}
              onChange={({ target }) => tick(personId, target.checked)}
              {...(isChecked && peopleProblem !== undefined && { 'aria-invalid': true })}
            />
            <span>
              {displayName}
              <span className={styles.small}>{[unitName, ...(lacksLesson === undefined ? [] : [lacksLesson ? texts.lacks : texts.has])].join(' · ')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{isChecked && peopleProblem !== undefined ? peopleProblem : texts.ticked(ticked.size)}</p>
      <Field className={styles.day} label={texts.day} required {...markWrong(isChecked && dayProblem)}>
        <Input type="date" size="large" value={heldOn} min={heldFrom} max={today} onChange={(_, { value }) => setHeldOn(value)} />
      </Field>
      {holding.error && <ProblemView error={holding.error} />}
      <Button type="submit" size="large" appearance="primary" className={styles.all} disabledFocusable={holding.isPending}>
        {holding.isPending ? words.frame.sending : texts.submit}
      </Button>
    </form>
  )
}
