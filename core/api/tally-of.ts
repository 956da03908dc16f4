import { z } from 'zod'

/** Figures of a preview: counts in all, and by unit of the second level. Never names. */
export function tallyOf<Key extends string>(...keys: Key[]) {
  const counts = Object.fromEntries(keys.map((key) => [key, z.int()])) as Record<Key, z.ZodInt>
  return { ...counts, byUnit: z.array(z.strictObject({ unitId: z.string(), name: z.string(), ...counts })) }
}
