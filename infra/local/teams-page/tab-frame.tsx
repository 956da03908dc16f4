import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ThemeName } from './page-state'
import { hostTeamsJs, themeChanged, type HostedTab } from './teams-js-host'
import { teamsApi, type PersonView, type TeamsApp } from './teams-api'
import { useWords } from './words'

type TabFrameProps = { app: TeamsApp; person: PersonView; locale: string; theme: ThemeName; subPageId: string | undefined; onOpenUrl: (url: string) => void }

const useStyles = makeStyles({
  frame: { display: 'block', width: '100%', height: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground2 },
})

/** The app's tab in a frame, served as Teams serves it. A new person, language or link is a new frame; a new theme is told. */
export function TabFrame({ app, person, locale, theme, subPageId, onOpenUrl }: TabFrameProps) {
  const styles = useStyles()
  const words = useWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const hosted = useEffectEvent((): HostedTab => ({
    app,
    person,
    locale,
    theme,
    subPageId,
    getToken: async () => (await teamsApi.token(person.oid)).token,
    openLink: onOpenUrl,
  }))

  useEffect(() => (frame.current ? hostTeamsJs(frame.current, () => hosted()) : undefined), [])
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(themeChanged(theme), window.location.origin)
  }, [theme])

  return <iframe ref={frame} className={styles.frame} src={app.tabUrl} title={words.tabOf(app.name)} allow="clipboard-write" />
}
