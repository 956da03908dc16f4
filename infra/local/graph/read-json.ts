import type { z } from 'zod'
import { GraphError } from './graph-error'
import type { GraphRequest } from './route'

/** The body as the schema says; otherwise the error that Graph has for this call. */
export function readJson<Shape>(schema: z.ZodType<Shape>, { body }: Pick<GraphRequest, 'body'>, refuse: () => GraphError): Shape {
  if (body.kind !== 'json') throw unreadableBody()
  const parsed = schema.safeParse(body.value)
  if (!parsed.success) throw refuse()
  return parsed.data
}

export const unreadableBody = () =>
  new GraphError(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.')
