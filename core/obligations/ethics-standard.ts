import type { SignRequirement } from './requirement'

/** The requirement every municipality starts with: everybody who works for it signs the ethics standard. */
export const ETHICS_STANDARD: SignRequirement = {
  kind: 'sign',
  requirementId: 'ethics-standard',
  documentId: 'ethics-standard',
  title: { nb: 'Etisk standard', nn: 'Etisk standard', en: 'Ethics standard' },
  reason: {
    nb: 'Alle som arbeider for kommunen, også innleide, skal kjenne og signere den etiske standarden.',
    nn: 'Alle som arbeider for kommunen, også innleigde, skal kjenne og signere den etiske standarden.',
    en: 'Everyone who works for the municipality, hired-in people too, must know and sign the ethics standard.',
  },
  audience: { employmentClasses: ['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected'] },
  dueInDays: 14,
  minutes: 5,
}
