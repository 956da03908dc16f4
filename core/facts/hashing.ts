import { z } from 'zod'

/** Lower-case hex, as every hash and key is written here. */
export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** SHA-256 over bytes. Handed in, so that core runs in the browser too; `bot` passes node:crypto. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toHex(bytes: Uint8Array): string {
  // Joined, not added up: V8 would keep a string of 32 additions as a tree of a kilobyte, for each of a million keys.
  return Array.from(bytes, (byte) => HEX[byte]).join('')
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Lower-case hex SHA-256 of a text's exact UTF-8 bytes. */
export function sha256OfText(sha256: Sha256, text: string): string {
  return toHex(sha256(new TextEncoder().encode(text)))
}
