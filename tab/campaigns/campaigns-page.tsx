import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { campaigns } from '../../core/api/campaign-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { KillSwitch } from '../prompts/kill-switch'
import { CampaignTable } from './campaign-table'
import { NewCampaignDialog } from './new-campaign-dialog'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  plan: { minHeight: '44px' },
  rules: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
})

/** Campaigns of prompts, the switch that stops them all, and the way to their rules. */
export function CampaignsPage() {
  const styles = useStyles()
  const { words } = useSpeech()
  const answer = useAnswer(campaigns, {})
  const [isPlanning, setIsPlanning] = useState(false)
  const texts = words.campaigns
  return (
    <Page title={words.tabs.campaigns} lead={texts.lead} wide>
      <KillSwitch />
      <Loaded answer={answer} lines={6}>
        {({ campaigns: lines, choices, mayDecide, today }) => (
          <>
            <div className={styles.ways}>
              {mayDecide && (
                <Button className={styles.plan} appearance="primary" onClick={() => setIsPlanning(true)}>
                  {texts.form.open}
                </Button>
              )}
              <TextLink className={styles.rules} href={hrefOf({ page: 'prompt-rules' })}>
                {texts.toRules}
              </TextLink>
            </div>
            <Panel title={texts.list.title}>{lines.length === 0 ? <p>{texts.list.none}</p> : <CampaignTable campaigns={lines} />}</Panel>
            {isPlanning && <NewCampaignDialog choices={choices} today={today} onCancel={() => setIsPlanning(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
