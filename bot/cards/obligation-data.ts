import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { Language } from '../../core/language/language'
import type { ConfirmedFace } from './views'

/** All that a card says about an obligation. Anything else a client adds is dropped. */
export const ObligationData = z.object({
  obligationKey: Sha256Hex,
  step: z.int().min(0).max(1_000),
  textSha256: Sha256Hex,
  language: Language,
})

const FACES = ['reading', 'out-of-date', 'not-recorded', 'reopened', 'text-unavailable', 'question-sent', 'question-waits'] as const satisfies ConfirmedFace[]

/** What the button that signs carries: also on which face of a card it stood, so that the server can draw what was confirmed. */
export const SignClick = ObligationData.extend({ face: z.enum(FACES).optional() })
