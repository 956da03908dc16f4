import { z } from 'zod'

/** What a person sees after a click: `failed` is Teams' own "Something went wrong". */
export type ShownAnswer =
  | { outcome: 'card'; card: object }
  | { outcome: 'message'; text: string }
  | { outcome: 'login'; text: string; title: string; url?: string }
  | { outcome: 'failed' }

const CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'
const LOGIN = 'application/vnd.microsoft.activity.loginRequest'

/** Every answer that the contract of `adaptiveCard/action` knows. How it went stands in here; HTTP itself always says 200. */
const InvokeAnswer = z.discriminatedUnion('type', [
  z.object({ statusCode: z.literal(200), type: z.literal(CARD), value: z.looseObject({ type: z.literal('AdaptiveCard') }) }),
  z.object({ statusCode: z.literal(200), type: z.literal(MESSAGE), value: z.string() }),
  z.object({
    statusCode: z.literal(401),
    type: z.literal(LOGIN),
    value: z.looseObject({ text: z.string().default(''), buttons: z.tuple([z.looseObject({ title: z.string(), value: z.url().optional() })]) }),
  }),
  z.object({ statusCode: z.literal([400, 500]), type: z.literal('application/vnd.microsoft.error'), value: z.looseObject({ code: z.string(), message: z.string() }) }),
  z.object({ statusCode: z.literal(401), type: z.literal('application/vnd.microsoft.error.incorrectAuthCode'), value: z.unknown() }),
  z.object({ statusCode: z.literal(412), type: z.literal('application/vnd.microsoft.error.preconditionFailed'), value: z.unknown() }),
])

/** What the body of an answered click comes to. Only `failed` says why, for the log. */
export function readInvokeAnswer(body: unknown): { shown: ShownAnswer; because?: string } {
  const answer = InvokeAnswer.safeParse(body)
  if (!answer.success) return { shown: { outcome: 'failed' }, because: `something Teams does not show: ${JSON.stringify(body)?.slice(0, 300)}` }
  const { type, statusCode, value } = answer.data
  switch (type) {
    case CARD:
      return { shown: { outcome: 'card', card: value } }
    case MESSAGE:
      return { shown: { outcome: 'message', text: value } }
    case LOGIN: {
      const [{ title, value: url }] = value.buttons
      return { shown: { outcome: 'login', text: value.text, title, ...(url !== undefined && { url }) } }
    }
    case 'application/vnd.microsoft.error':
    case 'application/vnd.microsoft.error.incorrectAuthCode':
    case 'application/vnd.microsoft.error.preconditionFailed':
      return { shown: { outcome: 'failed' }, because: `${statusCode} ${type} ${JSON.stringify(value)?.slice(0, 300)}` }
  }
}
