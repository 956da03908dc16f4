import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../core/api/views'
import { objectToRecord } from '../../core/api/training-questions'
import { mayBeObjectedTo } from '../../core/training/decide-objection'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { markWrong, ModalForm } from '../frame/modal-form'
import { Outcome } from '../frame/outcome'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  objection: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, '& > p': { margin: 0, color: tokens.colorNeutralForeground2 } },
})

/** Of what somebody else registered about me I may say that it is not so. */
export function Objection({ record }: { record: RecordView }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { objection } = words.learning
  const [isAsking, setIsAsking] = useState(false)
  const [isDone, setIsDone] = useState(false)
  if (isDone) return <Outcome told={objection.done} />
  if (record.isVoid || !mayBeObjectedTo(record)) return null
  return (
    <div className={styles.objection} data-print="never">
      <p>{objection.hint}</p>
      <Button onClick={() => setIsAsking(true)}>{objection.open}</Button>
      {isAsking && <ObjectionForm recordKey={record.recordKey} onCancel={() => setIsAsking(false)} onDone={() => setIsDone(true)} />}
    </div>
  )
}

function ObjectionForm({ recordKey, onCancel, onDone }: { recordKey: string; onCancel: () => void; onDone: () => void }) {
  const { words } = useSpeech()
  const { objection } = words.learning
  const announce = useAnnounce()
  const answers = useQueryClient()
  const sending = useSend(objectToRecord)
  const [reason, setReason] = useState('')
  const problem = reason.trim().length < 3 ? objection.reasonMissing : undefined
  const submit = () =>
    sending.mutate(
      { recordKey, reason: reason.trim() },
      {
        onSuccess: () => {
          announce(objection.done)
          onDone()
          void answers.invalidateQueries()
        },
      },
    )
  return (
    <ModalForm title={objection.title} submitText={objection.submit} isRight={problem === undefined} sending={sending} onSubmit={submit} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{objection.text}</p>
          <Field label={objection.reason} required {...markWrong(isChecked && problem)}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
