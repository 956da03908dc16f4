import { z } from 'zod'
import type { Row } from '../ports'
import { PackedDelivery, type PromptPack } from './prompts'

/** The partition of table `packs` in which every pack lies, in the order of the days: `2026-11-23-00001`. */
export const PACK_PARTITION = 'pack'
const DIGITS = 5
const DAY_LETTERS = 10

const PackRow = z.object({ deliveries: z.string(), isListed: z.boolean() })

export function toPackRow({ day, number, deliveries }: PromptPack, isListed = false): Row {
  return { row: packRowName(day, number), values: { deliveries: JSON.stringify(deliveries), isListed } }
}

/** A pack as it was laid down, and whether the list has it. */
export function readPackRow({ row, values }: Row): PromptPack & { isListed: boolean } {
  const { deliveries, isListed } = PackRow.parse(values)
  return { day: row.slice(0, DAY_LETTERS), number: Number(row.slice(DAY_LETTERS + 1)), deliveries: z.array(PackedDelivery).parse(JSON.parse(deliveries)), isListed }
}

export function packRowName(day: string, number: number): string {
  return `${day}-${String(number).padStart(DIGITS, '0')}`
}
