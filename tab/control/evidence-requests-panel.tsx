import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ownSpotChecks, type EvidenceRequest } from '../../core/api/control-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { EvidenceDialog } from './evidence-dialog'
import { SampleBadge } from './state-badge'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  request: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** What somebody is asked to show evidence of. Nothing at all where nothing is asked: most leaders are never drawn. */
export function EvidenceRequestsPanel() {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const answer = useAnswer(ownSpotChecks, {})
  const [shown, setShown] = useState<EvidenceRequest>()
  const [done, setDone] = useState<string>()
  const texts = words.spotChecks.own
  const requests = answer.data?.requests ?? []
  if (requests.length === 0) return null
  const finish = (told: string) => {
    setShown(undefined)
    setDone(told)
    announce(told)
    void answers.invalidateQueries()
  }
  return (
    <Panel title={texts.title} raised>
      <p>{texts.text}</p>
      {done !== undefined && <Outcome told={done} />}
      <ul className={styles.list}>
        {requests.map((request) => (
          <li key={`${request.checkId} ${request.recordKey}`} className={styles.request}>
            <Request request={request} onShow={() => setShown(request)} />
          </li>
        ))}
      </ul>
      {shown && <EvidenceDialog request={shown} onDone={finish} onCancel={() => setShown(undefined)} />}
    </Panel>
  )
}

function Request({ request: { checkTitle, dueOn, title, aboutName, doneOn, isSomebodyElses, state, shownOn, note }, onShow }: { request: EvidenceRequest; onShow: () => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const texts = words.spotChecks.own
  const told = [texts.details(checkTitle, formatDay(doneOn, language)), isSomebodyElses ? texts.somebodyElses : '', shownOn === undefined ? '' : `${texts.shownOn(formatDay(shownOn, language))}.`].filter((part) => part !== '')
  return (
    <>
      <p className={styles.title}>{texts.of(title[language], aboutName)}</p>
      <SampleBadge state={state} />
      <p className={styles.small}>{told.join(' ')}</p>
      {note !== undefined && <p className={styles.small}>{texts.note(note)}</p>}
      {state === 'waiting' && (
        <>
          <p className={styles.small}>{texts.dueOn(formatDay(dueOn, language))}</p>
          <Button appearance="primary" aria-label={texts.showOf(title[language], aboutName)} onClick={onShow}>
            {texts.show}
          </Button>
        </>
      )}
    </>
  )
}
