import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { activity, signOff } from '../../core/api/wheel-questions'
import type { AnswerOf } from '../../core/api/question'
import { dayOf } from '../../core/days/day'
import { RefusedError } from '../api/problem'
import { answerKey, useSend } from '../api/use-question'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { earliestDay, listSignOffProblems } from './list-sign-off-problems'
import { MeasureFields } from './measure-fields'
import { listAsked, listDecided, listWritten } from './sign-off-draft'
import { SignOffFields } from './sign-off-fields'
import type { Activity } from './task-of'
import { useSignOffDraft } from './use-sign-off-draft'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
})

export type SignOffFormProps = { shown: Activity; onSignedOff: (answer: AnswerOf<typeof signOff>, written: { form: Activity['form']; answers: ReturnType<typeof listWritten> }) => void }

/** Signs one activity off. What is typed stays until the service has said that it is recorded, whatever happens in between. */
export function SignOffForm({ shown, onSignedOff }: SignOffFormProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const answers = useQueryClient()
  const sending = useSend(signOff)
  const { form, colleagues, task } = shown
  const { requirementId, subject, round, step, requirementVersion } = task
  const today = dayOf(new Date())
  const days = { earliest: earliestDay(task.opensOn), today }
  const editing = useSignOffDraft(task.obligationKey, requirementVersion, today)
  const { draft, files, wasKept, change } = editing
  const [isTried, setIsTried] = useState(false)
  const [told, setTold] = useState<readonly FieldProblem[]>([])
  const { formRef, showFirstWrong } = useFirstWrongField()
  const { form: texts } = words.activity

  // The form on the screen is another than the one that was begun.
  const hasChanged = draft.version !== requirementVersion
  const filesAsked = files.filter(({ fieldId }) => listAsked(form, draft).some((field) => field.kind === 'files' && field.fieldId === fieldId))
  const found = listSignOffProblems(form, draft, filesAsked, days)
  const marked = [...(isTried || hasChanged ? found : []), ...told.filter(({ path }) => !found.some((other) => other.path === path))]

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    setTold([])
    if (found.length > 0) return showFirstWrong()
    const isDone = draft.outcome === 'done'
    const written = isDone ? listWritten(form, draft) : []
    sending.mutate(
      {
        requirementId, subject, round, step, requirementVersion,
        outcome: draft.outcome,
        reason: isDone ? '' : draft.reason.trim(),
        doneOn: draft.doneOn,
        answers: written,
        files: isDone ? filesAsked.map(({ fieldId, fileName, contentBase64 }) => ({ fieldId, fileName, contentBase64 })) : [],
        measures: listDecided(form, draft),
      },
      {
        onSuccess: (answer) => {
          editing.forget()
          onSignedOff(answer, { form, answers: written })
        },
        onError: (error) => {
          if (!(error instanceof RefusedError)) return
          setTold(error.problem.fields ?? [])
          showFirstWrong()
          if (MEANS_ANOTHER_STATE.has(error.problem.code)) void answers.invalidateQueries({ queryKey: answerKey(activity) })
        },
      },
    )
  }
  return (
    <Panel title={texts.title} raised anchor="sign-off">
      {hasChanged && (
        <Notice tone="warning" title={texts.changedTitle} urgent>
          <p>{texts.changedText}</p>
        </Notice>
      )}
      {wasKept && !hasChanged && (
        <Notice tone="info" title={texts.keptTitle}>
          <p>{texts.keptText}</p>
          <Button size="small" onClick={editing.forget}>
            {texts.discard}
          </Button>
        </Notice>
      )}
      <form ref={formRef} className={styles.form} onSubmit={submit} noValidate>
        <SignOffFields form={form} editing={editing} colleagues={colleagues} days={days} problems={marked} />
        {form.isReview && draft.outcome === 'done' && (
          <MeasureFields measures={draft.measures} colleagues={colleagues} today={today} problems={marked} onChange={(changed) => change((before) => ({ ...before, measures: changed(before.measures) }))} />
        )}
        {isTried && found.length > 0 && (
          <p role="status" className={styles.wrong}>
            {texts.wrongCount(found.length)}
          </p>
        )}
        {sending.error && <ProblemView error={sending.error} />}
        <Button type="submit" appearance="primary" size="large" className={styles.action} disabledFocusable={sending.isPending}>
          {sending.isPending ? words.frame.sending : texts.submit}
        </Button>
      </form>
    </Panel>
  )
}

/** After these the page must be asked for anew: what stands there is no longer so. */
const MEANS_ANOTHER_STATE: ReadonlySet<string> = new Set(['out-of-date', 'not-ready', 'not-found', 'forbidden', 'bad-input'])
