import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'

const { groups, users } = createMunicipality({ seed: 21, firstDay: '2026-11-21', people: 1000 })

test('each directorate has a group with an address, and all of them are in the one for everybody', () => {
  const everybody = groups.find(({ displayName }) => displayName === 'Alle ansatte')
  const directorates = groups.filter(({ mail }) => mail !== null)
  expect(directorates.length).toBeGreaterThan(4)
  expect(everybody?.members).toEqual(directorates.map(({ id }) => ({ kind: 'group', id })))
})

test('members are people of the directory, and nobody is in two directorates', () => {
  const known = new Set(users.map(({ id }) => id))
  const members = groups.filter(({ mail }) => mail !== null).flatMap((group) => group.members.map(({ id }) => id))
  expect(members.every((id) => known.has(id))).toBe(true)
  expect(new Set(members).size).toBe(members.length)
})

test('those who lead have a group of their own', () => {
  const leaders = groups.find(({ displayName }) => displayName === 'Ledere')
  const director = users.find(({ jobTitle }) => jobTitle === 'Kommunedirektør')
  expect(leaders?.members).toContainEqual({ kind: 'user', id: director?.id })
  expect(leaders?.members.length).toBeLessThan(users.length / 4)
})
