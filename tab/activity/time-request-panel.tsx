import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { answerTime } from '../../core/api/wheel-questions'
import type { TimeRequestView } from '../../core/api/wheel-views'
import { addDays, dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { SHORTEST_REASON } from './list-sign-off-problems'
import { ReasonDialog } from './reason-dialog'
import { nameOf } from './task-of'

const useStyles = makeStyles({
  quote: { margin: 0, paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Somebody below asks for more time, and I answer. */
export function TimeRequestPanel({ request, onDone }: { request: TimeRequestView; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { time } = words.activity
  const [opened, setOpened] = useState<'grant' | 'refuse'>()
  const close = () => setOpened(undefined)
  return (
    <Panel title={time.requestTitle(request.askedBy)} raised>
      <p>{time.request(formatDay(request.dueOn, language), formatDay(request.wantedOn, language))}</p>
      <p className={styles.quote}>{request.reason}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => setOpened('grant')}>
          {time.grant}
        </Button>
        <Button onClick={() => setOpened('refuse')}>{time.refuse}</Button>
      </div>
      {opened === 'grant' && <GrantDialog request={request} onDone={onDone} onCancel={close} />}
      {opened === 'refuse' && <RefuseDialog request={request} onDone={onDone} onCancel={close} />}
    </Panel>
  )
}

type AnswerProps = { request: TimeRequestView; onDone: (told: string) => void; onCancel: () => void }

function GrantDialog({ request, onDone, onCancel }: AnswerProps) {
  const { words, language } = useSpeech()
  const sending = useSend(answerTime)
  const { time } = words.activity
  const today = dayOf(new Date())
  const after = request.dueOn > today ? request.dueOn : today
  const [grantedOn, setGrantedOn] = useState(request.wantedOn)
  const [reason, setReason] = useState('')
  const problem = grantedOn <= after ? time.wantedOutside(formatDay(after, language)) : undefined
  // The log wants a reason of each decision; who writes none has granted what was asked for.
  const written = reason.trim().length < SHORTEST_REASON ? time.grantDefault : reason.trim()
  return (
    <ModalForm
      title={time.grantTitle}
      submitText={time.grant}
      isRight={problem === undefined}
      sending={sending}
      onSubmit={() => sending.mutate({ ...nameOf(request), requestKey: request.requestKey, grantedOn, reason: written }, { onSuccess: () => onDone(time.granted(formatDay(grantedOn, language))) })}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <Field label={time.grantedOn} required {...markWrong(isChecked && problem)}>
            <Input type="date" value={grantedOn} min={addDays(after, 1)} onChange={(_, { value }) => setGrantedOn(value)} />
          </Field>
          <Field label={time.grantReason}>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}

function RefuseDialog({ request, onDone, onCancel }: AnswerProps) {
  const { words } = useSpeech()
  const sending = useSend(answerTime)
  const { time } = words.activity
  return (
    <ReasonDialog
      title={time.refuseTitle}
      label={time.refuseReason}
      submitText={time.refuse}
      sending={sending}
      onSubmit={(reason) => sending.mutate({ ...nameOf(request), requestKey: request.requestKey, reason }, { onSuccess: () => onDone(time.refused) })}
      onCancel={onCancel}
    />
  )
}
