import { Button } from '@fluentui/react-components'
import { onlineManager, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { SessionExpiredError, UnreachableError } from '../api/problem'
import { Notice } from './notice'
import { useSpeech } from './speech'

type ConnectionState = 'fine' | 'unreachable' | 'expired'

/** Over every page: what is shown was loaded earlier, because the service cannot be reached or no longer knows us. */
export function ConnectionBanner() {
  const { words } = useSpeech()
  const answers = useQueryClient()
  const subscribe = useCallback((changed: () => void) => subscribeTo(answers, changed), [answers])
  const state = useSyncExternalStore(subscribe, () => connectionState(answers))
  if (state === 'fine') return null
  const { title, text } = state === 'expired' ? words.problems.expired : words.frame.offline
  return (
    <div data-print="never">
      <Notice tone="warning" title={title} urgent>
        <p>{text}</p>
        <Button onClick={() => void answers.refetchQueries({ type: 'active' })}>{words.frame.tryAgain}</Button>
      </Notice>
    </div>
  )
}

function connectionState(answers: QueryClient): ConnectionState {
  const shown = answers.getQueryCache().findAll({ type: 'active' }).filter(({ state }) => state.data !== undefined)
  if (shown.some(({ state }) => state.error instanceof SessionExpiredError)) return 'expired'
  if (!onlineManager.isOnline() || shown.some(({ state }) => state.error instanceof UnreachableError)) return 'unreachable'
  return 'fine'
}

function subscribeTo(answers: QueryClient, changed: () => void): () => void {
  const stops = [answers.getQueryCache().subscribe(changed), onlineManager.subscribe(changed)]
  return () => stops.forEach((stop) => stop())
}
