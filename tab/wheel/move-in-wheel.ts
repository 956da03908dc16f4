import type { WheelLayout } from '../../core/wheel/wheel-geometry'

/** A place in the wheel: the spot of a ring, both counted from 0. */
export type WheelPlace = { ring: number; spot: number }

/** Where a key leads: along the year in a ring, which goes around; outwards and inwards to the spot whose day is nearest. */
export function moveInWheel({ rings }: Pick<WheelLayout, 'rings'>, at: WheelPlace, key: string): WheelPlace | undefined {
  const count = rings[at.ring]?.spots.length ?? 0
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowRight':
      return { ...at, spot: (at.spot + 1) % count }
    case 'ArrowLeft':
      return { ...at, spot: (at.spot + count - 1) % count }
    case 'Home':
      return { ...at, spot: 0 }
    case 'End':
      return { ...at, spot: count - 1 }
    case 'ArrowUp':
      return nearestIn({ rings }, at, at.ring - 1)
    case 'ArrowDown':
      return nearestIn({ rings }, at, at.ring + 1)
    default:
      return undefined
  }
}

/** Where the keyboard enters the wheel: the first spot from this angle on, in the outermost ring. */
export function placeFrom({ rings }: Pick<WheelLayout, 'rings'>, angle: number): WheelPlace {
  const found = rings[0]?.spots.findIndex(({ entries }) => (entries[0]?.angle ?? 0) >= angle) ?? -1
  return { ring: 0, spot: Math.max(0, found) }
}

function nearestIn({ rings }: Pick<WheelLayout, 'rings'>, at: WheelPlace, ring: number): WheelPlace | undefined {
  const angle = angleAt({ rings }, at)
  const spots = rings[ring]?.spots
  if (!spots) return undefined
  let spot = 0
  for (const index of spots.keys()) {
    if (Math.abs(angleAt({ rings }, { ring, spot: index }) - angle) < Math.abs(angleAt({ rings }, { ring, spot }) - angle)) spot = index
  }
  return { ring, spot }
}

function angleAt({ rings }: Pick<WheelLayout, 'rings'>, { ring, spot }: WheelPlace): number {
  return rings[ring]?.spots[spot]?.entries[0]?.angle ?? 0
}
