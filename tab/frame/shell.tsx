import { makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { me } from '../../core/api/own-questions'
import type { Language } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { ConnectionBanner } from './connection-banner'
import { FaultBoundary } from './fault-boundary'
import { HEARD_ONLY } from './heard-only'
import { LanguageChoice } from './language-choice'
import { Loaded } from './loaded'
import { MeContext } from './me'
import { Navigation } from './navigation'
import { ArrivalContext } from './page'
import { PageAt } from './page-at'
import { firstRoute, listTabs, tabOf } from './pages-of'
import { addressOf } from './route'
import { SpeechProvider, useSpeech } from './speech'
import { useRoute } from './use-route'
import { Waiting } from './waiting'

const useStyles = makeStyles({
  shell: { maxWidth: '1184px', margin: '0 auto', padding: `0 ${tokens.spacingHorizontalL} 64px`, '@media (min-width: 640px)': { padding: '0 32px 64px' }, '@media print': { padding: 0 } },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS, zIndex: 1, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  before: { maxWidth: '720px', paddingTop: tokens.spacingVerticalXXL },
  heardOnly: HEARD_ONLY,
  main: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
})

/** What stays around every page: tabs, language, the state of the connection. */
export function Shell({ language, onReady }: { language: Language; onReady: () => void }) {
  const answer = useAnswer(me, {})
  const styles = useStyles()
  const settled = !answer.isPending
  useEffect(() => {
    if (settled) onReady()
  }, [settled, onReady])
  return (
    <Suspense fallback={<Waiting />}>
      <SpeechProvider language={answer.data?.language ?? language}>
        <div className={styles.shell}>
          {answer.data ? (
            <ShellOf person={answer.data} />
          ) : (
            <main className={styles.before}>
              <h1 className={styles.heardOnly}>Kvitter</h1>
              <Loaded answer={answer}>{() => null}</Loaded>
            </main>
          )}
        </div>
      </SpeechProvider>
    </Suspense>
  )
}

function ShellOf({ person }: { person: AnswerOf<typeof me> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const tabs = useMemo(() => listTabs(person), [person])
  const route = useRoute(firstRoute(person))
  const shown = tabs.includes(tabOf(route.page)) ? route : firstRoute(person)
  const wasShown = useRef(false)
  const arrive = useCallback(() => {
    const arrival = wasShown.current ? 'later' : 'first'
    wasShown.current = true
    return arrival
  }, [])
  return (
    <MeContext value={person}>
      <ArrivalContext value={arrive}>
        <a
          className={styles.skip}
          href="#content"
          onClick={(event) => {
            // The hash is our route: the link moves the focus, not the address.
            event.preventDefault()
            document.querySelector('h1')?.focus()
          }}
        >
          {words.frame.skip}
        </a>
        <header className={styles.top} data-print="never">
          <Navigation tabs={tabs} chosen={tabOf(shown.page)} />
          <LanguageChoice />
        </header>
        <main id="content" className={styles.main}>
          <ConnectionBanner />
          <FaultBoundary key={addressOf(shown)}>
            <Suspense fallback={<Waiting />}>
              <PageAt route={shown} />
            </Suspense>
          </FaultBoundary>
        </main>
      </ArrivalContext>
    </MeContext>
  )
}
