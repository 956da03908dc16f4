import { useSyncExternalStore } from 'react'

/** Where a wheel would be too small to hit its marks. */
const NARROW = '(max-width: 639px)'

/** Whether this is a phone held upright, or a window as narrow; follows it when it is turned. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
}

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(NARROW)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
