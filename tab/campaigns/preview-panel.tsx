import type { CampaignLine } from '../../core/api/campaign-questions'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { StagePreview } from './stage-preview'

/** Nothing is sent before somebody has seen to whom: first the pilot, where there is one, then everybody. */
export function PreviewPanel({ campaign, onDone }: { campaign: CampaignLine; onDone: (deed: 'pilot' | 'start') => void }) {
  const { words } = useSpeech()
  const texts = words.campaigns.preview
  const hasPilot = campaign.state === 'planned' && campaign.plan.pilotUnitIds !== undefined
  return (
    <Panel title={texts.title} raised>
      <p>{texts.lead}</p>
      {hasPilot && <StagePreview stage="pilot" campaign={campaign} onDone={onDone} />}
      <StagePreview stage="all" campaign={campaign} onDone={onDone} />
    </Panel>
  )
}
