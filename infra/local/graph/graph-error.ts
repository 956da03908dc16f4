/** An answer of Graph that says no, in the words of the platform page `graph.md`. Where a text is not on record it says so. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: { inner?: Record<string, unknown>; headers?: Record<string, string>; omitsClientRequestId?: true } = {},
  ) {
    super(message)
  }
}

export const accessDenied = () => new GraphError(403, 'accessDenied', 'Access denied')
export const insufficientPrivileges = () =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
export const malformedRequest = () => new GraphError(400, 'invalidRequest', 'The request is malformed or incorrect.')
export const wrongJsonType = () => new GraphError(500, 'generalException', 'General exception while processing')
export const fieldNotRecognized = (name: string) => new GraphError(400, 'invalidRequest', `Field '${name}' is not recognized`)
export const uniqueViolation = () =>
  new GraphError(400, 'invalidRequest', 'One or more fields with unique constraints already has the provided value.')
export const invalidFilterClause = () => new GraphError(400, 'BadRequest', 'Invalid filter clause')
/** Text and status are those of a report from production; that it is 400 is not on record. */
export const untypedCollection = () =>
  new GraphError(400, 'invalidRequest', 'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type.')
export const unsupportedFilter = () => new GraphError(400, 'invalidRequest', 'The provided filter statement is not supported')
export const siteNotFound = () => new GraphError(404, 'itemNotFound', 'Requested site could not be found')
/** Clients tell a missing list from a missing item by these words; the rest of the sentence is by analogy with the site. */
export const notFound = (what: 'list' | 'list item' | 'list item version' | 'column' | 'permission' | 'drive' | 'file') =>
  new GraphError(404, 'itemNotFound', `The specified ${what} could not be found`)
export const nameAlreadyExists = (name: string, status = 409) =>
  new GraphError(status, 'nameAlreadyExists', `The specified name already exists: ${name}`)
export const noSuchSegment = (segment: string) => new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`)
export const noSuchProperty = (name: string, type: string) =>
  new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`)
/** A way that is there, gone by a method that it does not have. */
export const methodNotAllowed = (methods: readonly string[]) =>
  new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', { headers: { Allow: methods.join(', ') } })
export const userNotFound = (id: string) =>
  new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`)

export const notIndexed = (field: string) =>
  new GraphError(
    400,
    'invalidRequest',
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  )

/**
 * The list view threshold. Its HTTP status is not on record; 422 follows from "unprocessable". Clients look at the inner code.
 * As 429 it has the words of throttling, and no waiting helps.
 */
export const tooManyResources = (status: number) =>
  status === 429 ? tooManyRequests() : new GraphError(status, 'notSupported', 'The request is unprocessable because it uses too many resources', { inner: { code: 'tooManyResources' } })

export const tooManyRequests = () => new GraphError(429, 'activityLimitReached', 'The request has been throttled', { headers: { 'Retry-After': '10' } })

type ErrorContext = { now: Date; requestId: string; clientRequestId: string; notFoundText?: string }

/** The body of an error. `date` has neither fraction nor zone, and `innerError` is spelled so, which the Graph SDK relies on. */
export function errorBody({ code, message, more }: GraphError, context: ErrorContext): object {
  return {
    error: {
      code,
      message: message.replace(/^(The specified .*) could not be found$/, `$1 ${context.notFoundText ?? 'could not be found'}`),
      innerError: {
        ...more.inner,
        date: context.now.toISOString().slice(0, 19),
        'request-id': context.requestId,
        ...(!more.omitsClientRequestId && { 'client-request-id': context.clientRequestId }),
      },
    },
  }
}
