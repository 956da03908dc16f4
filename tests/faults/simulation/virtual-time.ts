import { install } from '@sinonjs/fake-timers'

/** Everything in the process that passes time: timers, pauses, `Date` and `performance`. Nothing else may, or a seed would not replay. */
const FAKED = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const

/** Hours in moments: time stands still while there is anything to do, and jumps to the next timer when there is not. */
export async function inVirtualTime<T>(startsAt: Date, work: () => Promise<T>): Promise<T> {
  const clock = install({ now: startsAt, toFake: [...FAKED] })
  // Promises settle before an immediate runs; the fake clock leaves immediates alone.
  const allHasRun = () => new Promise<void>((resolve) => void setImmediate(resolve))
  try {
    const state = { isDone: false }
    const working = work().finally(() => (state.isDone = true))
    // Looked at by whoever awaits it below; until then it must not count as unhandled.
    working.catch(() => undefined)
    for (await allHasRun(); !state.isDone; await allHasRun()) {
      if (clock.countTimers() === 0) throw new StuckError()
      clock.next()
    }
    return await working
  } finally {
    clock.uninstall()
  }
}

export class StuckError extends Error {
  override readonly name = 'StuckError'
  constructor() {
    super('Something is awaited and no timer is set that could bring it')
  }
}

export function passTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}
