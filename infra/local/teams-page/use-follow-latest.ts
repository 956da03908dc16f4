import { useEffect, useRef, type RefObject } from 'react'

/** What tells that somebody moves about in the chat. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Keeps the newest message in view, from its beginning, for a card may be taller than the window. Cards change their height when they
 * are answered; whoever has scrolled away by hand is left in peace until the next message.
 */
export function useFollowLatest(lastMessageId: string | undefined): RefObject<HTMLDivElement | null> {
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = scroll.current
    const content = element?.firstElementChild
    if (!element || !content || lastMessageId === undefined) return undefined
    const resized = new ResizeObserver(() => content.lastElementChild?.scrollIntoView({ block: 'start' }))
    resized.observe(content)
    const stop = () => resized.disconnect()
    for (const name of BY_HAND) element.addEventListener(name, stop, { passive: true })
    return () => {
      stop()
      for (const name of BY_HAND) element.removeEventListener(name, stop)
    }
  }, [lastMessageId])
  return scroll
}
