import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { languageOfLocale } from '../../core/language/language'
import { connectApi, connectFiles, type Ask, type TakeFile } from '../api/client'
import { createAnswers } from '../api/newest-answer'
import { TakeFileContext } from '../api/use-file'
import { AskContext } from '../api/use-question'
import { Announcer } from './announcer'
import type { Host, ThemeName } from './host'
import { Shell } from './shell'
import { SpeechProvider } from './speech'
import { COLOUR_SCHEMES, THEMES } from './theme'
import { followDeepLink } from './use-route'
import { Waiting } from './waiting'

const OutsideTeams = lazy(async () => ({ default: (await import('./outside-teams')).OutsideTeams }))

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase300 },
  waiting: { padding: tokens.spacingHorizontalXXL, maxWidth: '720px' },
})

type Arrival = { outcome: 'connecting' } | { outcome: 'outside' } | { outcome: 'inside'; locale: string; ask: Ask; takeFile: TakeFile }

/** The whole tab. What it needs of the world comes as arguments: the program around it, and the network. */
export function KvitterTab({ host, fetch }: { host: Host; fetch: typeof globalThis.fetch }) {
  const styles = useStyles()
  const [arrival, setArrival] = useState<Arrival>({ outcome: 'connecting' })
  const [theme, setTheme] = useState<ThemeName>(() => preferredTheme())
  const [answers] = useState(createAnswers)

  useEffect(() => {
    const arrive = async () => {
      const answer = await host.connect()
      if (answer.outcome === 'outside') return setArrival(answer)
      const { locale, subPageId } = answer
      followDeepLink(subPageId)
      setTheme(answer.theme)
      host.onThemeChange(setTheme)
      const wire = { fetch, getToken: host.getToken, locale }
      setArrival({ outcome: 'inside', locale, ask: connectApi(wire), takeFile: connectFiles(wire) })
    }
    // A host that answers the handshake but not the rest is no host we know.
    arrive().catch(() => setArrival({ outcome: 'outside' }))
  }, [host, fetch])
  useEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = COLOUR_SCHEMES[theme]
    // What shows beyond the page: while it is pulled, and beside a dialog.
    style.backgroundColor = THEMES[theme].colorNeutralBackground3
  }, [theme])

  const language = languageOfLocale(arrival.outcome === 'inside' ? arrival.locale : navigator.language)
  return (
    <FluentProvider theme={THEMES[theme]}>
      {/* Not the provider's own class: Fluent gives that to every menu and dialog, which would then cover the page. */}
      <div className={styles.ground}>
        <QueryClientProvider client={answers}>
          <Suspense fallback={null}>
            <SpeechProvider language={language}>
              <Announcer>
                {arrival.outcome === 'inside' && (
                  <AskContext value={arrival.ask}>
                    <TakeFileContext value={arrival.takeFile}>
                      <Shell language={language} onReady={host.showReady} />
                    </TakeFileContext>
                  </AskContext>
                )}
                {arrival.outcome === 'outside' && <OutsideTeams language={language} />}
                {arrival.outcome === 'connecting' && (
                  <main className={styles.waiting}>
                    <Waiting />
                  </main>
                )}
              </Announcer>
            </SpeechProvider>
          </Suspense>
        </QueryClientProvider>
      </div>
    </FluentProvider>
  )
}

/** Until Teams has said which theme it has: no white flash in a dark room. */
function preferredTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}
