import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { Language } from '../../core/language/language'

/** All that a card says about an obligation. Anything else a client adds is dropped. */
export const ObligationData = z.object({
  obligationKey: Sha256Hex,
  step: z.int().min(0).max(1_000),
  textSha256: Sha256Hex,
  language: Language,
})
