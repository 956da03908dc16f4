import { z } from 'zod'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { Delivery } from '../../core/prompts/delivery'
import { sha256 } from '../hashing'
import { FieldRefusedError, RECORD_KEY_COLUMN, type List } from './list'

/** Prompts of one day, many people in a row: a row for each would use up what SharePoint grants. */
export type PromptPack = { day: string; number: number; deliveries: PackedDelivery[] }

/** One prompt as the row tells it. */
export const PackedDelivery = Delivery.pick({ personId: true, kind: true, campaignId: true, about: true, outcome: true, reason: true }).extend({ at: z.string() })
export type PackedDelivery = z.infer<typeof PackedDelivery>

/** Who was sent what, when, and what became of it; packed. Written from table storage. */
export const prompts: List<PromptPack> = {
  name: 'Prompts',
  description: 'Hvem som er minnet på hva, når, og om det kom frem. Mange personer i hver rad. Skrives bare av Kvitter.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'SentOn', caption: 'Dag', kind: 'text', indexed: true },
    { name: 'PackNumber', caption: 'Rad nummer', kind: 'number' },
    { name: 'People', caption: 'Personer', kind: 'number' },
    { name: 'Arrived', caption: 'Sendt', kind: 'number' },
    { name: 'Unreached', caption: 'Ikke nådd', kind: 'number' },
    { name: 'Unclear', caption: 'Ukjent', kind: 'number' },
    { name: 'Deliveries', caption: 'Hver enkelt', kind: 'note' },
  ],
  key: ({ day, number }) => sha256OfText(sha256, canonicalJson(['prompts', day, number])),
  toFields: ({ day, number, deliveries }) => {
    const count = (...outcomes: PackedDelivery['outcome'][]) => deliveries.filter(({ outcome }) => outcomes.includes(outcome)).length
    return {
      Title: `${day} (${String(number)})`,
      SentOn: day,
      PackNumber: number,
      People: deliveries.length,
      Arrived: count('sent'),
      Unreached: count('unreachable', 'refused'),
      Unclear: count('unknown'),
      Deliveries: JSON.stringify(deliveries),
    }
  },
  fromFields: (fields) => {
    const deliveries = z.array(PackedDelivery).safeParse(JSON.parse(typeof fields['Deliveries'] === 'string' ? fields['Deliveries'] : '[]'))
    if (!deliveries.success) throw new FieldRefusedError('Prompts', 'Deliveries', 'holds something else than deliveries')
    return { day: String(fields['SentOn']), number: Number(fields['PackNumber']), deliveries: deliveries.data }
  },
}
