import type { z } from 'zod'

/**
 * Parses what the service sent as both sides agreed, but drops fields that this tab does not know: it may stay open for days
 * while the service is renewed. Everything it does know must still be there and right.
 */
export function parseLoosely<Schema extends z.ZodType>(schema: Schema, body: unknown): z.ZodSafeParseResult<z.output<Schema>> {
  const exact = schema.safeParse(body)
  if (exact.success) return exact
  for (const issue of exact.error.issues) {
    if (issue.code === 'unrecognized_keys') removeFields(findPart(body, issue.path), issue.keys)
  }
  return schema.safeParse(body)
}

function findPart(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], body)
}

function removeFields(part: unknown, names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(part as object, name)
}
