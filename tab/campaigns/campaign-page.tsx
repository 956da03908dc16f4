import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { campaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { useWatchedAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { KillSwitch } from '../prompts/kill-switch'
import { CampaignBadge } from './campaign-badge'
import { CampaignDeeds } from './campaign-deeds'
import { CampaignHistory } from './campaign-history'
import { PlanPanel } from './plan-panel'
import { PreviewPanel } from './preview-panel'
import { ProgressPanel } from './progress-panel'

const LOOK_AGAIN_MILLISECONDS = 3_000

const useStyles = makeStyles({ head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM } })

/** One campaign: how it goes, who would get it, and what is decided about it. */
export function CampaignPage({ campaignId }: { campaignId: string }) {
  const { words } = useSpeech()
  const answer = useWatchedAnswer(campaign, { campaignId }, { everyMilliseconds: LOOK_AGAIN_MILLISECONDS, isChanging: ({ campaign: { state } }) => isSending(state) })
  return (
    <Page title={answer.data?.campaign.plan.title ?? words.tabs.campaigns} back={{ to: { page: 'campaigns' }, name: words.campaigns.one.back }} wide>
      <KillSwitch />
      <Loaded answer={answer} lines={8}>
        {(shown) => <Shown shown={shown} />}
      </Loaded>
    </Page>
  )
}

function Shown({ shown }: { shown: AnswerOf<typeof campaign> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const { roles } = useMe()
  const [done, setDone] = useState<string>()
  const { campaign: line } = shown
  const mayDecide = roles.includes('Controller')
  const isBeforeStart = line.state === 'planned' || line.state === 'pilot'
  const finish = (told: string) => {
    setDone(told)
    announce(told)
  }
  const told = { pilot: words.campaigns.deeds.piloted, start: words.campaigns.deeds.started }
  return (
    <>
      {done !== undefined && <Outcome told={done} />}
      <div className={styles.head}>
        <CampaignBadge state={line.state} />
        {mayDecide && <CampaignDeeds campaign={line} onDone={finish} />}
      </div>
      {line.startedAt !== undefined && <ProgressPanel shown={shown} isSending={isSending(line.state)} />}
      {mayDecide && isBeforeStart && <PreviewPanel campaign={line} onDone={(deed) => finish(told[deed])} />}
      <PlanPanel campaign={line} />
      <CampaignHistory steps={shown.steps} />
    </>
  )
}

function isSending(state: AnswerOf<typeof campaign>['campaign']['state']): boolean {
  return state === 'pilot' || state === 'running'
}
