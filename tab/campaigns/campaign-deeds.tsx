import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CampaignLine } from '../../core/api/campaign-questions'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { CancelDialog } from './cancel-dialog'
import { useDecide } from './use-decide'

const useStyles = makeStyles({ deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM }, big: { minHeight: '44px' } })

/** Holds a campaign, lets it go on or calls it off. One click holds it; calling it off cannot be undone, so that asks why. */
export function CampaignDeeds({ campaign, onDone }: { campaign: CampaignLine; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.campaigns.deeds
  const [isCancelling, setIsCancelling] = useState(false)
  const { sending, decide } = useDecide(campaign, (deed) => onDone(deed === 'pause' ? texts.paused : texts.resumed))
  const { state } = campaign
  if (state === 'cancelled' || state === 'ended') return null
  return (
    <>
      <div className={styles.deeds} role="group" aria-label={texts.title}>
        {(state === 'pilot' || state === 'running') && (
          <Button size="large" className={styles.big} onClick={() => decide('pause')} disabledFocusable={sending.isPending}>
            {sending.isPending ? words.frame.sending : texts.pause}
          </Button>
        )}
        {state === 'paused' && (
          <Button size="large" className={styles.big} appearance="primary" onClick={() => decide('resume')} disabledFocusable={sending.isPending}>
            {sending.isPending ? words.frame.sending : texts.resume}
          </Button>
        )}
        <Button size="large" className={styles.big} onClick={() => setIsCancelling(true)}>
          {texts.cancel}
        </Button>
      </div>
      {sending.error && <ProblemView error={sending.error} />}
      {isCancelling && (
        <CancelDialog
          campaign={campaign}
          onDone={() => {
            setIsCancelling(false)
            onDone(texts.cancelled)
          }}
          onCancel={() => setIsCancelling(false)}
        />
      )}
    </>
  )
}
