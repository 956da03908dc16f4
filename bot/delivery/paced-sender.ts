import type { ChatSender, ConversationReference, SendOutcome } from '../ports'
import type { Lane, Pacer } from './pacer'

/** Tries of one send. Only 429 and 412 are tried again: after anything else nobody knows whether it arrived. */
const TRIES = 4
/** A pause longer than this is told to the caller, who has other work or a person waiting. */
const LONGEST_WAIT_SECONDS = 60

/** What is not sent any more when the service stops: nothing arrived, and the next start may send it. */
const STOPPED: SendOutcome = { outcome: 'throttled', retryAfterSeconds: 1 }

/** The same sender, at the pace that all lanes share. */
export function createPacedSender(sender: ChatSender, pacer: Pacer, lane: Lane): ChatSender {
  async function atPace({ conversationId }: ConversationReference, call: () => Promise<SendOutcome>): Promise<SendOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      if (!(await pacer.take(lane))) return STOPPED
      const sent = await call()
      if (sent.outcome !== 'throttled') return sent
      const { retryAfterSeconds, isThisChatOnly } = sent
      if (!isThisChatOnly) pacer.slowDown(conversationId, retryAfterSeconds)
      if (attempt === TRIES || retryAfterSeconds > LONGEST_WAIT_SECONDS || !(await pacer.wait(retryAfterSeconds))) return sent
    }
  }

  return {
    send: (to, message) => atPace(to, () => sender.send(to, message)),
    update: (to, activityId, message) => atPace(to, () => sender.update(to, activityId, message)),
  }
}
