import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { saveInspection } from '../../core/api/inspection-questions'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useFirstWrongField } from '../frame/use-first-wrong-field'
import { useLeaveWarning } from '../frame/use-leave-warning'
import { goTo } from '../frame/use-route'
import { FindingFields } from './finding-fields'
import { InspectionFields } from './inspection-fields'
import { listMissing, newFinding, toWritten, type EditedInspection } from './written-inspection'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  add: { alignSelf: 'flex-start' },
})

export type NamedUnit = { unitId: string; name: string }

/** The fields of an inspection and its findings. What was written stays when it is refused, and what is wrong is marked where it stands. */
export function InspectionForm({ begun, revision, units }: { begun: EditedInspection; revision: number; units: readonly NamedUnit[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const sending = useSend(saveInspection)
  const { formRef, showFirstWrong } = useFirstWrongField()
  const [edited, setEdited] = useState(begun)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [added, setAdded] = useState(0)
  const texts = words.inspections.edit
  useLeaveWarning(edited !== begun && !sending.isSuccess)

  const refuse = (found: readonly FieldProblem[]) => {
    setProblems(found)
    showFirstWrong()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = listMissing(edited)
    if (missing.length > 0) {
      refuse(missing)
      return
    }
    setProblems([])
    sending.mutate(
      { inspection: toWritten(edited), revision },
      {
        onSuccess: ({ inspectionId }) => {
          announce(texts.saved)
          void answers.invalidateQueries()
          goTo({ page: 'inspections', inspectionId })
        },
        onError: (error) => {
          if (error instanceof RefusedError) refuse((error.problem.fields ?? []).map(({ path, problem }) => ({ path: path.replace(/^inspection\./, ''), problem })))
        },
      },
    )
  }
  const isMarked = problems.length > 0
  return (
    <form ref={formRef} className={styles.form} onSubmit={submit} noValidate>
      <InspectionFields edited={edited} units={units} problems={problems} onChange={setEdited} />
      <Panel title={texts.findings}>
        {edited.findings.map((finding, index) => (
          <FindingFields
            key={finding.key}
            number={index + 1}
            finding={finding}
            units={units}
            problems={problems.filter(({ path }) => path.startsWith(`findings.${index}.`)).map(({ path, problem }) => ({ path: path.replace(`findings.${index}.`, ''), problem }))}
            onChange={(changed) => setEdited({ ...edited, findings: edited.findings.with(index, changed) })}
            onRemove={() => setEdited({ ...edited, findings: edited.findings.toSpliced(index, 1) })}
          />
        ))}
        <Button
          className={styles.add}
          onClick={() => {
            setEdited({ ...edited, findings: [...edited.findings, newFinding(`new-${added}`, edited.unitIds)] })
            setAdded(added + 1)
          }}
        >
          {texts.addFinding}
        </Button>
      </Panel>
      {sending.error && !isMarked && <ProblemView error={sending.error} />}
      <Button className={styles.add} type="submit" appearance="primary" disabledFocusable={sending.isPending}>
        {sending.isPending ? words.frame.sending : texts.save}
      </Button>
    </form>
  )
}
