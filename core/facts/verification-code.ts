import { fromHex } from './hashing'

/** Crockford's Base32: no I, L, O or U, so that a code read aloud or from paper is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short name for a record that a person can read aloud, `7K3M-9QX2-VB4T`: the first 60 bits of its record key. */
export function verificationCode(recordKey: string): string {
  const bits = Array.from(fromHex(recordKey.slice(0, 16)), (byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from({ length: 12 }, (_, index) => ALPHABET[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}-${letters.slice(8).join('')}`
}
