import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** `npx tsx infra/draw-icons.ts` draws both icons of the app package anew: a K whose arm is a check mark. */
export type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]
type Stroke = { points: readonly Point[]; width: number; colour: Colour }
export type Icon = { file: string; size: number; background?: Colour; strokes: readonly Stroke[] }

const WHITE: Colour = [255, 255, 255]
/** `accentColor` of the manifest. */
const FJORD: Colour = [0x0b, 0x4f, 0x5c]
const MIST: Colour = [0x8f, 0xd3, 0xc8]

// In parts of the icon's side. The check mark starts on the stem, so that stem, arm and leg make the letter.
const STEM: readonly Point[] = [[0.335, 0.27], [0.335, 0.73]]
const LEG: readonly Point[] = [[0.505, 0.545], [0.665, 0.73]]
const CHECK: readonly Point[] = [[0.335, 0.5], [0.445, 0.615], [0.685, 0.27]]

export const ICONS: readonly Icon[] = [
  {
    file: 'color.png',
    size: 192,
    background: FJORD,
    strokes: [
      { points: STEM, width: 0.085, colour: MIST },
      { points: LEG, width: 0.085, colour: MIST },
      { points: CHECK, width: 0.085, colour: WHITE },
    ],
  },
  // Teams shows the outline small and alone, so it fills more of its square.
  { file: 'outline.png', size: 32, strokes: [STEM, LEG, CHECK].map((points) => ({ points: points.map(enlarge), width: 0.09, colour: WHITE })) },
]

/** Red, green, blue and opacity of each pixel, row by row. */
export function drawPixels({ size, background, strokes }: Icon): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let [red, green, blue] = background ?? WHITE
      let opacity = background ? 1 : 0
      for (const { points, width, colour } of strokes) {
        const distance = distanceToLine([(x + 0.5) / size, (y + 0.5) / size], points)
        const cover = Math.min(1, Math.max(0, (width / 2 - distance) * size + 0.5))
        ;[red, green, blue] = [mix(red, colour[0], cover), mix(green, colour[1], cover), mix(blue, colour[2], cover)]
        opacity = Math.max(opacity, cover)
      }
      pixels.set([red, green, blue, opacity * 255].map(Math.round), (y * size + x) * 4)
    }
  return pixels
}

/** A PNG with 8 bits for each of red, green, blue and opacity. */
export function encodePng(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, y) => Buffer.concat([Buffer.of(0), pixels.subarray(y * size * 4, (y + 1) * size * 4)]))
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function mix(below: number, above: number, cover: number): number {
  return below + (above - below) * cover
}

function enlarge([x, y]: Point): Point {
  return [0.5 + (x - 0.51) * 1.6, 0.5 + (y - 0.5) * 1.6]
}

function distanceToLine(point: Point, line: readonly Point[]): number {
  return Math.min(...line.slice(1).map((end, index) => distanceToSegment(point, line[index] ?? end, end)))
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

if (process.argv[1] === __filename)
  void Promise.all(ICONS.map((icon) => writeFile(join('appPackage', icon.file), encodePng(icon.size, drawPixels(icon)))))
