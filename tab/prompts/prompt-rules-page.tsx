import { useState } from 'react'
import { promptRules } from '../../core/api/campaign-questions'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { KillSwitch } from './kill-switch'
import { RulesForm } from './rules-form'
import { RulesHistory } from './rules-history'
import { RulesSummary } from './rules-summary'

/** How prompts go out: a controller changes it, an auditor reads it. */
export function PromptRulesPage() {
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answer = useAnswer(promptRules, {})
  const [published, setPublished] = useState(0)
  const texts = words.promptRules
  const finish = () => {
    setPublished(published + 1)
    announce(texts.publish.done)
  }
  return (
    <Page title={texts.title} lead={texts.lead} back={{ to: { page: 'campaigns' }, name: texts.back }}>
      {published > 0 && <Outcome key={published} told={texts.publish.done} />}
      <KillSwitch />
      <Loaded answer={answer} lines={10}>
        {(known) => (
          <>
            {known.mayPublish ? <RulesForm key={published} known={known} onPublished={finish} /> : <RulesSummary known={known} />}
            <RulesHistory changes={known.changes} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
