import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { CampaignLine } from '../../core/api/campaign-questions'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { useDecide } from './use-decide'

const FEWEST_LETTERS = 3

/** Calls a campaign off for good, with a reason. */
export function CancelDialog({ campaign, onDone, onCancel }: { campaign: CampaignLine; onDone: () => void; onCancel: () => void }) {
  const { words } = useSpeech()
  const [reason, setReason] = useState('')
  const { sending, decide } = useDecide(campaign, onDone)
  const texts = words.campaigns.deeds
  const isRight = reason.trim().length >= FEWEST_LETTERS
  return (
    <ModalForm title={texts.cancelTitle(campaign.plan.title)} submitText={texts.cancel} isRight={isRight} sending={sending} onSubmit={() => decide('cancel', { reason: reason.trim() })} onCancel={onCancel}>
      {(isChecked) => (
        <>
          <p>{texts.cancelText}</p>
          <Field label={texts.reason} required {...markWrong(isChecked && !isRight && texts.reasonMissing)}>
            <Textarea value={reason} maxLength={500} resize="vertical" onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </ModalForm>
  )
}
