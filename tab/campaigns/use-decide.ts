import { useQueryClient } from '@tanstack/react-query'
import { decideCampaign, type CampaignLine } from '../../core/api/campaign-questions'
import type { InputOf } from '../../core/api/question'
import { useSend } from '../api/use-question'

type Deed = Exclude<InputOf<typeof decideCampaign>['deed'], 'plan'>
export type Deciding = {
  sending: { isPending: boolean; error: Error | null; reset: () => void }
  decide: (deed: Deed, more?: { audienceSha256?: string; reason?: string }) => void
}

/** The next decision about a campaign. Whether it counted or not, what is shown is fetched anew. */
export function useDecide({ campaignId, nextStep, plan }: CampaignLine, onDone: (deed: Deed) => void): Deciding {
  const answers = useQueryClient()
  const sending = useSend(decideCampaign)
  return {
    sending,
    decide: (deed, { audienceSha256, reason = '' } = {}) =>
      sending.mutate(
        { campaignId, step: nextStep, deed, plan, reason, ...(audienceSha256 !== undefined && { audienceSha256 }) },
        { onSuccess: () => void answers.invalidateQueries().then(() => onDone(deed)), onError: () => void answers.invalidateQueries() },
      ),
  }
}
