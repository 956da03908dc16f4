import { inflateSync } from 'node:zlib'

export type Picture = { width: number; height: number; /** Red, green, blue and opacity. */ at(x: number, y: number): [number, number, number, number] }

/** Reads a PNG of the one sort our icons are: 8 bits, with opacity, not interlaced, rows unfiltered. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('Not a PNG')
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(content)
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes.toString('hex', 24, 29) !== '0806000000') throw new Error('Not 8 bits with opacity')
  const rows = inflateSync(Buffer.concat(parts))
  return {
    width,
    height,
    at(x, y) {
      const start = y * (width * 4 + 1)
      if (rows[start] !== 0) throw new Error('A filtered row')
      return [...rows.subarray(start + 1 + x * 4, start + 5 + x * 4)] as [number, number, number, number]
    },
  }
}
