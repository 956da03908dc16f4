import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPixels, encodePng, ICONS } from '../../infra/draw-icons'
import { ROOT } from '../house/source'
import { readPng } from './png'

describe.each(ICONS)('$file', (icon) => {
  const committed = readPng(readFileSync(join(ROOT, 'appPackage', icon.file)))

  test('in the app package is the one that is drawn here', () => {
    const drawn = readPng(encodePng(icon.size, drawPixels(icon)))
    const pixels = (picture: typeof drawn) => Array.from({ length: icon.size ** 2 }, (_, n) => picture.at(n % icon.size, Math.floor(n / icon.size)))
    expect(pixels(committed)).toEqual(pixels(drawn))
  })

  test('shows a check mark: bright on its stem, its turn and its tip, and nothing beside', () => {
    const opaqueWhite = (x: number, y: number) => committed.at(x, y).join() === '255,255,255,255'
    const [width, height] = [committed.width, committed.height]
    const whites = Array.from({ length: width * height }, (_, n) => [n % width, Math.floor(n / width)] as const).filter(([x, y]) => opaqueWhite(x, y))
    expect(whites.length / (width * height)).toBeGreaterThan(0.02)
    expect(whites.every(([x, y]) => x > 1 && y > 1 && x < width - 2 && y < height - 2)).toBe(true)
  })
})

test('PNGs are written as zlib and everybody else reads them', () => {
  const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
  const picture = readPng(encodePng(2, pixels))
  expect([picture.width, picture.height, picture.at(1, 1)]).toEqual([2, 2, [13, 14, 15, 16]])
})
