import {
  Button, FluentProvider, makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens, type Theme,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { localeOf } from '../../../core/language/language'
import { Chat } from './chat'
import { ChoosePerson } from './choose-person'
import { readDeepLink } from './deep-link'
import { DeviceProvider } from './device'
import { FaultsStrip } from './faults/faults-strip'
import { Lists } from './lists'
import { usePageState, type PageChanges, type PageState, type ThemeName } from './page-state'
import { Problem } from './problem'
import { TabFrame } from './tab-frame'
import { teamsApi, type TeamsApp } from './teams-api'
import { TopBar } from './top-bar'
import { LanguageProvider, useWords } from './words'

const FLUENT_THEMES: Record<ThemeName, Theme> = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }
/** Below this, chat and tab take turns. */
const WIDE = '(min-width: 900px)'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100dvh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  rest: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
  panes: { height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', [`@media ${WIDE}`]: { gridTemplateColumns: 'minmax(360px, 460px) minmax(0, 1fr)' } },
  phone: { boxSizing: 'border-box', width: 'min(100%, 390px)', margin: '0 auto', borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, borderRight: `1px solid ${tokens.colorNeutralStroke1}` },
  onePane: { [`@media ${WIDE}`]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  app: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { minHeight: 0, [`@media ${WIDE}`]: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` } },
  views: { display: 'flex', backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  view: { minHeight: '44px', borderRadius: 0, borderBottom: '3px solid transparent' },
  chosen: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** The page that plays Teams: a person, their chat with the bot, the app's tab, and what the tenant has stored. */
export function Page() {
  const styles = useStyles()
  const [state, change] = usePageState()
  const app = useQuery({ queryKey: ['app'], queryFn: teamsApi.app })
  const person = useQuery({ queryKey: ['person', state.person], queryFn: () => teamsApi.person(state.person ?? ''), enabled: state.person !== undefined })
  const shown = state.person === undefined ? undefined : person.data
  useEffect(() => {
    document.documentElement.lang = state.lang
    document.title = [shown?.displayName, 'Teams', app.data?.tenantName].filter(Boolean).join(' · ')
  }, [state.lang, shown, app.data])

  const retry = () => void Promise.all([app.refetch(), state.person !== undefined && person.refetch()])
  return (
    <FluentProvider theme={FLUENT_THEMES[state.theme]}>
      <LanguageProvider value={state.lang}>
        {/* Not the provider's own class: Fluent gives that to every menu and dialog, which would then cover the page. */}
        <div className={styles.page}>
          <TopBar app={app.data} person={shown} state={state} onChange={change} onChoosePerson={() => change({ person: undefined, view: 'chat', sub: undefined })} />
          <FaultsStrip />
          <div className={styles.rest}>
            {state.view === 'lists' ? (
              <Lists name={state.list} onChoose={(list) => change({ list })} />
            ) : state.person === undefined ? (
              <ChoosePerson onChoose={(oid) => change({ person: oid, view: 'chat', sub: undefined })} />
            ) : app.isError || person.isError ? (
              <Problem onRetry={retry} />
            ) : app.data && shown ? (
              <DeviceProvider value={state.device}>
                <App key={shown.oid} app={app.data} person={shown} state={state} onChange={change} />
              </DeviceProvider>
            ) : (
              <Spinner />
            )}
          </div>
        </div>
      </LanguageProvider>
    </FluentProvider>
  )
}

type AppProps = {
  app: TeamsApp
  person: Awaited<ReturnType<typeof teamsApi.person>>
  state: PageState
  onChange: (changes: PageChanges) => void
}

/** Chat and tab: side by side where there is room, else one at a time. */
function App({ app, person, state, onChange }: AppProps) {
  const styles = useStyles()
  const words = useWords()
  const isPhone = state.device === 'phone'
  const isWide = useIsWide() && !isPhone
  const view = state.view === 'tab' ? 'tab' : 'chat'
  const openUrl = (url: string) => {
    const link = readDeepLink(url)
    if (link?.appId === app.appId) onChange({ view: 'tab', sub: link.subPageId })
    else window.open(url, '_blank', 'noopener,noreferrer')
  }

  return (
    <main className={mergeClasses(styles.app, isPhone && styles.phone)}>
      <h1 className={styles.unseen}>{`${app.name}, ${person.displayName}`}</h1>
      {!person.isEnabled && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.accountDisabled}</MessageBarBody>
        </MessageBar>
      )}
      {!isWide && (
        <nav className={styles.views} aria-label={words.views}>
          {(['chat', 'tab'] as const).map((name) => (
            <Button
              key={name}
              appearance="transparent"
              className={mergeClasses(styles.view, name === view && styles.chosen)}
              {...(name === view && { 'aria-current': 'page' })}
              onClick={() => onChange({ view: name })}
            >
              {name === 'chat' ? words.chat : words.tab}
            </Button>
          ))}
        </nav>
      )}
      <div className={styles.rest}>
        <div className={mergeClasses(styles.panes, isPhone && styles.onePane)}>
          {(isWide || view === 'chat') && <Chat app={app} person={person} onOpenUrl={openUrl} />}
          {(isWide || view === 'tab') && (
            <div className={styles.pane}>
              <TabFrame
                key={`${state.lang} ${state.sub}`}
                app={app}
                person={person}
                locale={localeOf(state.lang)}
                theme={state.theme}
                subPageId={state.sub}
                onOpenUrl={openUrl}
              />
            </div>
          )}
        </div>
      </div>
    </main>
  )
}

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(WIDE).matches,
  )
}
