import type { ChatSender, SendOutcome } from '../ports'
import type { Lane, Pacer } from './pacer'

/** Tries of one send. Only 429 and 412 are tried again: after anything else nobody knows whether it arrived. */
const TRIES = 4
/** A pause longer than this is told to the caller, who has other work or a person waiting. */
const LONGEST_WAIT_SECONDS = 60

/** The same sender, at the pace that all lanes share. */
export function createPacedSender(sender: ChatSender, pacer: Pacer, lane: Lane): ChatSender {
  async function atPace(call: () => Promise<SendOutcome>): Promise<SendOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      await pacer.take(lane)
      const sent = await call()
      if (sent.outcome !== 'throttled') return sent
      pacer.pause(sent.retryAfterSeconds)
      if (attempt === TRIES || sent.retryAfterSeconds > LONGEST_WAIT_SECONDS) return sent
    }
  }

  return {
    send: (to, message) => atPace(() => sender.send(to, message)),
    update: (to, activityId, message) => atPace(() => sender.update(to, activityId, message)),
  }
}
