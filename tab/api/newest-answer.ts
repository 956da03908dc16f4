import { QueryClient, replaceEqualDeep } from '@tanstack/react-query'
import { mayPass } from './problem'

const TRIES_AFTER_THE_FIRST = 2

/**
 * Of two answers to the same question the one built on more of the log. Several instances of the service answer, not all
 * equally far in the log: what somebody has just signed must not become unsigned before their eyes.
 */
export function keepNewest(shown: unknown, arrived: unknown): unknown {
  if (logNumberOf(arrived) < logNumberOf(shown)) return shown
  return replaceEqualDeep(shown, arrived)
}

/** Keeps what was loaded while the network is away, and never shows an older answer over a newer one. */
export function createAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        structuralSharing: keepNewest,
        staleTime: 15_000,
        gcTime: 60 * 60_000,
        // `always`: in a phone's web view `navigator.onLine` is often wrong, so the attempt itself tells.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => mayPass(error) && failures < TRIES_AFTER_THE_FIRST,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** An answer without a number, such as a text that never changes, is as new as any. */
function logNumberOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null || !('logNumber' in answer)) return Number.MIN_SAFE_INTEGER
  return typeof answer.logNumber === 'number' ? answer.logNumber : Number.MIN_SAFE_INTEGER
}
