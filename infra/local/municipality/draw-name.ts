import { NAME_POOLS, SECOND_NAMES, type NamePool } from './name-pools'
import type { Random } from './random'

export type PersonName = { givenName: string; surname: string; displayName: string; origin: NamePool['origin'] }

const TOTAL_SHARE = NAME_POOLS.reduce((sum, { share }) => sum + share, 0)

/** A name as people in a Norwegian municipality have them; a tenth have a double surname, a sixth two given names. */
export function drawName(random: Random): PersonName {
  const pool = drawPool(random)
  const gender = random.chance(0.74) ? 'women' : 'men'
  const first = random.pick(pool[gender])
  const isFromHere = pool.origin === 'norwegian' || pool.origin === 'western'
  const second = isFromHere && random.chance(0.16) ? random.pick(SECOND_NAMES[gender]) : undefined
  const givenName = second && second !== first ? `${first} ${second}` : first
  const own = random.pick((gender === 'women' && pool.womensSurnames) || pool.surnames)
  const other = isFromHere && random.chance(0.1) ? random.pick(NAME_POOLS[0]?.surnames ?? [own]) : own
  const surname = other === own ? own : `${other} ${own}`
  return { givenName, surname, displayName: `${givenName} ${surname}`, origin: pool.origin }
}

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ł: 'l' }

/** The local part of an address, `kari.nordmann`: first given name and last surname, in plain letters. */
export function addressOf({ givenName, surname }: PersonName): string {
  return `${plain(givenName.split(' ')[0] ?? givenName)}.${plain(surname.split(' ').at(-1) ?? surname)}`
}

function drawPool(random: Random): NamePool {
  let rest = random.next() * TOTAL_SHARE
  for (const pool of NAME_POOLS) {
    rest -= pool.share
    if (rest < 0) return pool
  }
  throw new RangeError('Shares of the name pools do not add up')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z-]/g, '')
}
