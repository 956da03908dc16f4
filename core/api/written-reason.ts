import { z } from 'zod'

/** What people write is taken in one form (Unicode NFC): an å of two signs looks the same, and would hash and compare as another text. */
export const writtenReason = z.string().normalize().trim().min(3).max(500)
