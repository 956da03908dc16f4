import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { confirmSignOff } from '../../core/api/wheel-questions'
import type { SignOffView } from '../../core/api/wheel-views'
import { useSend } from '../api/use-question'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { ReasonDialog } from './reason-dialog'
import { nameOf, type ActivityName } from './task-of'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

/** What a delegate did counts once the leader has said so. */
export function ConfirmPanel({ task, done, onDone }: { task: ActivityName; done: SignOffView; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const confirming = useSend(confirmSignOff)
  const sendingBack = useSend(confirmSignOff)
  const { confirming: texts } = words.activity
  const [isSendingBack, setIsSendingBack] = useState(false)
  const about = { ...nameOf(task), recordKey: done.recordKey }
  return (
    <Panel title={texts.title(done.byName)} raised>
      <p>{texts.text}</p>
      {confirming.error && <ProblemView error={confirming.error} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={confirming.isPending}
          onClick={() => confirming.mutate({ ...about, confirms: true, reason: '' }, { onSuccess: () => onDone(texts.confirmed) })}
        >
          {confirming.isPending ? words.frame.sending : texts.confirm}
        </Button>
        <Button onClick={() => setIsSendingBack(true)}>{texts.sendBack}</Button>
      </div>
      {isSendingBack && (
        <ReasonDialog
          title={texts.sendBackTitle}
          label={texts.sendBackReason}
          submitText={texts.sendBack}
          sending={sendingBack}
          onSubmit={(reason) => sendingBack.mutate({ ...about, confirms: false, reason }, { onSuccess: () => onDone(texts.sentBack) })}
          onCancel={() => setIsSendingBack(false)}
        />
      )}
    </Panel>
  )
}
