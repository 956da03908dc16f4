import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { signOffMany } from '../../core/api/wheel-questions'
import type { TaskView } from '../../core/api/wheel-views'
import type { AnswerOf, InputOf } from '../../core/api/question'
import { dayOf } from '../../core/days/day'
import type { ActivityForm } from '../../core/obligations/activity-form'
import { useSend } from '../api/use-question'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'
import { describeAbout } from './describe-about'
import { describeDue } from './describe-day'
import { FieldGroup } from './field-group'
import { earliestDay, listSignOffProblems } from './list-sign-off-problems'
import { ManyResults } from './many-results'
import { OptionRow } from './option-row'
import type { Colleague } from './present-field'
import { listWritten } from './sign-off-draft'
import { SignOffFields } from './sign-off-fields'
import { isMineToDo } from './task-of'
import { useRefreshWheel } from './use-refresh-wheel'
import { useSignOffDraft } from './use-sign-off-draft'

/** As many as the service takes at once. */
const MOST_AT_ONCE = 50

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, '& > p': { margin: 0 } },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
})

export type ManyResult = AnswerOf<typeof signOffMany>['results'][number]
const nameOfResult = ({ subject, round }: Pick<ManyResult, 'subject' | 'round'>) => `${subject} ${round}`

/** Which, the answers that are for all of them, and then how it went with each. */
export function SignManyForm({ form: whole, colleagues, of }: { form: ActivityForm; colleagues: readonly Colleague[]; of: readonly TaskView[] }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { many } = speech.words.activity
  const refresh = useRefreshWheel()
  const one = useSend(signOffMany)
  const today = dayOf(new Date())
  // Files and decisions belong to one.
  const form = { ...whole, isReview: false, fields: whole.fields.filter(({ kind }) => kind !== 'files') }
  const { requirementId, requirementVersion } = of[0] ?? { requirementId: '', requirementVersion: 1 }
  const editing = useSignOffDraft(`many/${requirementId}`, requirementVersion, today)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [results, setResults] = useState<readonly ManyResult[]>([])
  const [isTried, setIsTried] = useState(false)
  const { formRef, showFirstWrong } = useFirstWrongField()

  const told = new Set(results.map(nameOfResult))
  const left = of.filter((task) => isMineToDo(task) && !told.has(nameOfResult(task)))
  const chosen = left.filter(({ obligationKey }) => ticked.has(obligationKey))
  const opensLast = (chosen.length === 0 ? left : chosen).map(({ opensOn }) => opensOn).sort().at(-1) ?? today
  const days = { earliest: earliestDay(opensLast), today }
  const found = listSignOffProblems(form, editing.draft, [], days)
  const whichProblem = chosen.length === 0 ? many.whichMissing : undefined

  const sending = useMutation({
    networkMode: 'always',
    mutationFn: async ({ of: all, ...written }: InputOf<typeof signOffMany>) => {
      for (let begin = 0; begin < all.length; begin += MOST_AT_ONCE) {
        const answer = await one.mutateAsync({ ...written, of: all.slice(begin, begin + MOST_AT_ONCE) })
        setResults((before) => [...before, ...answer.results])
      }
    },
    onSuccess: editing.forget,
    onSettled: refresh,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (found.length > 0 || whichProblem !== undefined) return showFirstWrong()
    const { draft } = editing
    const isDone = draft.outcome === 'done'
    sending.mutate({
      requirementId,
      requirementVersion,
      outcome: draft.outcome,
      reason: isDone ? '' : draft.reason.trim(),
      doneOn: draft.doneOn,
      answers: isDone ? listWritten(form, draft) : [],
      of: chosen.map(({ subject, round, step }) => ({ subject, round, step })),
    })
  }
  const tick = (obligationKey: string, isTicked: boolean) => setTicked((before) => new Set([...[...before].filter((other) => other !== obligationKey), ...(isTicked ? [obligationKey] : [])]))
  const isOver = results.length > 0 && !sending.isPending && !sending.error
  return (
    <>
      {results.length > 0 && !sending.isPending && <ManyResults requirementId={requirementId} results={results} />}
      {!isOver && (
        <Panel title={speech.words.activity.form.title} raised>
          <form ref={formRef} className={styles.form} onSubmit={submit} noValidate>
            <FieldGroup legend={many.which} of="many" isRequired problem={isTried ? whichProblem : undefined}>
              <div className={styles.tools}>
                <Button size="small" onClick={() => setTicked(new Set(left.map(({ obligationKey }) => obligationKey)))}>
                  {many.all}
                </Button>
                <Button size="small" onClick={() => setTicked(new Set())}>
                  {many.noneOfThem}
                </Button>
              </div>
              {left.map((task) => (
                <OptionRow
                  key={task.obligationKey}
                  kind="checkbox"
                  isChosen={ticked.has(task.obligationKey)}
                  isWrong={isTried && whichProblem !== undefined}
                  small={describeDue(task, today, speech)}
                  onChoose={(isTicked) => tick(task.obligationKey, isTicked)}
                >
                  {describeAbout(task.about, speech)}
                </OptionRow>
              ))}
            </FieldGroup>
            <p role="status">{many.ticked(chosen.length)}</p>
            <SignOffFields form={form} editing={editing} colleagues={colleagues} days={days} problems={isTried ? found : []} />
            {sending.error && <ProblemView error={sending.error} />}
            {sending.error && results.length > 0 && <p>{many.stopped}</p>}
            <Button type="submit" appearance="primary" size="large" className={styles.action} disabledFocusable={sending.isPending}>
              {sending.isPending ? speech.words.frame.sending : many.submit(chosen.length)}
            </Button>
          </form>
        </Panel>
      )}
    </>
  )
}
