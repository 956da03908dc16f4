import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { judgeEvidence } from '../../core/api/control-questions'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { markWrong } from '../frame/modal-form'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, width: '100%' }, note: { width: '100%', maxWidth: '64ch' } })
const LEAST_NOTE = 3

/** A second person says whether the evidence holds, once, and why not. */
export function VerdictForm({ checkId, recordKey, about }: { checkId: string; recordKey: string; about: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const sending = useSend(judgeEvidence)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { one } = words.spotChecks
  const noteMissing = chosen === 'fails' && note.trim().length < LEAST_NOTE
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (chosen === '' || noteMissing) {
      showFirstWrong()
      return
    }
    sending.mutate(
      { checkId, recordKey, holds: chosen === 'holds', note: note.trim() },
      {
        onSuccess: ({ outcome }) => {
          announce(outcome === 'judged' ? one.judged : one.already)
          void answers.invalidateQueries()
        },
      },
    )
  }
  return (
    <form ref={formRef} className={styles.form} aria-label={`${one.verdict}: ${about}`} onSubmit={submit} noValidate>
      <Field label={one.verdict} required {...markWrong(isChecked && chosen === '' && one.choiceMissing)}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <Radio value="holds" label={one.holds} />
          <Radio value="fails" label={one.fails} />
        </RadioGroup>
      </Field>
      <Field label={one.note} hint={one.noteHint} className={styles.note} {...markWrong(isChecked && noteMissing && one.noteMissing)}>
        <Textarea value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {sending.error && <ProblemView error={sending.error} />}
      <Button type="submit" appearance="primary" disabledFocusable={sending.isPending}>
        {sending.isPending ? words.frame.sending : one.judge}
      </Button>
    </form>
  )
}
