import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { useWatchedAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { StopDialog } from './stop-dialog'

/** Somebody else may have stopped everything. */
const LOOK_AGAIN_MILLISECONDS = 15_000

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, '& > p': { margin: 0 } },
  big: { minHeight: '44px' },
  reason: { overflowWrap: 'anywhere' },
})

/** Whether anything is sent at all, on every page about prompts, and for a controller the button that stops it or lets it go. */
export function KillSwitch() {
  const { words } = useSpeech()
  const answer = useWatchedAnswer(promptRules, {}, { everyMilliseconds: LOOK_AGAIN_MILLISECONDS, isChanging: () => true })
  return (
    <Panel title={words.promptRules.stop.title} raised>
      <Loaded answer={answer} lines={2}>
        {(known) => <Switch known={known} />}
      </Loaded>
    </Panel>
  )
}

function Switch({ known }: { known: AnswerOf<typeof promptRules> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const [isAsking, setIsAsking] = useState(false)
  const texts = words.promptRules.stop
  const { isStopped } = known.rules
  const finish = (told: string) => {
    setIsAsking(false)
    announce(told)
  }
  return (
    <>
      {isStopped && <Stopped changes={known.changes} />}
      <div className={styles.line}>
        {!isStopped && <p>{texts.sends}</p>}
        {known.mayPublish && (
          <Button size="large" className={styles.big} onClick={() => setIsAsking(true)}>
            {isStopped ? texts.release : texts.stop}
          </Button>
        )}
      </div>
      {isAsking && <StopDialog known={known} onDone={finish} onCancel={() => setIsAsking(false)} />}
    </>
  )
}

function Stopped({ changes }: Pick<AnswerOf<typeof promptRules>, 'changes'>) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { stop, history } = words.promptRules
  const [latest] = changes
  return (
    <Notice tone="warning" title={stop.isStopped}>
      <p>{stop.isStoppedText}</p>
      {latest && (
        <p className={styles.reason}>
          {stop.because(latest.reason)} ({history.by(latest.byName, formatMoment(latest.at, language))})
        </p>
      )}
    </Notice>
  )
}
