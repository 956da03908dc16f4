/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { QrCode } from '../../../tab/unit/qr-code'
import { draw } from '../stage'

const ADDRESS = 'https://kvitter.fjordvik.test/tab/'

/** Which fields of the drawing are dark, as a camera would see them. */
function readFields(svg: HTMLElement): Set<string> {
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  return new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
}

test('is drawn with its three corners and the quiet edge around', () => {
  draw(<QrCode address={ADDRESS} name="QR-kode" />)
  const code = screen.getByRole('img', { name: 'QR-kode' })
  const size = Number(code.getAttribute('viewBox')?.split(' ')[2])
  const dark = readFields(code)
  expect((size - 8 - 17) % 4).toBe(0)
  for (const [x, y] of [[4, 4], [size - 11, 4], [4, size - 11]] as const) {
    // A dark frame of seven fields, a light one, and a dark square of three.
    const row = (of: number) => Array.from({ length: 7 }, (_, index) => (dark.has(`${x + index} ${y + of}`) ? '#' : '.')).join('')
    expect([0, 1, 2, 3, 6].map(row)).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#######'])
  }
  expect([...dark].every((field) => field.split(' ').every((at) => Number(at) >= 4 && Number(at) < size - 4))).toBe(true)
})

test('another address is another code', () => {
  draw([<QrCode key="a" address={ADDRESS} name="a" />, <QrCode key="b" address="https://kvitter.other.test/tab/" name="b" />])
  expect(readFields(screen.getByRole('img', { name: 'a' }))).not.toEqual(readFields(screen.getByRole('img', { name: 'b' })))
})
