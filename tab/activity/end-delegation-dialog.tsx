import { endDelegation } from '../../core/api/wheel-questions'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import type { DeedDialogProps } from './delegate-dialog'
import { ReasonDialog } from './reason-dialog'
import { nameOf } from './task-of'

/** The delegate returns it and says why; or the leader takes it back. */
export function EndDelegationDialog({ shown: { task }, deed, onDone, onCancel }: DeedDialogProps & { deed: 'return' | 'end' }) {
  const { words } = useSpeech()
  const sending = useSend(endDelegation)
  const { delegation } = words.activity
  const isReturn = deed === 'return'
  return (
    <ReasonDialog
      title={isReturn ? delegation.returnTitle : delegation.endTitle}
      text={isReturn ? delegation.returnText(task.delegation?.byName ?? '') : delegation.endText(task.delegation?.toName ?? '')}
      label={isReturn ? delegation.returnReason : delegation.endReason}
      submitText={isReturn ? delegation.return : delegation.end}
      isOptional={!isReturn}
      sending={sending}
      onSubmit={(reason) => sending.mutate({ ...nameOf(task), deed, reason }, { onSuccess: () => onDone(isReturn ? delegation.returned : delegation.ended) })}
      onCancel={onCancel}
    />
  )
}
