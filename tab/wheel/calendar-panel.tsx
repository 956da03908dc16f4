import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons/svg/copy'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarFeed, renewCalendarFeed } from '../../core/api/wheel-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { answerKey, useAnswer, useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { ModalForm } from '../frame/modal-form'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  made: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start', width: '100%' },
  address: { width: '100%' },
  summary: { cursor: 'pointer', minHeight: '32px', display: 'list-item', alignContent: 'center' },
  how: { margin: 0, paddingLeft: '1.2em' },
})

type Deed = 'renew' | 'end'

/** One's own wheel in one's own calendar: what that is, and the secret address it takes, which is shown once. */
export function CalendarPanel() {
  const styles = useStyles()
  const { words: { calendar: words }, language } = useSpeech()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const answer = useAnswer(calendarFeed, {})
  const sending = useSend(renewCalendarFeed)
  const [asked, setAsked] = useState<Deed>()
  const [made, setMade] = useState<string>()

  const carryOut = (deed: Deed) =>
    sending.mutate(
      { deed },
      {
        onSuccess: ({ url }) => {
          setAsked(undefined)
          setMade(url)
          announce(url === undefined ? words.ended : `${words.madeTitle}. ${words.madeText}`)
          void queries.invalidateQueries({ queryKey: answerKey(calendarFeed) })
        },
      },
    )

  return (
    <Panel title={words.title} raised>
      <p>{words.lead}</p>
      <p>{words.privacy}</p>
      <p>{words.secret}</p>
      <Loaded answer={answer} lines={2}>
        {({ hasOne, madeAt }) => (
          <>
            {made === undefined && <p>{hasOne && madeAt !== undefined ? words.has(formatDay(dayOf(madeAt), language)) : words.none}</p>}
            {made !== undefined && <MadeAddress url={made} />}
            <div className={styles.actions}>
              <Button appearance={hasOne ? 'secondary' : 'primary'} disabledFocusable={sending.isPending} onClick={() => (hasOne ? setAsked('renew') : carryOut('renew'))}>
                {hasOne ? words.renew : words.make}
              </Button>
              {hasOne && <Button onClick={() => setAsked('end')}>{words.end}</Button>}
            </div>
          </>
        )}
      </Loaded>
      {sending.error && asked === undefined && <ProblemView error={sending.error} />}
      <details>
        <summary className={styles.summary}>{words.howTitle}</summary>
        <ul className={styles.how}>
          {words.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p>{words.delay}</p>
      </details>
      {asked !== undefined && (
        <ModalForm title={asked === 'renew' ? words.renewTitle : words.endTitle} submitText={asked === 'renew' ? words.renew : words.end} isRight sending={sending} onSubmit={() => carryOut(asked)} onCancel={() => setAsked(undefined)}>
          {() => <p>{asked === 'renew' ? words.renewText : words.endText}</p>}
        </ModalForm>
      )}
    </Panel>
  )
}

function MadeAddress({ url }: { url: string }) {
  const styles = useStyles()
  const { words: { calendar: words } } = useSpeech()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<string>()
  const tell = (told: string) => {
    setOutcome(told)
    announce(told)
  }
  const copy = () => {
    // Teams may keep the clipboard from frames: then the address can still be marked and copied by hand.
    if (!('clipboard' in navigator)) return tell(words.notCopied)
    navigator.clipboard.writeText(url).then(
      () => tell(words.copied),
      () => tell(words.notCopied),
    )
  }
  return (
    <Notice tone="good" title={words.madeTitle}>
      <div className={styles.made}>
        <span>{words.madeText}</span>
        <Field label={words.address} className={styles.address}>
          <Input value={url} readOnly onFocus={({ target }) => target.select()} />
        </Field>
        <Button appearance="primary" icon={<Copy20Regular />} onClick={copy}>
          {words.copy}
        </Button>
        {outcome !== undefined && <span>{outcome}</span>}
      </div>
    </Notice>
  )
}
