import type { QueueClient } from '@azure/storage-queue'
import type { WorkQueue } from '../ports'
import { statusOf, throwUnavailable } from './storage-error'
import { STORAGE_PATIENCE, withPatience } from './with-patience'

/** Seconds for which taken work is hidden from others; whoever has not completed it by then has died. */
const HIDDEN_SECONDS = 60
const MOST_AT_ONCE = 32
/** Azure forgets a message after seven days unless told not to. */
const NEVER = -1

export function createAzureQueue<Work>(client: QueueClient, { rowMilliseconds } = STORAGE_PATIENCE): WorkQueue<Work> {
  /** Base64, because the service carries messages in XML. */
  const encode = (work: Work) => Buffer.from(JSON.stringify(work)).toString('base64')
  /** 400 and 404 say that the time ran out and somebody else has it now. */
  const whileOurs = async (act: (abortSignal: AbortSignal) => Promise<unknown>) => {
    try {
      await withPatience(rowMilliseconds, act)
    } catch (error) {
      const status = statusOf(error)
      if (status !== 400 && status !== 404) throwUnavailable(`settling work of queue ${client.name}`, error)
    }
  }
  return {
    async add(work, delaySeconds = 0) {
      try {
        await withPatience(rowMilliseconds, (abortSignal) => client.sendMessage(encode(work), { visibilityTimeout: delaySeconds, messageTimeToLive: NEVER, abortSignal }))
      } catch (error) {
        throwUnavailable(`adding to queue ${client.name}`, error)
      }
    },
    async take(limit) {
      try {
        const asked = { numberOfMessages: Math.min(limit, MOST_AT_ONCE), visibilityTimeout: HIDDEN_SECONDS }
        const { receivedMessageItems } = await withPatience(rowMilliseconds, (abortSignal) => client.receiveMessages({ ...asked, abortSignal }))
        return receivedMessageItems.map(({ messageId, popReceipt, messageText, dequeueCount }) => ({
          work: findJson(Buffer.from(messageText, 'base64').toString('utf8')),
          attempts: dequeueCount,
          complete: () => whileOurs((abortSignal) => client.deleteMessage(messageId, popReceipt, { abortSignal })),
          retryAfter: (seconds: number) => whileOurs((abortSignal) => client.updateMessage(messageId, popReceipt, messageText, seconds, { abortSignal })),
        }))
      } catch (error) {
        return throwUnavailable(`taking from queue ${client.name}`, error)
      }
    },
  }
}

/** One message that somebody else put there must not keep back those that came with it. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
