import { NAME_POOLS, SECOND_NAMES } from '../../../../infra/local/municipality/name-pools'

const everyName = NAME_POOLS.flatMap(({ women, men, surnames, womensSurnames = [] }) => [...women, ...men, ...surnames, ...womensSurnames])

test('names are written with a capital and without stray characters', () => {
  expect([...everyName, ...SECOND_NAMES.women, ...SECOND_NAMES.men].filter((name) => !/^\p{Lu}[\p{L}'-]+$/u.test(name))).toEqual([])
})

test('no list names anybody twice', () => {
  for (const { women, men, surnames } of NAME_POOLS) for (const list of [women, men, surnames]) expect(list.filter((name, index) => list.indexOf(name) !== index)).toEqual([])
})

test('the shares are of a thousand people', () => {
  const total = NAME_POOLS.reduce((sum, { share }) => sum + share, 0)
  expect(total).toBe(1000)
})
