import { makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { activity } from '../../core/api/wheel-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { answerKey, useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { goTo } from '../frame/use-route'
import { Waiting } from '../frame/waiting'
import { StateBadge } from '../mine/standing-badge'
import { AboutPanel, GuidancePanel } from './about-panel'
import { ConfirmPanel } from './confirm-panel'
import { DeedsPanel } from './deeds-panel'
import { DelegationNotice } from './delegation-notice'
import { describeAbout } from './describe-about'
import { describeDue } from './describe-day'
import { ReviewPanel } from './review-panel'
import { SignOffForm } from './sign-off-form'
import { SignOffRecord } from './sign-off-record'
import { SignedReceipt, type Signed } from './signed-receipt'
import { StepList } from './step-list'
import type { Activity, ActivityName } from './task-of'
import { TimeRequestPanel } from './time-request-panel'
import { UnsentDraft } from './unsent-draft'
import { VoidSignOff } from './void-sign-off'
import { useRefreshWheel } from './use-refresh-wheel'

const useStyles = makeStyles({
  // Belongs to the heading over it.
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, marginTop: `calc(-1 * ${tokens.spacingVerticalL})` },
})

/** One activity of the wheel: to read, do, delegate, or wait for. */
export function ActivityPage({ requirementId, round, subject }: ActivityName) {
  const { words, language } = useSpeech()
  const answer = useAnswer(activity, { requirementId, round, subject })
  const { back } = words.activity.page
  const shown = answer.data
  return (
    <Page title={shown?.task.title[language] ?? words.activity.tasks.title} back={{ to: { page: 'tasks' }, name: back }}>
      {shown ? (
        <ActivityParts key={shown.task.obligationKey} shown={shown} />
      ) : answer.error ? (
        <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

/** Where it stands, in one line. */
function StateLine({ shown: { task } }: { shown: Activity }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { states } = speech.words.activity
  return (
    <div className={styles.state}>
      <StateBadge state={task.state}>{task.waitsForConfirmation ? states.waits : states[task.state]}</StateBadge>
      <span>{describeAbout(task.about, speech)}</span>
      <span>{describeDue(task, dayOf(new Date()), speech)}</span>
    </div>
  )
}

function ActivityParts({ shown }: { shown: Activity }) {
  const { words, language } = useSpeech()
  const answers = useQueryClient()
  const announce = useAnnounce()
  const refresh = useRefreshWheel()
  const [told, setTold] = useState('')
  const [signed, setSigned] = useState<Signed>()
  const { task, may, signOff: done, request, excludedBecause } = shown
  const { page, time } = words.activity
  const name = { requirementId: task.requirementId, round: task.round, subject: task.subject }
  const finish = (said: string) => {
    setSigned(undefined)
    setTold(said)
    refresh()
  }
  return (
    <>
      <StateLine shown={shown} />
      {told !== '' && <Outcome told={told} />}
      {signed && <SignedReceipt signed={signed} task={task} />}
      {excludedBecause && (
        <Notice tone="info">
          <p>{page.excluded[excludedBecause]}</p>
        </Notice>
      )}
      {task.delegation && <DelegationNotice delegation={task.delegation} />}
      {task.wantedOn !== undefined && !may.answerTime && (
        <Notice tone="info">
          <p>{time.pending(formatDay(task.wantedOn, language))}</p>
        </Notice>
      )}
      {request && may.answerTime && <TimeRequestPanel request={request} onDone={finish} />}
      {done && <SignOffRecord done={done} waits={task.waitsForConfirmation} />}
      {done && !signed && !may.signOff && <UnsentDraft draftKey={task.obligationKey} form={shown.form} />}
      {done && may.confirm && <ConfirmPanel task={task} done={done} onDone={finish} />}
      {done && may.voidSignOff && <VoidSignOff task={task} done={done} onDone={finish} />}
      <GuidancePanel shown={shown} />
      {may.signOff && !signed && (shown.form.isReview || shown.agenda.length > 0) && <ReviewPanel figures={shown.figures} agenda={shown.agenda} />}
      {may.signOff && !signed && (
        <SignOffForm
          shown={shown}
          onSignedOff={({ outcome, signOff, logNumber }, written) => {
            setTold('')
            setSigned({ outcome, done: signOff, written })
            answers.setQueryData<Activity>(answerKey(activity, name), (known) => known && withSignOff(known, signOff, logNumber))
            refresh()
          }}
        />
      )}
      <DeedsPanel
        shown={shown}
        onDone={finish}
        onReturned={(said) => {
          announce(said)
          refresh()
          goTo({ page: 'tasks' })
        }}
      />
      <AboutPanel shown={shown} />
      <StepList steps={shown.steps} />
    </>
  )
}

/** What the service has just recorded, laid into the page until it is asked for anew. */
function withSignOff(known: Activity, signOff: NonNullable<Activity['signOff']>, logNumber: number): Activity {
  const nothing = { signOff: false, delegate: false, endDelegation: false, returnDelegation: false, askForTime: false, answerTime: false, confirm: false, voidSignOff: false }
  const state = signOff.needsConfirmation ? known.task.state : ('fulfilled' as const)
  return { ...known, signOff, may: nothing, logNumber, task: { ...known.task, state, waitsForConfirmation: signOff.needsConfirmation } }
}
