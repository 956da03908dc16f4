import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { compareLists, findings } from '../../core/api/findings-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { answerKey, useAnswer, useSend } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { BehindNotice } from './behind-notice'
import { FindingList } from './finding-list'

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  check: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
})

/** What lists show otherwise than the log, for those who answer for internal control. Nothing can be done about it from here, on purpose. */
export function FindingsPage() {
  const { words } = useSpeech()
  const answer = useAnswer(findings, {})
  return (
    <Page title={words.tabs.findings} lead={words.findings.lead} wide>
      <Loaded answer={answer} lines={10}>
        {(found) => <Found found={found} />}
      </Loaded>
    </Page>
  )
}

function Found({ found: { open, openCount, gone, behind, checkedAt } }: { found: AnswerOf<typeof findings> }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const { roles } = useMe()
  return (
    <>
      {behind && <BehindNotice behind={behind} />}
      {openCount === 0 ? (
        <Notice tone="good" title={words.findings.none.title}>
          <p>{words.findings.none.text}</p>
        </Notice>
      ) : (
        <>
          <Notice tone="info">
            <p>{words.findings.figures}</p>
          </Notice>
          <Panel title={words.findings.openTitle(openCount, formatNumber(openCount))} raised>
            <FindingList findings={open} />
            {openCount > open.length && <p className={styles.small}>{words.findings.more(formatNumber(open.length), formatNumber(openCount))}</p>}
          </Panel>
        </>
      )}
      {gone.length > 0 && (
        <Panel title={words.findings.goneTitle} raised>
          <p className={styles.small}>{words.findings.goneLead}</p>
          <FindingList findings={gone} />
        </Panel>
      )}
      <div className={styles.check} data-print="never">
        {roles.includes('Controller') && <CompareNow />}
        <p className={styles.small}>{checkedAt === undefined ? words.findings.everyNight : words.findings.checkedAt(formatMoment(checkedAt, language))}</p>
      </div>
    </>
  )
}

function CompareNow() {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const { mutate, isPending, data, error } = useSend(compareLists)
  const compare = () => mutate({}, { onSuccess: () => void answers.invalidateQueries({ queryKey: answerKey(findings) }) })
  return (
    <>
      <Button onClick={compare} disabledFocusable={isPending}>
        {isPending ? words.findings.checking : words.findings.check}
      </Button>
      {data && !isPending && <Outcome told={data.isDone ? words.findings.checked : words.findings.stillChecking} />}
      {error && !isPending && <ProblemView error={error} onRetry={compare} />}
    </>
  )
}
