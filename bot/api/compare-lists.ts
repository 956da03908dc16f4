import { setTimeout as pause } from 'node:timers/promises'
import { compareLists } from '../../core/api/findings-questions'
import { Microsoft365Error } from '../ports'
import { answered, refused, type Handler } from './handler'

/** Longer than a municipality's lists take, and shorter than anybody waits. */
const WAIT_MILLISECONDS = 20_000

/** A controller compares the lists with the log now, instead of at night. */
export const answerCompareLists: Handler<typeof compareLists> = {
  question: compareLists,
  mayAsk: ['Controller'],
  async handle(_, { lists }) {
    const timeIsUp = new AbortController()
    try {
      const comparing = lists.reconcile().then(() => true)
      const isDone = await Promise.race([comparing, pause(WAIT_MILLISECONDS, false, { signal: timeIsUp.signal, ref: false })])
      // It goes on by itself, and tells the log if it fails.
      if (!isDone) comparing.catch(() => false)
      return answered({ isDone })
    } catch (error) {
      if (error instanceof Microsoft365Error && error.isPassing) return refused('unavailable')
      throw error
    } finally {
      timeIsUp.abort()
    }
  },
}
