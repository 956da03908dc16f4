import { useSyncExternalStore } from 'react'
import { hrefOf, parseRoute, type Route } from './route'

/** The route in the address bar of our frame, so that Back works and a reload stays where it was; else `otherwise`. */
export function useRoute(otherwise: Route): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return parseRoute(hash) ?? otherwise
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route)
}

/** Another view of the page one is at: no step that Back would undo. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, '', hrefOf(route))
  // The browser tells only of what it changed itself.
  window.dispatchEvent(new Event('hashchange'))
}

/** Follows the link somebody came by, unless the address already names a page (after a reload). */
export function followDeepLink(subPageId: string | undefined): void {
  const route = parseRoute(subPageId)
  if (route && !parseRoute(window.location.hash)) window.history.replaceState(null, '', hrefOf(route))
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
