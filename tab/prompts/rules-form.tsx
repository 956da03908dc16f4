import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { publishPromptRules, type promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong } from '../frame/modal-form'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'
import { useLeaveWarning } from '../frame/use-leave-warning'
import { listRulesProblems } from './list-rules-problems'
import { RulesFields } from './rules-fields'
import { RulesProblems } from './rules-problems'

const FEWEST_LETTERS = 3

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  submit: { alignSelf: 'flex-start' },
})

/**
 * The rules as a controller changes them, published whole. Everything being stopped or let go meanwhile is not overwritten: that
 * comes from what is known now, not from when the form was opened.
 */
export function RulesForm({ known, onPublished }: { known: AnswerOf<typeof promptRules>; onPublished: () => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const answers = useQueryClient()
  const sending = useSend(publishPromptRules)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const [begun] = useState(known)
  const [edited, setEdited] = useState(known.rules)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const texts = words.promptRules
  useLeaveWarning(edited !== begun.rules && !sending.isSuccess)

  const refuse = (found: readonly FieldProblem[]) => {
    setProblems(found)
    showFirstWrong()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.reset()
    const rules = { ...withSortedDays(edited), isStopped: known.rules.isStopped }
    const found = [...listRulesProblems(rules), ...(reason.trim().length < FEWEST_LETTERS ? [{ path: 'reason', problem: 'missing' }] : [])]
    if (found.length > 0) return refuse(found)
    setProblems([])
    const version = isSameButStopped(known.rules, begun.rules) ? known.nextVersion : begun.nextVersion
    sending.mutate(
      { version, rules, reason: reason.trim() },
      {
        onSuccess: () => void answers.invalidateQueries().then(onPublished),
        onError: (error) => {
          if (error instanceof RefusedError) refuse((error.problem.fields ?? []).map(({ path, problem }) => ({ path: path.replace(/^rules\./, ''), problem })))
        },
      },
    )
  }
  return (
    <form ref={formRef} className={styles.form} onSubmit={submit} noValidate>
      <RulesProblems problems={problems}>
        <RulesFields rules={edited} choices={known.choices} onChange={(changed) => setEdited({ ...edited, ...changed })} onQuietWeeks={(weeks) => setEdited(withWeeks(edited, weeks))} />
      </RulesProblems>
      <Panel title={texts.publish.title} raised>
        <Field label={texts.publish.reason} hint={texts.publish.reasonHint} required {...markWrong(problems.some(({ path }) => path === 'reason') && texts.problems.missing)}>
          <Textarea value={reason} maxLength={500} resize="vertical" onChange={(_, { value }) => setReason(value)} />
        </Field>
        {problems.length > 0 && <Notice tone="wrong" title={texts.publish.wrong} urgent />}
        {sending.error && problems.length === 0 && <ProblemView error={sending.error} />}
        <Button className={styles.submit} type="submit" appearance="primary" disabledFocusable={sending.isPending}>
          {sending.isPending ? words.frame.sending : texts.publish.submit}
        </Button>
      </Panel>
    </form>
  )
}

/** Days of the year are in no order while they are chosen. */
function withSortedDays(rules: PromptRules): PromptRules {
  const sorted = (ladder: PromptRules['ladder']) => ({ ...ladder, yearlyOn: [...new Set(ladder.yearlyOn)].sort() })
  return { ...rules, ladder: sorted(rules.ladder), ladders: rules.ladders.map((own) => ({ ...own, ladder: sorted(own.ladder) })) }
}

function withWeeks({ quietWeeks: _, ...rules }: PromptRules, weeks: PromptRules['quietWeeks']): PromptRules {
  return { ...rules, ...(weeks && { quietWeeks: weeks }) }
}

function isSameButStopped(one: PromptRules, other: PromptRules): boolean {
  return JSON.stringify({ ...one, isStopped: false }) === JSON.stringify({ ...other, isStopped: false })
}
