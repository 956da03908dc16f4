import { StorageUnavailableError } from '../ports'

/** What the storage services answer when something goes wrong, read by field and never by message. */
type ServiceAnswer = { statusCode?: unknown; code?: unknown; details?: { errorCode?: unknown } }

export function statusOf(error: unknown): number | undefined {
  const { statusCode } = answerOf(error)
  return typeof statusCode === 'number' ? statusCode : undefined
}

/** The service's own code, which tables, queues and blobs each put in another place. */
export function errorCodeOf(error: unknown): string | undefined {
  const { code, details } = answerOf(error)
  const found = [details?.errorCode, code, odataCodeOf(details)].find((value) => typeof value === 'string' && value !== '' && value !== 'REQUEST_SEND_ERROR')
  return typeof found === 'string' ? found : undefined
}

export function throwUnavailable(doing: string, error: unknown): never {
  const why = errorCodeOf(error) ?? statusOf(error) ?? (error instanceof Error ? error.message : String(error))
  throw new StorageUnavailableError(`Storage failed while ${doing}: ${why}`, { cause: error })
}

function answerOf(error: unknown): ServiceAnswer {
  return typeof error === 'object' && error !== null ? error : {}
}

function odataCodeOf(details: unknown): unknown {
  const odata = (details as { odataError?: { code?: unknown } } | undefined)?.odataError
  return odata?.code
}
