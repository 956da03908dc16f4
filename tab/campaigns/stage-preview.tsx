import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { previewCampaign, type CampaignLine } from '../../core/api/campaign-questions'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { PreviewView } from './preview-view'
import { useDecide } from './use-decide'

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, '& p': { margin: 0 } },
  button: { alignSelf: 'flex-start', minHeight: '44px' },
  send: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL, '& p': { fontWeight: tokens.fontWeightSemibold } },
})

type StagePreviewProps = { stage: 'pilot' | 'all'; campaign: CampaignLine; onDone: (deed: 'pilot' | 'start') => void }

/** Who would get it, and only beside that the button that sends it to them and to nobody else. */
export function StagePreview({ stage, campaign, onDone }: StagePreviewProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const announce = useAnnounce()
  const texts = words.campaigns.preview
  const deed = stage === 'pilot' ? 'pilot' : 'start'
  const looking = useSend(previewCampaign)
  const { sending, decide } = useDecide(campaign, () => onDone(deed))
  const preview = looking.data
  const isOutOfDate = codeOf(sending.error) === 'out-of-date'
  const sendsTo = preview && texts.sendsTo(preview.prompts, formatNumber(preview.prompts))
  const look = () => {
    sending.reset()
    looking.mutate({ plan: campaign.plan, stage }, { onSuccess: ({ prompts }) => announce(`${texts.seen[stage]}. ${texts.sendsTo(prompts, formatNumber(prompts))}`) })
  }
  return (
    <div className={styles.stage}>
      {isOutOfDate && (
        <Notice tone="info" title={texts.outOfDate.title} urgent>
          <p>{texts.outOfDate.text}</p>
        </Notice>
      )}
      <Button className={styles.button} onClick={look} disabledFocusable={looking.isPending}>
        {looking.isPending ? texts.looking : (preview ? texts.again : texts.look)[stage]}
      </Button>
      {codeOf(looking.error) === 'not-ready' ? (
        <Notice tone="warning" title={texts.notReady.title} urgent>
          <p>{texts.notReady.text}</p>
        </Notice>
      ) : (
        looking.error && <ProblemView error={looking.error} onRetry={look} />
      )}
      {preview && !isOutOfDate && (
        <>
          <PreviewView title={texts.seen[stage]} preview={preview} />
          {preview.prompts === 0 ? (
            <p>{texts.nobody}</p>
          ) : (
            <div className={styles.send}>
              <p>{sendsTo}</p>
              <Button className={styles.button} size="large" appearance="primary" onClick={() => decide(deed, { audienceSha256: preview.audienceSha256 })} disabledFocusable={sending.isPending}>
                {sending.isPending ? words.frame.sending : texts.send[stage]}
              </Button>
            </div>
          )}
          {sending.error && <ProblemView error={sending.error} />}
        </>
      )}
    </div>
  )
}

function codeOf(error: Error | null): string | undefined {
  return error instanceof RefusedError ? error.problem.code : undefined
}
