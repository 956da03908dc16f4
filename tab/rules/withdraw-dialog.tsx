import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { previewWithdrawal, withdrawRequirement } from '../../core/api/rules-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { DeedDialog } from './deed-dialog'
import { listNoteProblems } from './publish-box'
import { usePreviewed } from './use-previewed'

export type DeedProps = { requirementId: string; onDone: (told: string) => void; onCancel: () => void }

/** Withdraws a requirement, after a look at whose tasks go. */
export function WithdrawDialog({ requirementId, onDone, onCancel }: DeedProps) {
  const { words, language, formatNumber } = useSpeech()
  const { deeds, publish } = words.rules
  const [effectiveOn, setEffectiveOn] = useState(dayOf(new Date()))
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const asking = useSend(previewWithdrawal)
  const carrying = useSend(withdrawRequirement)
  const written = { requirementId, effectiveOn, reason: reason.trim() }
  const { preview, show, forget } = usePreviewed(asking, written, { onProblems: setProblems, onReady: () => undefined })
  const look = () => {
    const found = listNoteProblems(written)
    setProblems(found)
    if (found.length === 0) show()
  }
  return (
    <DeedDialog
      title={deeds.withdrawTitle}
      problems={problems}
      asking={asking}
      onPreview={look}
      consequences={
        preview && (
          <>
            <p>{preview.closed === 0 ? deeds.closesNothing : deeds.closed(formatNumber(preview.closed), formatNumber(preview.concerned))}</p>
            <ConsequenceTable columns={['concerned', 'closed']} byUnit={preview.byUnit} />
          </>
        )
      }
      carrying={carrying}
      onCarryOut={() => {
        if (preview) carrying.mutate({ ...written, previewKey: preview.previewKey }, { onSuccess: (done) => onDone(deeds.withdrawn(formatDay(done.effectiveOn, language))) })
      }}
      onOutOfDate={() => {
        carrying.reset()
        forget()
      }}
      onCancel={onCancel}
    >
      <p>{deeds.withdrawText}</p>
      <Field label={publish.day} required>
        <Input type="date" min={dayOf(new Date())} value={effectiveOn} onChange={(_, { value }) => setEffectiveOn(value)} />
      </Field>
      <Field label={deeds.reason} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </DeedDialog>
  )
}
