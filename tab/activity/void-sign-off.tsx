import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { confirmSignOff } from '../../core/api/wheel-questions'
import type { SignOffView } from '../../core/api/wheel-views'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { ReasonDialog } from './reason-dialog'
import { nameOf, type ActivityName } from './task-of'

const useStyles = makeStyles({ ask: { alignSelf: 'flex-start', minHeight: '44px', '@media print': { display: 'none' } } })

/** For a sign-off that was a mistake: it stays in the history, counts no longer, and the activity is open again. */
export function VoidSignOff({ task, done, onDone }: { task: ActivityName; done: SignOffView; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { voiding: texts } = useSpeech().words.activity
  const sending = useSend(confirmSignOff)
  const [isAsked, setIsAsked] = useState(false)
  return (
    <>
      <Button className={styles.ask} onClick={() => setIsAsked(true)}>
        {texts.ask}
      </Button>
      {isAsked && (
        <ReasonDialog
          title={texts.title}
          label={texts.reason}
          submitText={texts.submit}
          sending={sending}
          onSubmit={(reason) => sending.mutate({ ...nameOf(task), recordKey: done.recordKey, confirms: false, reason }, { onSuccess: () => onDone(texts.done) })}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </>
  )
}
