import { addressOf, drawName } from '../../../../infra/local/municipality/draw-name'
import { createRandom } from '../../../../infra/local/municipality/random'

const random = createRandom(11, 'names')
const names = Array.from({ length: 6000 }, () => drawName(random))
const shareOf = (origin: string): number => names.filter((name) => name.origin === origin).length / names.length

test('most names are Norwegian, and nynorsk, Sami and immigrant names are among them', () => {
  expect(shareOf('norwegian')).toBeGreaterThan(0.65)
  expect(shareOf('western')).toBeGreaterThan(0.06)
  expect(shareOf('sami')).toBeGreaterThan(0.008)
  expect(shareOf('arrived')).toBeGreaterThan(0.1)
})

test('the display name is given name and surname', () => {
  for (const { givenName, surname, displayName } of names.slice(0, 200)) expect(displayName).toBe(`${givenName} ${surname}`)
})

test('some people have two given names or two surnames, and nobody the same one twice', () => {
  const double = names.filter(({ givenName }) => givenName.includes(' '))
  expect(double.length).toBeGreaterThan(300)
  expect(names.filter(({ surname }) => surname.includes(' ')).length).toBeGreaterThan(300)
  expect(names.filter(({ displayName }) => new Set(displayName.split(' ')).size < displayName.split(' ').length && /^(\S+) \1 /.test(displayName))).toEqual([])
})

test.each([
  ['Bjørg Marie', 'Sæther Ås', 'bjorg.as'],
  ['Máret-Ánne', 'Hætta', 'maret-anne.haetta'],
  ['Łukasz', 'Wójcik', 'lukasz.wojcik'],
])('the address of %s %s is in plain letters: %s', (givenName, surname, address) => {
  expect(addressOf({ givenName, surname, displayName: '', origin: 'norwegian' })).toBe(address)
})

test('every address can stand in a mail', () => {
  expect(names.map(addressOf).filter((address) => !/^[a-z-]+\.[a-z-]+$/.test(address))).toEqual([])
})
