import { useCallback, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { Language } from '../../../core/language/language'
import { DEVICES } from './device'

export const THEMES = ['light', 'dark', 'contrast'] as const
export const VIEWS = ['chat', 'tab', 'lists'] as const

/** All that the page shows, as its address says it: any state can be linked to, and the browser's back button works. */
const PageState = z.object({
  person: z.guid().optional().catch(undefined),
  view: z.enum(VIEWS).catch('chat'),
  lang: Language.catch('nb'),
  theme: z.enum(THEMES).catch('light'),
  device: z.enum(DEVICES).catch('desktop'),
  /** The page inside the tab that a link led to. */
  sub: z.string().max(500).optional().catch(undefined),
  list: z.string().max(300).optional().catch(undefined),
})
export type PageState = z.infer<typeof PageState>
export type ThemeName = PageState['theme']
export type PageChanges = { [Name in keyof PageState]?: PageState[Name] | undefined }

export function readPageState(search: string): PageState {
  return PageState.parse(Object.fromEntries(new URLSearchParams(search)))
}

export function writePageState(state: PageState): string {
  const known = Object.entries(state).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `?${new URLSearchParams(known)}`
}

const CHANGED = 'pagestate'

/** The state, and what changes parts of it. */
export function usePageState(): [PageState, (changes: PageChanges) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search)
  const change = useCallback((changes: PageChanges) => {
    const next = writePageState(PageState.parse({ ...readPageState(window.location.search), ...changes }))
    if (next === window.location.search) return
    window.history.pushState(null, '', next)
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return [readPageState(search), change]
}

function subscribe(listener: () => void): () => void {
  const names = ['popstate', CHANGED]
  for (const name of names) window.addEventListener(name, listener)
  return () => {
    for (const name of names) window.removeEventListener(name, listener)
  }
}
